#include <catch2/catch.hpp>

#include "cli/arguments.h"
#include "cli/inbox.h"
#include "cli/kinds.h"
#include "cli/record_view.h"
#include "models/base/quantity.h"
#include "models/commands/stock.h"
#include "models/records/line.h"
#include "models/records/movement.h"
#include "models/records/order.h"
#include "models/records/product.h"
#include "models/records/registry.h"
#include "models/records/sale.h"
#include "tests/kit/make.h"

using namespace mostrador;
using namespace mostrador::cli;

namespace {

template <class Args>
Args parsed(std::vector<std::string> words) {
    auto result = parseArguments(std::move(words), "es_CL.UTF-8");
    if (const auto* usage = std::get_if<UsageText>(&result)) FAIL(usage->text);
    const auto& invocation = std::get<Invocation>(result);
    REQUIRE(std::holds_alternative<Args>(invocation.action));
    return std::get<Args>(invocation.action);
}

std::string refused(std::vector<std::string> words) {
    auto result = parseArguments(std::move(words), "en");
    REQUIRE(std::holds_alternative<UsageText>(result));
    CHECK_FALSE(std::get<UsageText>(result).asked);
    return std::get<UsageText>(result).text;
}

}  // namespace

TEST_CASE("arguments: a sale, and what undoes it") {
    const auto sell = parsed<SellArgs>({"sell", "--product", "A=2", "B=0.5", "--pay", "efectivo=1000", "--pay",
                                        "tarjeta", "--client", "ANA", "--json"});
    CHECK(sell.what == SellArgs::What::Sale);
    CHECK(sell.products == std::vector<std::string>{"A=2", "B=0.5"});
    CHECK(sell.payments == std::vector<std::string>{"efectivo=1000", "tarjeta"});
    CHECK(sell.client == "ANA");
    const auto refund = parsed<SellArgs>({"sell", "refund", "A-000001", "--line", "1=2", "--reason", "roto"});
    CHECK(refund.what == SellArgs::What::Refund);
    CHECK(refund.sale == "A-000001");
    CHECK(refund.lines == std::vector<std::string>{"1=2"});
    CHECK(parsed<SellArgs>({"sell", "void", "x", "--reason", "error"}).what == SellArgs::What::Void);
    refused({"sell", "void", "x"});
    CHECK(parsed<StatsArgs>({"stats", "--days", "7"}).days == 7);
    refused({"stats", "--days", "0"});
}

TEST_CASE("arguments: stock by hand, below zero too") {
    const auto move = parsed<MoveArgs>({"move", "A", "-3", "--kind", "perdida"});
    CHECK(move.product == "A");
    CHECK(move.quantity == "-3");
    CHECK(move.kind == "perdida");
    refused({"move", "A", "3"});
    refused({"move", "A", "3", "--kind", "venta"});
    const auto count = parsed<CountArgs>({"count", "A", "12", "--seen", "10"});
    CHECK(count.quantity == "12");
    CHECK(count.seen == "10");
    CHECK(parsed<CountArgs>({"count", "--scan"}).scan);
    refused({"count", "--scan", "A", "1"});
}

TEST_CASE("arguments: every verb of an order") {
    const auto taken = parsed<OrderArgs>({"order", "new", "cliente_id=ANA", "falla=no enciende"});
    CHECK(taken.what == OrderArgs::What::New);
    CHECK(taken.pairs.size() == 2);
    const auto state =
        parsed<OrderArgs>({"order", "state", "A-000001", "entregada", "recibe=Ana", "--pay", "efectivo"});
    CHECK(state.what == OrderArgs::What::State);
    CHECK(state.order == "A-000001");
    CHECK(state.state == "entregada");
    CHECK(state.payments == std::vector<std::string>{"efectivo"});
    CHECK(parsed<OrderArgs>({"order", "state", "x", "lista"}).pairs.empty());
    CHECK(parsed<OrderArgs>({"order", "line", "x", "--line", "2", "cantidad=3"}).line == "2");
    CHECK(parsed<OrderArgs>({"order", "remove-line", "x", "2"}).what == OrderArgs::What::RemoveLine);
    const auto part = parsed<OrderArgs>({"order", "part", "x", "1", "-1"});
    CHECK(part.what == OrderArgs::What::Part);
    CHECK(part.quantity == "-1");
    CHECK(parsed<OrderArgs>({"order", "deposit", "x", "efectivo=100"}).what == OrderArgs::What::Deposit);
    CHECK(parsed<OrderArgs>({"order", "approve", "x", "aprobado_por=Ana"}).what == OrderArgs::What::Approve);
    refused({"order"});
    refused({"order", "new"});
    refused({"order", "state", "x"});
    refused({"order", "dance", "x"});
}

