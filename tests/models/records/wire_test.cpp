#include <catch2/catch.hpp>

#include "models/records/registry.h"
#include "models/records/wire.h"
#include "tests/kit/make.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

Record fullClient() {
    Record row(client::type, uuid(7));
    row.lastSeq = 41;
    row.at(common::CreatedAt) = std::int64_t{1'790'000'000'000};
    row.at(common::CreatedBy) = uuid(1);
    row.at(client::Kind) = std::string(client::company);
    row.at(client::Name) = std::string("Ñandú & Cía.");
    row.at(client::Phones) = SetValue{{1, {std::string("+56 9 8765 4321"), Scalar{}, std::int64_t{1}, std::int64_t{1}}},
                                      {2, {std::string("555"), std::string("Fax"), Scalar{}, Scalar{}}}};
    row.at(client::CreditLimit) = std::int64_t{-5};
    stampVersions(row, ~FieldMask{0}, 40);
    stampVersions(row, maskOf(client::Name), 41);
    return row;
}

}  // namespace

TEST_CASE("a row comes back from the wire as it was", "[wire]") {
    const Record row = fullClient();
    const auto back = decodeRow(client::type, encodeRow(row));
    REQUIRE(back.ok());
    CHECK(*back == row);
    CHECK(encodeRow(*back) == encodeRow(row));
}

TEST_CASE("fields of a later version survive an old program", "[wire]") {
    Record row = fullClient();
    row.at(client::MergedInto) = uuid(9);
    CborWriter later;
    later.text("new").array(1).integer(3);
    row.extra = later.str();
    const std::string wire = encodeRow(row);
    const auto back = decodeRow(client::type, wire);
    REQUIRE(back.ok());
    CHECK(back->extra == row.extra);
    CHECK(encodeRow(*back) == wire);
}

TEST_CASE("an unknown choice is kept and sent back", "[wire]") {
    Record row = fullClient();
    row.at(client::Kind) = std::string("#9");
    const auto back = decodeRow(client::type, encodeRow(row));
    REQUIRE(back.ok());
    CHECK(back->text(client::Kind) == "#9");
}

TEST_CASE("a damaged row is refused whole", "[wire]") {
    const std::string wire = encodeRow(fullClient());
    for (std::size_t cut = 0; cut < wire.size(); ++cut)
        CHECK_FALSE(decodeRow(client::type, std::string_view(wire).substr(0, cut)).ok());
    CHECK_FALSE(decodeRow(client::type, wire + "x").ok());
    Record bad = fullClient();
    bad.at(client::Name) = std::string("\xff\xfe");
    CHECK_FALSE(decodeRow(client::type, encodeRow(bad)).ok());
}

TEST_CASE("equal versions make one number, others a short list", "[wire]") {
    std::vector<std::int64_t> versions(24, 5);
    CborWriter same;
    encodeVersions(same, versions);
    CHECK(same.str().size() == 1);
    versions[3] = 9;
    CborWriter out;
    encodeVersions(out, versions);
    std::vector<std::int64_t> back(24, 0);
    CborReader in(out.str());
    REQUIRE(decodeVersions(in, back));
    CHECK(back == versions);
}

TEST_CASE("every record type has its table and name once", "[registry]") {
    for (const RecordType* type : allRecordTypes()) {
        CHECK(findRecordType(type->table) == type);
        CHECK(findRecordType(type->publicName) == type);
    }
    CHECK(findRecordType("nada") == nullptr);
}

TEST_CASE("search text is folded words and bare digits", "[search]") {
    CHECK(searchText(fullClient()) == "nandu & cia. 56987654321 555");
}
