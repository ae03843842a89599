// The books at the end of a day.

#include "models/records/order.h"
#include "models/records/sale.h"
#include "models/records/wire.h"
#include "tests/sim/ledger.h"
#include "tests/sim/world.h"

namespace mostrador::sim {

namespace {

// In the order of Deed.
constexpr std::array<const char*, deedCount> deedQueries = {
    "SELECT count(*) FROM sale WHERE kind='venta'",
    "SELECT count(*) FROM sale WHERE kind<>'venta'",
    "SELECT count(*) FROM incident",
    "SELECT count(*) FROM stock_movement WHERE kind='conteo'",
    "SELECT count(*) FROM stock_movement WHERE kind='uso_reparacion'",
    "SELECT count(*) FROM service_order WHERE state NOT IN ('recibida','en_diagnostico','cancelada')",
    "SELECT count(*) FROM service_order WHERE state='entregada'",
    "SELECT count(*) FROM service_order WHERE state='cancelada'",
    "SELECT count(*) FROM service_order WHERE state='reabierta'",
    "SELECT count(*) FROM cash_session WHERE state='cerrada'",
    "SELECT coalesce(sum(late_count),0) FROM cash_session",
    "SELECT count(*) FROM client WHERE merged_into IS NOT NULL",
    "SELECT (SELECT count(*) FROM sale WHERE number LIKE '%/%')+(SELECT count(*) FROM service_order WHERE number LIKE "
    "'%/%')",
};

}  // namespace

void World::checkBooks() {
    sqlite::Connection& server = m_server->store().connection();
    for (std::size_t i = 0; i < deedCount; ++i) {
        const auto done = server.queryInteger(deedQueries[i]);
        m_env.expect(Check::Ledger, done.ok(), [&] { return done.error().detail; });
        if (done.ok()) m_env.report.deeds[i] += static_cast<std::uint64_t>(*done);
    }
    const std::string ledger = ledgerProblem(server);
    m_env.expect(Check::Ledger, ledger.empty(), [&] { return "server: " + ledger; });
    bool restored = false;
    for (const auto& desktop : m_desktops) {
        restored = restored || desktop->restored();
        const std::string own = ledgerProblem(desktop->store().connection());
        m_env.expect(Check::Ledger, own.empty(),
                     [&] { return "desktop " + std::to_string(desktop->number()) + ": " + own; });
    }
    const std::string numbers = numberProblem(server, restored);
    m_env.expect(Check::Numbers, numbers.empty(), [&] { return "server: " + numbers; });
    // The rows the server has confirmed, which every desktop holds byte for byte by now (I3).
    const auto visit = [&](const RecordType& type, Check check, std::string (*problemOf)(const Record&)) {
        const auto read = m_desktops.front()->store().forEachConfirmed(type, [&](std::string_view wire) {
            const auto row = decodeRow(type, wire);
            const std::string problem = row.ok() ? problemOf(*row) : std::string("a row that cannot be read");
            m_env.expect(check, problem.empty(), [&] { return problem; });
        });
        m_env.expect(check, read.ok(), [&] { return read.error().detail; });
    };
    visit(order::type, Check::OrderPaths, pathProblem);
    visit(sale::type, Check::Ledger, saleProblem);
}

}  // namespace mostrador::sim
