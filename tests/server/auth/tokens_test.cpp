#include "server/auth/tokens.h"
#include "handclock.h"
#include "models/base/random.h"
#include "server/auth/revocations.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace mostrador;
using namespace mostrador::server;

namespace {

AccessClaims someClaims() {
    AccessClaims claims;
    claims.org = OrgId(Uuid::derive({}, 1));
    claims.user = UserId(Uuid::derive({}, 2));
    claims.device = DeviceId(Uuid::derive({}, 3));
    claims.session = Uuid::derive({}, 4);
    return claims;
}

ErrorCode codeOf(const Result<AccessClaims>& result) { return result.ok() ? ErrorCode{} : result.error().code; }

}  // namespace

TEST_CASE("an access token gives its claims back until it expires") {
    HandClock clock;
    const TokenSigner signer(Key32{1}, clock);
    const std::string token = signer.mint(someClaims());
    const auto claims = signer.verify(token);
    REQUIRE(claims.ok());
    CHECK(claims->org == someClaims().org);
    CHECK(claims->user == someClaims().user);
    CHECK(claims->device == someClaims().device);
    CHECK(claims->session == someClaims().session);
    CHECK(claims->expiresMs - claims->issuedMs == TokenSigner::defaultLifetimeMs);
    clock.advance(TokenSigner::defaultLifetimeMs - 1);
    CHECK(signer.verify(token).ok());
    clock.advance(1);
    CHECK(codeOf(signer.verify(token)) == ErrorCode::TokenExpired);
}

TEST_CASE("no changed token passes") {
    HandClock clock;
    const TokenSigner signer(Key32{1}, clock);
    const std::string token = signer.mint(someClaims());
    for (std::size_t i = 0; i < token.size(); ++i) {
        std::string changed = token;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        INFO(i);
        CHECK(codeOf(signer.verify(changed)) == ErrorCode::SignInNeeded);
        CHECK(codeOf(signer.verify(token.substr(0, i))) == ErrorCode::SignInNeeded);
    }
    CHECK(codeOf(signer.verify(token + "A")) == ErrorCode::SignInNeeded);
    CHECK(codeOf(signer.verify(token + "=")) == ErrorCode::SignInNeeded);
    CHECK(codeOf(signer.verify(std::string(100'000, '.'))) == ErrorCode::SignInNeeded);
    const TokenSigner other(Key32{2}, clock);
    CHECK(codeOf(other.verify(token)) == ErrorCode::SignInNeeded);
}

TEST_CASE("a revocation covers what was issued before it, and is forgotten when it no longer matters") {
    HandClock clock;
    Revocations revocations(clock, 1000);
    const TokenSigner signer(Key32{1}, clock, &revocations, 1000);
    const std::string before = signer.mint(someClaims());

    SECTION("session") { revocations.revokeSession(someClaims().session); }
    SECTION("device") { revocations.revokeDevice(someClaims().device); }
    SECTION("user") { revocations.revokeUser(someClaims().user); }
    CHECK(codeOf(signer.verify(before)) == ErrorCode::TokenRevoked);
    AccessClaims other = someClaims();
    other.session = Uuid::derive({}, 9);
    other.device = DeviceId(Uuid::derive({}, 10));
    other.user = UserId(Uuid::derive({}, 11));
    CHECK(signer.verify(signer.mint(other)).ok());
    clock.advance(1);
    CHECK(signer.verify(signer.mint(someClaims())).ok());

    clock.advance(5000);
    revocations.revokeSession(Uuid::derive({}, 20));
    CHECK(revocations.size() == 1);
}

TEST_CASE("a refresh token is stored as a hash only") {
    SystemRandom random;
    const RefreshToken token = makeRefreshToken(random);
    CHECK(token.text.size() == 43);
    CHECK(token.hash.size() == 32);
    const auto hash = refreshTokenHash(token.text);
    REQUIRE(hash.ok());
    CHECK(*hash == token.hash);
    CHECK(makeRefreshToken(random).hash != token.hash);
    CHECK_FALSE(refreshTokenHash("short").ok());
    CHECK_FALSE(refreshTokenHash(std::string(43, '!')).ok());
}

TEST_CASE("secrets compare whole") {
    CHECK(sameSecret("abc", "abc"));
    CHECK_FALSE(sameSecret("abc", "abd"));
    CHECK_FALSE(sameSecret("abc", "ab"));
    CHECK(sameSecret("", ""));
}

TEST_CASE("a key file is made once, for its owner only, and never overwritten") {
    SystemRandom random;
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / Uuid::derive({}, static_cast<std::uint32_t>(random.next())).toString();
    std::filesystem::create_directory(folder);
    const std::string path = (folder / "token.key").string();
    const auto made = loadOrCreateKey(path, random);
    REQUIRE(made.ok());
    CHECK((std::filesystem::status(path).permissions() & std::filesystem::perms::all) ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    const auto again = loadOrCreateKey(path, random);
    REQUIRE(again.ok());
    CHECK(*again == *made);

    std::ofstream(path, std::ios::trunc) << "short";
    const auto broken = loadOrCreateKey(path, random);
    REQUIRE_FALSE(broken.ok());
    CHECK(broken.error().code == ErrorCode::FileUnreadable);
    CHECK(std::filesystem::file_size(path) == 5);
    const auto nowhere = loadOrCreateKey((folder / "no" / "key").string(), random);
    REQUIRE_FALSE(nowhere.ok());
    CHECK(nowhere.error().code == ErrorCode::FileUnwritable);
    std::filesystem::remove_all(folder);
}
