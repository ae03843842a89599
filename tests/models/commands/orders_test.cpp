#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "models/commands/equipments.h"
#include "models/records/document.h"
#include "models/records/equipment.h"
#include "models/records/equipment_secret.h"
#include "models/rules/order_states.h"
#include "tests/kit/shop.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

const Uuid job = uuid(300);

Edit received(Shop& shop) {
    return {{order::Number, text(shop.nextNumber())},
            {order::Client, Value{shop.ana}},
            {order::Item, text("Celular")},
            {order::Fault, text("no enciende")}};
}

Command step(std::string_view from, std::string_view to, const Edit& more = {}) {
    Edit edit = more;
    setField(edit, order::step::From, text(from));
    setField(edit, order::step::To, text(to));
    return order::transition(job, edit);
}

const Edit because{{order::step::Reason, text("porque si")}};
const Edit yes{{order::step::ApprovedBy, text("Ana")}, {order::step::Channel, text("telefono")}};

std::string state(Shop& shop) { return std::string(shop.row(order::type, job).text(order::State)); }

// An order with a part and labour, approved.
void approved(Shop& shop) {
    shop.receive(shop.screen, 5000);
    shop.must(shop.seller, order::create(job, received(shop)));
    shop.must(shop.technician, step("recibida", "en_diagnostico"));
    shop.must(shop.technician, order::addLine(job, goods(10, shop.screen, 2000, 10'000)));
    shop.must(shop.technician, order::addLine(job, labour(11, 15'000)));
    shop.must(shop.technician, step("en_diagnostico", "presupuestada"));
    shop.must(shop.adviser, order::approve(job, yes));
}

Edit deliveryOf(Shop& shop, std::int64_t cash) {
    Edit edit{{order::step::ReceivedBy, text("Ana")}, {order::step::Number, text(shop.nextNumber())}};
    if (cash > 0) setField(edit, order::step::Payments, elements({paid(1, payment::cash, cash)}));
    return edit;
}

std::pair<ErrorCode, std::string> required(const char* field) { return {ErrorCode::FieldRequired, field}; }

}  // namespace

TEST_CASE("an order is taken in with whose, what and why", "[orders]") {
    Shop shop;
    shop.must(shop.seller, order::create(job, received(shop)));
    const Record row = shop.row(order::type, job);
    CHECK(row.text(order::State) == order::received);
    CHECK(row.text(order::Priority) == order::normal);
    CHECK(row.text(order::Currency) == "CLP");
    CHECK(row.reference(order::Place) == shop.principal());
    CHECK(row.set(order::History).size() == 1);
    const auto without = [&](FieldIndex field) {
        Edit edit = received(shop);
        std::erase_if(edit, [field](const FieldEdit& one) { return one.field == field; });
        return shop.refusal(shop.seller, order::create(shop.fresh(), edit));
    };
    CHECK(without(order::Client) == required("cliente_id"));
    CHECK(without(order::Item) == required("articulo"));
    CHECK(without(order::Fault) == required("falla"));
    CHECK(without(order::Number) == required("numero"));
    const auto with = [&](FieldIndex field, const Value& value) {
        Edit edit = received(shop);
        setField(edit, field, value);
        return shop.refusal(shop.seller, order::create(shop.fresh(), edit));
    };
    CHECK(with(order::Client, Value{uuid(999)}).second == "cliente_id");
    CHECK(with(order::Technician, Value{uuid(999)}).second == "tecnico_id");
    CHECK(with(order::Equipment, Value{uuid(999)}).second == "equipo_id");
    CHECK(with(order::Currency, text("USD")).second == "moneda");
    CHECK(with(order::WarrantyDays, number(-1)).second == "garantia_dias");
    CHECK(with(order::State, text("entregada")).first == ErrorCode::FieldReadOnly);
    CHECK(shop.refusal(shop.warehouse, order::create(shop.fresh(), received(shop))).first == ErrorCode::NotAllowed);
    // a number that is taken
    const Uuid twin = shop.fresh();
    Edit edit = received(shop);
    setField(edit, order::Number, row.at(order::Number));
    shop.must(shop.seller, order::create(twin, edit));
    CHECK(shop.row(order::type, twin).text(order::Number) == std::string(row.text(order::Number)) + "/2");
}

TEST_CASE("lines are a set; their figures are the order's", "[orders]") {
    Shop shop;
    shop.must(shop.seller, order::create(job, received(shop)));
    shop.must(shop.adviser, order::addLine(job, goods(10, shop.screen, 2000, 10'000)));
    shop.must(shop.adviser, order::addLine(job, labour(11, 15'000)));
    CHECK(shop.row(order::type, job).integer(order::Total) == 35'000);
    const SetElement was = shop.row(order::type, job).set(order::Lines)[1];
    SetElement dearer = was;
    dearer.fields[line::Price] = std::int64_t{16'000};
    shop.must(shop.adviser, order::setLine(job, dearer, was));
    CHECK(shop.row(order::type, job).integer(order::Total) == 36'000);
    shop.must(shop.adviser, order::removeLine(job, was));
    CHECK(shop.row(order::type, job).integer(order::Total) == 20'000);
    CHECK(shop.must(shop.adviser, order::removeLine(job, was)).changed == 0);
    const Outcome lost = shop.must(shop.adviser, order::setLine(job, dearer, was));  // removal won
    CHECK(lost.changed == 0);
    REQUIRE(lost.overruled.size() == 1);
    CHECK(lost.overruled[0].lost);

    CHECK(shop.refusal(shop.adviser, order::addLine(job, goods(12, shop.screen, -1, 10))).second == "lineas.cantidad");
    CHECK(shop.refusal(shop.adviser, order::addLine(job, goods(12, uuid(999), 1000, 10))).second ==
          "lineas.producto_id");
    CHECK(shop.refusal(shop.adviser, order::addLine(job, goods(12, shop.screen, 1000, 9'000))) ==
          std::pair{ErrorCode::NotAllowed, std::string("lineas.precio")});
    CHECK(shop.run(shop.supervisor, order::addLine(job, goods(12, shop.screen, 1000, 9'000))).ok());
    SetElement counted = labour(13, 10);
    counted.fields[line::Used] = std::int64_t{1000};
    CHECK(shop.refusal(shop.adviser, order::addLine(job, counted)) ==
          std::pair{ErrorCode::FieldReadOnly, std::string("lineas.usado")});
    CHECK(shop.refusal(shop.adviser, order::set(job, {{order::Number, text("B-1")}})) ==
          std::pair{ErrorCode::FieldReadOnly, std::string("numero")});
    CHECK(shop.refusal(shop.warehouse, order::set(job, {{order::Shelf, text("3")}})).first == ErrorCode::NotAllowed);
    shop.must(shop.seller, order::set(job, {{order::Shelf, text("3")}}));  // he took it in
    shop.must(shop.technician, order::set(job, {{order::Technician, Value{shop.technician}}}));
    CHECK(shop.refusal(shop.colleague, order::set(job, {{order::Shelf, text("4")}})).first == ErrorCode::NotAllowed);
}

TEST_CASE("an approval keeps parts aside, a cancellation lets go of them", "[orders]") {
    Shop shop;
    approved(shop);
    CHECK(state(shop) == order::approved);
    CHECK(shop.reserved(shop.screen) == 2000);
    CHECK(shop.row(order::type, job).integer(order::ApprovedAmount) == 35'000);
    const auto lines = shop.row(order::type, job).set(order::Lines);
    SetElement more = lines[0];
    more.fields[line::Quantity] = std::int64_t{3000};
    shop.must(shop.technician, order::setLine(job, more, lines[0]));
    CHECK(shop.reserved(shop.screen) == 3000);
    CHECK(shop.refusal(shop.adviser, step("aprobada", "cancelada")) == required("motivo"));
    shop.must(shop.adviser, step("aprobada", "cancelada", because));
    CHECK(shop.reserved(shop.screen) == 0);
    CHECK(shop.row(order::type, job).integer(order::Total) == 0);
    CHECK(shop.refusal(shop.admin, order::addLine(job, labour(20, 1))) ==
          std::pair{ErrorCode::WrongState, std::string("estado")});
}

TEST_CASE("parts built in leave the stock, and come back", "[orders]") {
    Shop shop(Authority::Speculative);
    approved(shop);
    const auto use = [&](std::int64_t line, std::int64_t quantity) {
        return order::usePart(job, {{order::part::Line, number(line)}, {order::part::Quantity, number(quantity)}});
    };
    CHECK(shop.refusal(shop.technician, use(10, 1000)).first == ErrorCode::WrongState);
    shop.must(shop.technician, step("aprobada", "en_reparacion"));
    shop.twice(shop.technician, use(10, 1000));
    CHECK(shop.stock(shop.screen) == 4000);
    CHECK(shop.reserved(shop.screen) == 1000);
    CHECK(shop.refusal(shop.technician, use(10, 1001)).second == "cantidad");
    CHECK(shop.refusal(shop.technician, use(10, -1001)).second == "cantidad");
    CHECK(shop.refusal(shop.technician, use(11, 1000)).second == "linea");
    CHECK(shop.refusal(shop.technician, use(99, 1000)).second == "linea");
    CHECK(shop.refusal(shop.colleague, use(10, 1000)).first == ErrorCode::NotAllowed);
    const SetElement built = shop.row(order::type, job).set(order::Lines)[0];
    CHECK(shop.refusal(shop.technician, order::removeLine(job, built)).first == ErrorCode::WrongState);
    shop.twice(shop.technician, use(10, -1000));
    CHECK(shop.stock(shop.screen) == 5000);
    CHECK(shop.reserved(shop.screen) == 2000);
    // what was not noted goes with the end of the repair
    shop.must(shop.technician, step("en_reparacion", "lista"));
    CHECK(shop.stock(shop.screen) == 3000);
    CHECK(shop.reserved(shop.screen) == 0);
}

TEST_CASE("from the counter to the delivery", "[orders]") {
    Shop shop;
    shop.must(shop.seller, equipment::create(uuid(90), {{equipment::Kind, text("celular")}}));
    shop.must(shop.adviser, equipment::setSecret(uuid(90), "1234"));
    approved(shop);
    shop.must(shop.adviser, order::set(job, {{order::Equipment, Value{uuid(90)}}, {order::WarrantyDays, number(90)}}));
    shop.must(shop.adviser, order::takeDeposit(job, {{order::deposit::Method, text(payment::cash)},
                                                     {order::deposit::Amount, number(5'000)}}));
    CHECK(shop.row(order::type, job).integer(order::Due) == 30'000);
    shop.must(shop.technician, step("aprobada", "en_reparacion"));
    shop.must(shop.technician, step("en_reparacion", "lista"));
    CHECK(shop.refusal(shop.technician, step("lista", "entregada", deliveryOf(shop, 30'000))).first ==
          ErrorCode::NotAllowed);
    CHECK(shop.refusal(shop.seller, step("lista", "entregada", deliveryOf(shop, 0))) ==
          std::pair{ErrorCode::WrongState, std::string("saldo")});
    CHECK(shop.refusal(shop.seller, step("lista", "entregada", deliveryOf(shop, 30'001))).second == "pagos");
    const std::int64_t before = shop.stock(shop.screen);
    shop.must(shop.seller, step("lista", "entregada", deliveryOf(shop, 30'000)));
    const Record row = shop.row(order::type, job);
    CHECK(row.text(order::ReceivedBy) == "Ana");
    CHECK(row.integer(order::WarrantyUntil) > row.integer(order::DeliveredAt));
    const Record receipt = shop.row(sale::type, row.reference(order::Sale));
    CHECK(receipt.integer(sale::Total) == 35'000);
    CHECK(receipt.integer(sale::Due) == 0);
    CHECK(receipt.reference(sale::Order) == job);
    CHECK(shop.stock(shop.screen) == before);
    CHECK(isNull(shop.row(equipment_secret::type, uuid(90)).at(equipment_secret::Secret)));

    SECTION("a warranty order is linked to it") {
        CHECK(shop.refusal(shop.adviser, step("entregada", "reabierta", because)).first == ErrorCode::NotAllowed);
        Edit again = because;
        setField(again, order::step::Number, text(shop.nextNumber()));
        shop.must(shop.supervisor, step("entregada", "reabierta", again));
        const Record warranty = shop.row(order::type, shop.row(order::type, job).reference(order::ReopenedAs));
        CHECK(warranty.reference(order::WarrantyOf) == job);
        CHECK(warranty.text(order::State) == order::received);
        CHECK(warranty.text(order::Fault) == "porque si");
    }
}

TEST_CASE("what goes back unrepaired is charged only for what is always charged", "[orders]") {
    Shop shop;
    shop.must(shop.seller, order::create(job, received(shop)));
    shop.must(shop.technician, step("recibida", "en_diagnostico"));
    SetElement diagnosis = labour(1, 8'000);
    diagnosis.fields[line::Always] = std::int64_t{1};
    shop.must(shop.technician, order::addLine(job, diagnosis));
    shop.must(shop.technician, order::addLine(job, goods(2, shop.screen, 1000, 10'000)));
    shop.must(shop.technician, step("en_diagnostico", "presupuestada"));
    shop.must(shop.adviser, step("presupuestada", "rechazada", because));
    CHECK(shop.row(order::type, job).integer(order::Total) == 8'000);
    shop.must(shop.adviser, step("rechazada", "lista"));
    CHECK(shop.stock(shop.screen) == 0);
    shop.must(shop.adviser, step("lista", "entregada", deliveryOf(shop, 8'000)));
    CHECK(shop.store.all(movement::type).empty());
    CHECK(shop.store.all(sale::type).at(0).integer(sale::Total) == 8'000);
}

TEST_CASE("delivery on credit: a supervisor, or a client who has credit", "[orders]") {
    Shop shop;
    approved(shop);
    shop.must(shop.technician, step("aprobada", "en_reparacion"));
    shop.must(shop.technician, step("en_reparacion", "lista"));
    Edit later = deliveryOf(shop, 0);
    setField(later, order::step::OnCredit, number(1));
    CHECK(shop.refusal(shop.adviser, step("lista", "entregada", later)).second == "al_credito");
    shop.must(shop.admin, client::set(shop.ana, {{client::CreditLimit, number(40'000)}}));
    shop.must(shop.adviser, step("lista", "entregada", later));
    CHECK(shop.store.all(sale::type).at(0).integer(sale::Due) == 35'000);
}

TEST_CASE("who may take a step, and what it needs", "[orders]") {
    Shop shop;
    shop.must(shop.seller, order::create(job, received(shop)));
    CHECK(shop.refusal(shop.seller, step("recibida", "en_diagnostico")).first == ErrorCode::NotAllowed);
    CHECK(shop.refusal(shop.admin, step("recibida", "en_diagnostico")) == required("tecnico_id"));
    CHECK(shop.refusal(shop.admin, step("recibida", "volando")).first == ErrorCode::Malformed);
    CHECK(shop.refusal(shop.admin, step("recibida", "entregada")).first == ErrorCode::WrongState);
    shop.must(shop.admin, step("recibida", "en_diagnostico", {{order::step::Technician, Value{shop.technician}}}));
    CHECK(shop.refusal(shop.colleague, step("en_diagnostico", "presupuestada")).first == ErrorCode::NotAllowed);
    CHECK(shop.refusal(shop.technician, step("en_diagnostico", "presupuestada")) == required("lineas"));
    shop.must(shop.technician, order::addLine(job, labour(1, 10)));
    CHECK(shop.refusal(shop.technician, step("en_diagnostico", "en_reparacion")).second == "total");
    shop.must(shop.technician, step("en_diagnostico", "presupuestada"));
    CHECK(shop.refusal(shop.adviser, step("presupuestada", "aprobada")) == required("aprobado_por"));
    shop.must(shop.adviser, order::approve(job, yes));
    CHECK(shop.refusal(shop.warehouse, step("aprobada", "esperando_repuesto")) == required("lineas.producto_id"));
    shop.must(shop.technician, step("aprobada", "en_reparacion"));
    CHECK(shop.refusal(shop.adviser, step("en_reparacion", "esperando_repuesto")).first == ErrorCode::NotAllowed);
    shop.must(shop.technician, step("en_reparacion", "control"));
    CHECK(shop.refusal(shop.technician, step("control", "lista")).first == ErrorCode::NotAllowed);
    shop.must(shop.colleague, step("control", "lista"));
}

TEST_CASE("a step that was met is no step; one that went another way is refused with the state", "[orders]") {
    Shop shop;
    approved(shop);
    CHECK(shop.must(shop.adviser, order::approve(job, yes)).changed == 0);
    shop.must(shop.technician, step("aprobada", "en_reparacion"));
    CHECK(shop.must(shop.adviser, order::approve(job, yes)).changed == 0);
    const auto refused = shop.run(shop.adviser, step("presupuestada", "rechazada", because));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error() == fail(ErrorCode::WrongState, "estado", "en_reparacion"));
}

TEST_CASE("deposits add up once, and go back only as far as they came", "[orders]") {
    Shop shop(Authority::Speculative);
    shop.must(shop.seller, order::create(job, received(shop)));
    const auto deposit = [](std::int64_t amount, std::string_view method = payment::cash) {
        return order::takeDeposit(job,
                                  {{order::deposit::Method, text(method)}, {order::deposit::Amount, number(amount)}});
    };
    shop.twice(shop.seller, deposit(5'000));
    shop.must(shop.seller, deposit(2'000));
    CHECK(shop.row(order::type, job).integer(order::Paid) == 7'000);
    CHECK(shop.refusal(shop.seller, deposit(0)).second == "importe");
    CHECK(shop.refusal(shop.seller, deposit(-7'001)).second == "importe");
    CHECK(shop.refusal(shop.seller, deposit(1, payment::credit)).second == "medio");
    CHECK(shop.refusal(shop.technician, deposit(1)).first == ErrorCode::NotAllowed);
    shop.must(shop.adviser, step("recibida", "cancelada", because));
    CHECK(shop.row(order::type, job).integer(order::Due) == -7'000);
    CHECK(shop.refusal(shop.seller, deposit(1)).first == ErrorCode::WrongState);
    shop.must(shop.seller, deposit(-7'000));
    CHECK(shop.row(order::type, job).integer(order::Due) == 0);
}

TEST_CASE("any sequence of wishes leaves the order on the plan's paths", "[orders]") {
    rc::check("steps by anybody, in any order, also stale ones", [] {
        Shop shop;
        shop.receive(shop.screen, 1000);
        shop.must(shop.seller, order::create(job, received(shop)));
        shop.must(shop.admin, order::addLine(job, goods(1, shop.screen, 1000, 10'000)));
        const auto count = *rc::gen::inRange(1, 40);
        for (int i = 0; i < count; ++i) {
            const OrderStep& wish =
                *rc::gen::elementOf(std::vector<OrderStep>(orderSteps().begin(), orderSteps().end()));
            const Uuid author = *rc::gen::element(shop.admin, shop.adviser, shop.technician, shop.warehouse);
            Edit more = because;
            setField(more, order::step::ApprovedBy, text("Ana"));
            setField(more, order::step::Channel, text("voz"));
            setField(more, order::step::Number, text(shop.nextNumber()));
            setField(more, order::step::OnCredit, number(1));
            static_cast<void>(shop.run(author, step(orderStateName(wish.from), orderStateName(wish.to), more)));
        }
        const Record row = shop.row(order::type, job);
        const SetValue& history = row.set(order::History);
        RC_ASSERT(textOf(history.back().fields[order::history::State]) == row.text(order::State));
        for (std::size_t i = 1; i < history.size(); ++i) {
            const auto from = orderStateFrom(textOf(history[i - 1].fields[order::history::State]));
            const auto to = orderStateFrom(textOf(history[i].fields[order::history::State]));
            RC_ASSERT(from.has_value());
            RC_ASSERT(to.has_value());
            RC_ASSERT(findOrderStep(*from, *to) != nullptr);
        }
        const auto now = orderStateFrom(row.text(order::State));
        const std::int64_t open = 1000 - integerOf(row.set(order::Lines)[0].fields[line::Used]);
        RC_ASSERT(shop.reserved(shop.screen) == (reservesParts(*now) ? open : 0));
    });
}
