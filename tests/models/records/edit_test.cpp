#include <catch2/catch.hpp>

#include "models/records/edit.h"
#include "models/records/json.h"
#include "tests/kit/make.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

JsonValue json(std::string_view text) {
    auto value = JsonValue::parse(text);
    REQUIRE(value.ok());
    return *value;
}

Record apply(const RecordType& type, const Edit& edit) {
    Record row(type, uuid(1));
    for (const FieldEdit& one : edit) {
        if (const auto* value = std::get_if<Value>(&one.change)) row.at(one.field) = *value;
        else {
            SetValue set;
            for (const ElementPut& put : std::get<SetEdit>(one.change).puts) set.push_back(put.element);
            row.at(one.field) = set;
        }
    }
    return row;
}

}  // namespace

TEST_CASE("an edit survives CBOR", "[edit]") {
    Record before(client::type, uuid(1));
    before.at(client::Name) = std::string("Ana");
    before.at(client::Phones) = SetValue{{1, {std::string("1"), {}, {}, {}}}, {2, {std::string("2"), {}, {}, {}}}};
    Record after = before;
    after.at(client::Name) = std::string("Ana María");
    after.at(client::Notes) = std::string("a\nb");
    after.at(client::Phones) =
        SetValue{{1, {std::string("1"), std::string("casa"), {}, {}}}, {3, {std::string("3"), {}, {}, {}}}};
    const Edit edit = diff(before, after);
    REQUIRE(edit.size() == 3);
    CborWriter out;
    encodeEdit(out, client::type, edit);
    CborReader in(out.str());
    const auto back = decodeEdit(in, client::type);
    REQUIRE(back.ok());
    CHECK(*back == edit);
    CHECK(in.finished());
    CHECK(diff(after, after).empty());
}

TEST_CASE("bases survive CBOR", "[edit]") {
    const std::vector<FieldBase> bases{{client::Name, std::int64_t{42}}, {client::Notes, uuid(5)}};
    CborWriter out;
    encodeBases(out, bases);
    CborReader in(out.str());
    const auto back = decodeBases(in);
    REQUIRE(back.ok());
    CHECK(*back == bases);
}

TEST_CASE("JSON with the public names makes a record", "[json]") {
    SeededRandom random(1);
    const auto edit =
        editFromJson(client::type, json(R"({"nombre":" Ana ","telefono":"555-1","etiquetas":["vip","taller"],
        "limite_credito":1500,"telefonos":null})"),
                     nullptr, random);
    REQUIRE(edit.ok());
    const Record row = apply(client::type, *edit);
    CHECK(row.text(client::Name) == "Ana");
    CHECK(row.integer(client::CreditLimit) == 1500);
    CHECK(row.set(client::Tags).size() == 2);
    CHECK(row.set(client::Phones).empty());  // the full list was given, the alias does not count then
    const auto alias = editFromJson(client::type, json(R"({"nombre":"Ana","telefono":"555-1"})"), nullptr, random);
    REQUIRE(alias.ok());
    CHECK(textOf(apply(client::type, *alias).primary(client::type.aliases[0])->fields[client::phone::Number]) ==
          "555-1");
}

TEST_CASE("JSON faults name their field", "[json]") {
    SeededRandom random(1);
    const auto code = [&](std::string_view text) {
        const auto edit = editFromJson(client::type, json(text), nullptr, random);
        REQUIRE_FALSE(edit.ok());
        return std::pair{edit.error().code, edit.error().field};
    };
    CHECK(code(R"({"apodo":"x"})") == std::pair{ErrorCode::FieldUnknown, std::string("apodo")});
    CHECK(code(R"({"nombre":5})") == std::pair{ErrorCode::FieldInvalid, std::string("nombre")});
    CHECK(code(R"({"limite_credito":1.5})") == std::pair{ErrorCode::FieldInvalid, std::string("limite_credito")});
    CHECK(code(R"({"creado_por":"00000000-0000-0000-0000-000000000001"})").first == ErrorCode::FieldReadOnly);
    CHECK(code(R"({"telefonos":[{"numero":"1","x":2}]})") ==
          std::pair{ErrorCode::FieldUnknown, std::string("telefonos.x")});
    CHECK(code(R"([1])").first == ErrorCode::Malformed);
}

TEST_CASE("what was read may be sent back unchanged", "[json]") {
    SeededRandom random(1);
    Record row(client::type, uuid(4));
    row.at(common::CreatedAt) = std::int64_t{1'790'000'000'000};
    row.at(client::Kind) = std::string("persona");
    row.at(client::Name) = std::string("Ana");
    row.at(client::Phones) = SetValue{{1, {std::string("1"), {}, std::int64_t{1}, std::int64_t{1}}}};
    JsonWriter out;
    recordToJson(out, row);
    const auto edit = editFromJson(client::type, json(out.str()), &row, random);
    REQUIRE(edit.ok());
    CHECK(edit->empty());
}

TEST_CASE("the alias changes, adds and removes the primary element", "[json]") {
    SeededRandom random(1);
    Record row(client::type, uuid(4));
    row.at(client::Phones) =
        SetValue{{1, {std::string("1"), {}, {}, {}}}, {2, {std::string("2"), {}, {}, std::int64_t{1}}}};
    const auto changed = editFromJson(client::type, json(R"({"telefono":"22"})"), &row, random);
    REQUIRE(changed.ok());
    const SetEdit& put = std::get<SetEdit>(changed->at(0).change);
    CHECK(put.puts.at(0).element.id == 2);
    CHECK(textOf(put.puts.at(0).was.at(0)) == "2");
    const auto removed = editFromJson(client::type, json(R"({"telefono":null})"), &row, random);
    REQUIRE(removed.ok());
    CHECK(std::get<SetEdit>(removed->at(0).change).removes.at(0).id == 2);
}

TEST_CASE("words of the command line become the same edits", "[json]") {
    SeededRandom random(1);
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    const auto edit = editFromPairs(
        user::type, Pairs{{"usuario", "lucia"}, {"roles", "asesor, vendedor"}, {"capacidad", "5"}}, nullptr, random);
    REQUIRE(edit.ok());
    const Record row = apply(user::type, *edit);
    CHECK(row.set(user::Roles).size() == 2);
    CHECK(row.integer(user::Capacity) == 5);
    CHECK_FALSE(editFromPairs(user::type, Pairs{{"capacidad", "muchos"}}, nullptr, random).ok());
    CHECK_FALSE(editFromPairs(client::type, Pairs{{"telefonos", "[{"}}, nullptr, random).ok());
}

TEST_CASE("masking leaves no whole phone or mail", "[json]") {
    Record row(client::type, uuid(4));
    row.at(client::Phones) = SetValue{{1, {std::string("+56987654321"), {}, {}, {}}}};
    row.at(client::TaxId) = std::string("12.345.678-5");
    JsonWriter out;
    recordToJson(out, row, Masking::Contact);
    CHECK(out.str().find("98765") == std::string::npos);
    CHECK(out.str().find("345.678") == std::string::npos);
    CHECK(out.str().find("321") != std::string::npos);
}
