#include <catch2/catch.hpp>

#include "models/records/json.h"
#include "models/records/line.h"
#include "models/records/order.h"
#include "models/records/organization.h"
#include "models/records/product.h"
#include "models/records/sale.h"
#include "models/records/wire.h"
#include "tests/kit/make.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

const Currency clp = *findCurrency("CLP");
const Currency mxn = *findCurrency("MXN");

JsonValue json(std::string_view text) {
    auto value = JsonValue::parse(text);
    REQUIRE(value.ok());
    return *value;
}

std::string shown(const Record& record, const Currency& organization) {
    JsonWriter out;
    recordToJson(out, record, organization);
    return out.take();
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Result<Edit> read(const RecordType& type, std::string_view body, const Currency& organization) {
    SeededRandom random(1);
    return editFromJson(type, json(body), nullptr, random, organization);
}

SetElement lineOf(std::int64_t id, const Uuid& productId) {
    SetElement one{id, std::vector<Scalar>(line::ElementCount)};
    one.fields[line::Kind] = std::string(line::product);
    one.fields[line::Product] = productId.toString();
    one.fields[line::Quantity] = std::int64_t{1500};
    one.fields[line::Price] = std::int64_t{19990};
    return one;
}

}  // namespace

TEST_CASE("money outside has exactly the digits of the organisation's currency", "[json][money]") {
    Record row(product::type, uuid(1));
    row.at(product::Price) = std::int64_t{19990};
    row.at(product::Minimum) = std::int64_t{2500};
    CHECK(holds(shown(row, clp), R"("precio":19990,)"));
    CHECK(holds(shown(row, mxn), R"("precio":199.90,)"));
    CHECK(holds(shown(row, mxn), R"("minimo":2.5,)"));
}

TEST_CASE("a record's own currency comes before the organisation's", "[json][money]") {
    Record row(sale::type, uuid(1));
    row.at(sale::Currency) = std::string("USD");
    row.at(sale::Lines) = SetValue{lineOf(1, uuid(7))};
    row.at(sale::Total) = std::int64_t{29985};
    const std::string text = shown(row, clp);
    CHECK(holds(text, R"("total":299.85,)"));
    CHECK(holds(text, R"("precio":199.90,)"));
    CHECK(holds(text, R"("cantidad":1.5,)"));
    CHECK(holds(text, "\"producto_id\":\"" + uuid(7).toString() + "\""));
    const auto edit =
        read(sale::type, R"({"moneda":"USD","lineas":[{"tipo":"otro","cantidad":1,"precio":10.25}]})", clp);
    REQUIRE(edit.ok());
    const auto& put = std::get<SetEdit>(findField(*edit, sale::Lines)->change).puts.at(0);
    CHECK(integerOf(put.element.fields[line::Price]) == 1025);
}

TEST_CASE("amounts that the currency cannot hold are refused with their field", "[json][money]") {
    const auto refused = [&](std::string_view body, const Currency& currency) {
        const auto edit = read(product::type, body, currency);
        return !edit.ok() && edit.error() == fail(ErrorCode::FieldInvalid, "precio");
    };
    CHECK(refused(R"({"precio":199.9})", clp));
    CHECK(refused(R"({"precio":199.905})", mxn));
    CHECK(refused(R"({"precio":"199"})", mxn));
    CHECK(refused(R"({"precio":1e3})", mxn));
    CHECK(refused(R"({"precio":99999999999999999999})", mxn));
    const auto good = read(product::type, R"({"precio":199.9,"minimo":0.125})", mxn);
    REQUIRE(good.ok());
    CHECK(integerOf(std::get<Value>(findField(*good, product::Price)->change)) == 19990);
    CHECK(integerOf(std::get<Value>(findField(*good, product::Minimum)->change)) == 125);
}

TEST_CASE("what was read may be sent back unchanged, amounts too", "[json][money]") {
    SeededRandom random(1);
    Record row(order::type, uuid(1));
    row.at(order::Fault) = std::string("no enciende");
    row.at(order::Lines) = SetValue{lineOf(1, uuid(7))};
    row.at(order::Total) = std::int64_t{29985};
    const auto edit = editFromJson(order::type, json(shown(row, mxn)), &row, random, mxn);
    REQUIRE(edit.ok());
    CHECK(edit->empty());
}

TEST_CASE("words of the command line give amounts", "[json][money]") {
    SeededRandom random(1);
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    const auto edit = editFromPairs(product::type, Pairs{{"precio", "199.90"}, {"minimo", "3"}}, nullptr, random, mxn);
    REQUIRE(edit.ok());
    CHECK(integerOf(std::get<Value>(findField(*edit, product::Price)->change)) == 19990);
    CHECK(integerOf(std::get<Value>(findField(*edit, product::Minimum)->change)) == 3000);
    CHECK_FALSE(editFromPairs(product::type, Pairs{{"precio", "mucho"}}, nullptr, random, mxn).ok());
}

TEST_CASE("references inside a set take 16 bytes on the wire and come back", "[wire]") {
    Record row(sale::type, uuid(1));
    row.at(sale::Lines) = SetValue{lineOf(1, uuid(7)), lineOf(2, uuid(8))};
    const std::string wire = encodeRow(row);
    const auto back = decodeRow(sale::type, wire);
    REQUIRE(back.ok());
    CHECK(back->set(sale::Lines) == row.set(sale::Lines));
    CHECK(holds(wire, uuid(7).bytes()));
    CHECK_FALSE(holds(wire, uuid(7).toString()));
}

TEST_CASE("an organisation's currency follows from what it says, else from its country", "[organization]") {
    Record row(organization::type, uuid(1));
    CHECK(organization::currencyOf(row) == Currency{});
    row.at(organization::Country) = std::string("CL");
    CHECK(organization::currencyOf(row) == clp);
    row.at(organization::Currency) = std::string("MXN");
    CHECK(organization::currencyOf(row) == mxn);
}
