#include "server/auth/certificate.h"
#include "models/base/random.h"
#include "server/auth/series.h"

#include <catch2/catch.hpp>

#include <set>

using namespace mostrador;
using namespace mostrador::server;

TEST_CASE("a certificate verifies under its server's key only") {
    const CertificateSigner signer(Key32{7});
    const CertificateSigner other(Key32{8});
    EnrolmentCertificate certificate{OrgId(Uuid::derive({}, 1)), UserId(Uuid::derive({}, 2)), Key32{9}, "AA1"};
    const std::string bytes = signer.issue(certificate);
    const auto back = verifyCertificate(bytes, signer.publicKey());
    REQUIRE(back.ok());
    CHECK(*back == certificate);
    CHECK_FALSE(verifyCertificate(bytes, other.publicKey()).ok());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        std::string changed = bytes;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        INFO(i);
        CHECK_FALSE(verifyCertificate(changed, signer.publicKey()).ok());
        CHECK_FALSE(verifyCertificate(bytes.substr(0, i), signer.publicKey()).ok());
    }
    CHECK(CertificateSigner(Key32{7}).publicKey() == signer.publicKey());
}

TEST_CASE("series letters") {
    CHECK(seriesName({0, 0}) == "A");
    CHECK(seriesName({25, 0}) == "Z");
    CHECK(seriesName({26, 0}) == "AA");
    CHECK(seriesName({51, 0}) == "AZ");
    CHECK(seriesName({701, 0}) == "ZZ");
    CHECK(seriesName({702, 0}) == "AAA");
    CHECK(seriesName({2, 1}) == "C1");
    CHECK(seriesName({2, 12}) == "C12");
    std::set<std::string> seen;
    for (std::uint64_t i = 0; i < 20'000; ++i) {
        const Series series{i, static_cast<std::uint32_t>(i % 3)};
        const std::string name = seriesName(series);
        REQUIRE(seen.insert(name).second);
        REQUIRE(parseSeries(name) == series);
    }
    for (const char* wrong : {"", "1", "a", "A0", "A01", "A1B", "ABCDEFG", "A12345", "A-1", "Ñ"}) {
        INFO(wrong);
        CHECK_FALSE(parseSeries(wrong).has_value());
    }
}
