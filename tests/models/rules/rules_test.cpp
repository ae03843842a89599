#include <catch2/catch.hpp>

#include "models/rules/merge.h"
#include "models/rules/permissions.h"
#include "models/rules/taxid.h"
#include "models/rules/validation.h"
#include "tests/kit/make.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

ErrorCode codeOf(const Edit& edit, bool creating = false) {
    const auto result = validateEdit(client::type, edit, creating);
    return result.ok() ? ErrorCode::Internal : result.error().code;
}

const auto always = [](FieldIndex) { return true; };
const auto never = [](FieldIndex) { return false; };

Record ana() {
    Record row(client::type, uuid(1));
    row.at(client::Name) = std::string("Ana");
    row.at(client::Phones) = SetValue{{1, {std::string("1"), {}, {}, std::int64_t{1}}}};
    stampVersions(row, ~FieldMask{0}, 5);
    return row;
}

}  // namespace

TEST_CASE("validation names the first fault", "[validation]") {
    CHECK(codeOf({}, true) == ErrorCode::FieldRequired);
    CHECK(codeOf({{client::Name, Value{}}}) == ErrorCode::FieldRequired);
    CHECK(codeOf({{client::Name, Value{std::string("  ")}}}) == ErrorCode::FieldRequired);
    CHECK(codeOf({{client::Name, Value{std::string(201, 'x')}}}) == ErrorCode::FieldTooLong);
    CHECK(codeOf({{client::Name, Value{std::string(10'000'000, 'x')}}}) == ErrorCode::FieldTooLong);
    CHECK(codeOf({{client::Name, Value{std::string("\xc3\x28")}}}) == ErrorCode::TextNotUtf8);
    CHECK(codeOf({{client::Name, Value{std::string("a\nb")}}}) == ErrorCode::FieldInvalid);
    CHECK(codeOf({{client::Notes, Value{std::string("a\nb")}}}) == ErrorCode::Internal);
    CHECK(codeOf({{client::Kind, Value{std::string("robot")}}}) == ErrorCode::FieldInvalid);
    CHECK(codeOf({{client::CreditLimit, Value{std::string("5")}}}) == ErrorCode::FieldInvalid);
    CHECK(codeOf({{common::CreatedAt, Value{std::int64_t{5}}}}) == ErrorCode::FieldReadOnly);
    CHECK(codeOf({{client::TaxIdValid, Value{std::int64_t{1}}}}) == ErrorCode::FieldReadOnly);
    CHECK(codeOf({{client::Emails, addElement(1, {std::string("ana@x")})}}) == ErrorCode::FieldInvalid);
    CHECK(codeOf({{client::Emails, addElement(1, {std::string("ana@x.cl")})}}) == ErrorCode::Internal);
    CHECK(codeOf({{client::Phones, addElement(1, {Scalar{}})}}) == ErrorCode::FieldRequired);
    CHECK(codeOf({{client::Phones, addElement(0, {std::string("1")})}}) == ErrorCode::FieldInvalid);
}

TEST_CASE("an untouched field takes the edit without a word", "[merge]") {
    Record row = ana();
    const auto merged = mergeEdit(row, {{client::Name, Value{std::string("Ana María")}}}, always);
    REQUIRE(merged.ok());
    CHECK(merged->replaced.empty());
    CHECK(merged->changed == maskOf(client::Name));
}

TEST_CASE("a touched ordinary field takes the later arrival and reports the earlier value", "[merge]") {
    Record row = ana();
    const auto merged = mergeEdit(row, {{client::Name, Value{std::string("Anita")}}}, never);
    REQUIRE(merged.ok());
    CHECK(row.text(client::Name) == "Anita");
    REQUIRE(merged->replaced.size() == 1);
    CHECK(textOf(merged->replaced[0].earlier) == "Ana");
    // the same value from two people is no conflict
    const auto same = mergeEdit(row, {{client::Name, Value{std::string("Anita")}}}, never);
    REQUIRE(same.ok());
    CHECK(same->replaced.empty());
    CHECK(same->changed == 0);
}

TEST_CASE("a touched guarded field is refused and nothing is changed", "[merge]") {
    Record row = ana();
    const Record before = row;
    const auto merged =
        mergeEdit(row, {{client::Name, Value{std::string("X")}}, {client::CreditLimit, Value{std::int64_t{9}}}}, never);
    REQUIRE_FALSE(merged.ok());
    CHECK(merged.error().code == ErrorCode::Conflict);
    CHECK(merged.error().field == "limite_credito");
    CHECK(row == before);
}