TEST_CASE("arguments: a verb that a kind does not have is refused with those that have it") {
    const std::string text = refused({"archive", "ventas", "x"});
    CHECK(text.find("not possible with ventas") != std::string::npos);
    CHECK(text.find("productos") != std::string::npos);
    refused({"add", "existencias", "existencia=1"});
    refused({"set", "ventas", "x", "notas=y"});
    refused({"set", "movimientos", "x", "cantidad=1"});
    CHECK(parsed<WriteArgs>({"add", "movimientos", "tipo=recepcion", "cantidad=2"}).type == &movement::type);
}

TEST_CASE("kinds: every column is a field, an alias or worked out here") {
    for (const Kind& kind : allKinds()) {
        CHECK(&kindOf(*kind.type) == &kind);
        CHECK(findKind(kind.type->publicName) == kind.type);
        for (const std::string_view column : kind.columns) {
            INFO(kind.type->publicName << " " << column);
            const std::string name(column.substr(0, column.find('.')));
            CHECK((column.front() == '@' || kind.type->findByName(name) || kind.type->findAlias(name)));
        }
    }
}

TEST_CASE("a document's lines are told in words, with amounts in its currency") {
    SetElement one{1, std::vector<Scalar>(line::ElementCount)};
    one.fields[line::Kind] = std::string(line::product);
    one.fields[line::Product] = kit::uuid(1).toString();
    one.fields[line::Description] = std::string("Té");
    one.fields[line::Quantity] = 2 * quantityOne;
    one.fields[line::Price] = std::int64_t{1800};
    CHECK(setWords(sale::type.field(sale::Lines), {one}, {"USD", 2}) == "producto, Té, cantidad 2, precio 18.00");
    CHECK(setWords(sale::type.field(sale::Lines), {one}, {"CLP", 0}) == "producto, Té, cantidad 2, precio 1800");
}

TEST_CASE("inbox: a refused movement is shown by its own form, and can be sent again or dropped, not rewritten") {
    sync::InboxItem item;
    item.kind = sync::InboxKind::Refused;
    item.command = stock::moveGoods(kit::uuid(5), {{stock::move::Product, Value{kit::uuid(1)}},
                                                   {stock::move::Quantity, Value{std::int64_t{1000}}},
                                                   {stock::move::Kind, Value{std::string(movement::receipt)}}});
    CHECK(formOfCommand(item) == &stock::move::form);
    CHECK(recordOf(item)->first == &movement::type);
    const auto values = wantedValues(item);
    REQUIRE(values.size() == 3);
    CHECK(values[2].first->name == "tipo");
    SeededRandom random{1};
    CHECK(editFor(item, decisionFrom("mine"), nullptr, random).ok());
    CHECK(editFor(item, decisionFrom("theirs"), nullptr, random)->empty());
    const Record there(movement::type, kit::uuid(5));
    CHECK(editFor(item, decisionFrom("7"), &there, random).error().code == ErrorCode::WrongState);
}

TEST_CASE("arguments: files of records") {
    const auto attach = parsed<AttachArgs>({"attach", "ordenes", "A-000001", "pantalla.jpg"});
    CHECK(attach.type == &order::type);
    CHECK(attach.id == "A-000001");
    CHECK(attach.file == "pantalla.jpg");
    CHECK(attach.purpose.empty());
    CHECK(parsed<AttachArgs>({"attach", "clientes", "7", "f.png", "--kind", "firma"}).purpose == "firma");
    CHECK_FALSE(refused({"attach", "clientes", "7", "f.png", "--kind", "selfie"}).empty());
    CHECK_FALSE(refused({"attach", "clientes", "7"}).empty());
    CHECK_FALSE(refused({"add", "archivos", "nombre=x"}).empty());  // only with a content
    const auto fetch = parsed<FetchFileArgs>({"fetch-file", "17", "out.png"});
    CHECK(fetch.id == "17");
    CHECK(fetch.file == "out.png");
}
