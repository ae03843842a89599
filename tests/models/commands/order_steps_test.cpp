#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "models/commands/equipments.h"
#include "models/records/equipment.h"
#include "models/records/equipment_secret.h"
#include "models/rules/order_states.h"
#include "tests/models/commands/order_kit.h"

using namespace mostrador;
using namespace mostrador::kit;
using namespace mostrador::kit::orders;

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
    CHECK(shop.row(order::type, job).integer(order::Due) == 0);
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
    CHECK(shop.row(order::type, job).integer(order::Due) == 35'000);
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

TEST_CASE("any sequence of wishes leaves the order on the plan's paths", "[orders]") {
    CHECK(rc::check("steps by anybody, in any order, also stale ones", [] {
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
    }));
}