TEST_CASE("sets merge by element", "[merge]") {
    Record row = ana();
    SECTION("two people add a phone each: both kept") {
        REQUIRE(mergeEdit(row, {{client::Phones, addElement(70, {std::string("7"), {}, {}, {}})}}, never).ok());
        REQUIRE(mergeEdit(row, {{client::Phones, addElement(60, {std::string("6"), {}, {}, {}})}}, never).ok());
        CHECK(row.set(client::Phones).size() == 3);
    }
    SECTION("different parts of one element are both kept") {
        const std::vector<Scalar> was{std::string("1"), {}, {}, std::int64_t{1}};
        const SetEdit label{{{{1, {std::string("1"), std::string("casa"), {}, std::int64_t{1}}}, was}}, {}};
        const SetEdit number{{{{1, {std::string("11"), {}, {}, std::int64_t{1}}}, was}}, {}};
        REQUIRE(mergeEdit(row, {{client::Phones, label}}, always).ok());
        const auto merged = mergeEdit(row, {{client::Phones, number}}, never);
        REQUIRE(merged.ok());
        CHECK(merged->replaced.empty());
        CHECK(textOf(row.set(client::Phones)[0].fields[0]) == "11");
        CHECK(textOf(row.set(client::Phones)[0].fields[1]) == "casa");
    }
    SECTION("removal wins over an edit of the same element, and the editor hears of it") {
        const std::vector<Scalar> was = row.set(client::Phones)[0].fields;
        REQUIRE(mergeEdit(row, {{client::Phones, SetEdit{{}, {{1, was}}}}}, always).ok());
        const SetEdit edit{{{{1, {std::string("9"), {}, {}, {}}}, was}}, {}};
        const auto merged = mergeEdit(row, {{client::Phones, edit}}, never);
        REQUIRE(merged.ok());
        CHECK(row.set(client::Phones).empty());
        REQUIRE(merged->replaced.size() == 1);
        CHECK(merged->replaced[0].lost);
    }
    SECTION("there is one primary phone") {
        REQUIRE(mergeEdit(row, {{client::Phones, addElement(50, {std::string("5"), {}, {}, std::int64_t{1}})}}, never)
                    .ok());
        int primaries = 0;
        for (const SetElement& one : row.set(client::Phones)) primaries += integerOf(one.fields[3]) != 0;
        CHECK(primaries == 1);
        CHECK(textOf(row.primary(client::type.aliases[0])->fields[0]) == "5");
    }
}

TEST_CASE("roles and actions follow the table", "[permissions]") {
    using R = std::vector<std::string>;
    CHECK(grantFor(Role::Administrador, Action::UsersManage) == Grant::Full);
    CHECK(grantFor(Role::Asesor, Action::UsersManage) == Grant::None);
    CHECK(grantFor(Role::Tecnico, Action::ClientsEdit) == Grant::Limited);
    CHECK(grantFor(Role::Programador, Action::SalesCreate) == Grant::None);
    CHECK(grantFor(Role::Lectura, Action::ClientsView) == Grant::Full);
    CHECK(grantFor(R{"tecnico", "asesor"}, Action::ClientsEdit) == Grant::Full);
    CHECK(grantFor(R{"rey"}, Action::Chat) == Grant::None);
    CHECK(grantFor(R{}, Action::Chat) == Grant::None);
}

TEST_CASE("national ids are checked by their type", "[taxid]") {
    CHECK(taxIdIsValid("RUT", "12.345.678-5") == true);
    CHECK(taxIdIsValid("RUT", "12.345.678-9") == false);
    CHECK(taxIdIsValid("RUT", "10.000.013-K") == true);
    CHECK(taxIdIsValid("CUIT", "20-12345678-6") == true);
    CHECK(taxIdIsValid("NIT", "800.197.268-4") == true);
    CHECK(taxIdIsValid("NIT", "800.197.268-5") == false);
    CHECK(taxIdIsValid("NIF", "12345678Z") == true);
    CHECK(taxIdIsValid("NIF", "12345678A") == false);
    CHECK(taxIdIsValid("RFC", "GODE561231GR8") == true);
    CHECK(taxIdIsValid("CURP", "HEGG560427MVZRRL04") == true);
    CHECK(taxIdIsValid("PASAPORTE", "X1") == std::nullopt);
    CHECK(taxIdIsValid("RUT", "") == std::nullopt);
}
