#include <catch2/catch.hpp>

#include <set>

#include "models/records/order.h"
#include "models/rules/imei.h"
#include "models/rules/numbering.h"
#include "models/rules/order_states.h"
#include "models/rules/visibility.h"

using namespace mostrador;

namespace {

// A row that went through these states and stands in the last.
Record travelled(std::initializer_list<std::string_view> states) {
    Record row(order::type, Uuid{});
    SetValue history;
    for (const std::string_view state : states)
        history.push_back({static_cast<std::int64_t>(history.size() + 1), {std::string(state), {}, {}, {}}});
    row.at(order::State) = std::string(*(states.end() - 1));
    row.at(order::History) = history;
    return row;
}

}  // namespace

TEST_CASE("every state has a name, and its name leads back", "[orders]") {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < static_cast<std::size_t>(OrderState::Count); ++i) {
        const auto state = static_cast<OrderState>(i);
        names.insert(orderStateName(state));
        CHECK(orderStateFrom(orderStateName(state)) == state);
    }
    CHECK(names.size() == static_cast<std::size_t>(OrderState::Count));
    CHECK_FALSE(orderStateFrom("perdida"));
}

TEST_CASE("the steps are those of the plan and no other", "[orders]") {
    const std::set<std::pair<std::string_view, std::string_view>> plan{{"recibida", "en_diagnostico"},
                                                                       {"recibida", "cancelada"},
                                                                       {"en_diagnostico", "presupuestada"},
                                                                       {"en_diagnostico", "en_reparacion"},
                                                                       {"en_diagnostico", "sin_reparacion"},
                                                                       {"en_diagnostico", "cancelada"},
                                                                       {"presupuestada", "aprobada"},
                                                                       {"presupuestada", "rechazada"},
                                                                       {"presupuestada", "en_diagnostico"},
                                                                       {"aprobada", "en_reparacion"},
                                                                       {"aprobada", "esperando_repuesto"},
                                                                       {"aprobada", "cancelada"},
                                                                       {"rechazada", "lista"},
                                                                       {"rechazada", "cancelada"},
                                                                       {"esperando_repuesto", "en_reparacion"},
                                                                       {"esperando_repuesto", "cancelada"},
                                                                       {"en_reparacion", "esperando_repuesto"},
                                                                       {"en_reparacion", "control"},
                                                                       {"en_reparacion", "lista"},
                                                                       {"control", "lista"},
                                                                       {"control", "en_reparacion"},
                                                                       {"sin_reparacion", "lista"},
                                                                       {"lista", "entregada"},
                                                                       {"lista", "en_reparacion"},
                                                                       {"entregada", "reabierta"}};
    std::set<std::pair<std::string_view, std::string_view>> table;
    for (const OrderStep& step : orderSteps())
        CHECK(table.emplace(orderStateName(step.from), orderStateName(step.to)).second);
    CHECK(table == plan);
}

TEST_CASE("an intent is taken, was met on the same path, or is refused", "[orders]") {
    using S = OrderState;
    CHECK(judgeStep(travelled({"recibida"}), S::Received, S::Diagnosing) == StepVerdict::Take);
    CHECK(judgeStep(travelled({"recibida", "en_diagnostico"}), S::Received, S::Diagnosing) == StepVerdict::Reached);
    const Record further = travelled({"presupuestada", "aprobada", "en_reparacion"});
    CHECK(judgeStep(further, S::Quoted, S::Approved) == StepVerdict::Reached);
    CHECK(judgeStep(further, S::Quoted, S::Rejected) == StepVerdict::Refused);
    const Record cancelled = travelled({"presupuestada", "aprobada", "cancelada"});
    CHECK(judgeStep(cancelled, S::Quoted, S::Approved) == StepVerdict::Refused);
    CHECK(judgeStep(cancelled, S::Approved, S::Cancelled) == StepVerdict::Reached);
    // back on the bench: the wanted state was passed before the author's `from` came again
    const Record again = travelled({"en_reparacion", "lista", "en_reparacion", "esperando_repuesto"});
    CHECK(judgeStep(again, S::Repairing, S::Ready) == StepVerdict::Refused);
    CHECK(judgeStep(travelled({"recibida"}), S::Received, S::Delivered) == StepVerdict::Refused);
}

TEST_CASE("numbers on paper", "[numbers]") {
    CHECK(documentNumber("A", 1) == "A-000001");
    CHECK(documentNumber("C1", 1234567) == "C1-1234567");
    CHECK(repeatedNumber("A-000001", 2) == "A-000001/2");
    CHECK(isDocumentNumber("LAB12-7"));
    for (const auto* bad : {"", "A", "-1", "A-", "A-1x", "A-1/2", "A B-1", "ABCDEFGHI-1", "A-1234567890123"})
        CHECK_FALSE(isDocumentNumber(bad));
}

TEST_CASE("the check digit of an IMEI", "[imei]") {
    CHECK(imeiIsValid("490154203237518") == true);
    CHECK(imeiIsValid("49-015420-323751-8") == true);
    CHECK(imeiIsValid("490154203237517") == false);
    CHECK(imeiIsValid("49015420323751") == std::nullopt);
    CHECK(imeiIsValid("C02XL0ABJG5H") == std::nullopt);
}

TEST_CASE("costs and secrets are read by those who may", "[visibility]") {
    using R = std::vector<std::string>;
    CHECK(viewGrant(R{"almacen"}, TableId::ProductCost) == Grant::Full);
    CHECK(viewGrant(R{"vendedor"}, TableId::ProductCost) == Grant::None);
    CHECK(viewGrant(R{"vendedor"}, TableId::MovementCost) == Grant::None);
    CHECK(viewGrant(R{"vendedor"}, TableId::EquipmentSecret) == Grant::None);
    CHECK(viewGrant(R{"tecnico"}, TableId::EquipmentSecret) == Grant::Limited);
    CHECK(viewGrant(R{"programador"}, TableId::Sale) == Grant::None);
    CHECK(viewGrant(R{"lectura"}, TableId::Sale) == Grant::Full);
    CHECK(viewGrant(R{"tecnico"}, TableId::Product) == Grant::Full);
    CHECK(viewGrant(R{}, TableId::Product) == Grant::None);
}
