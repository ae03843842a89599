// The final accounts of a day: every command, every record, every notice.

#include <algorithm>

#include "models/records/registry.h"
#include "tests/sim/world.h"

namespace mostrador::sim {

// I3: byte for byte the server's view, table by table.
void World::checkConvergence() {
    for (const auto& desktop : m_desktops) {
        std::uint64_t sum = 0;
        std::size_t rows = 0;
        for (const RecordType* type : allRecordTypes()) {
            const auto visited = desktop->store().forEachConfirmed(*type, [&](std::string_view wire) {
                sum += rowHash(type->table, wire);
                ++rows;
            });
            if (!visited.ok()) m_env.fail(Check::Convergence, visited.error().detail);
        }
        m_env.expect(Check::Convergence, sum == m_server->model().sum() && rows == m_server->model().rows(), [&] {
            return "desktop " + std::to_string(desktop->number()) + " ends with other rows than the server (" +
                   std::to_string(rows) + " of " + std::to_string(m_server->model().rows()) + ")";
        });
        const auto whole = desktop->store().integrityCheck();
        m_env.expect(Check::CrashAtomic, whole.ok(), [&] { return "replica at the end: " + whole.error().detail; });
        if (!m_env.chance(300)) continue;
        const auto same = desktop->store().fullReplayChangesNothing();
        m_env.expect(Check::FullReplay, same.ok() && *same, [&] { return std::string("full replay at the end"); });
    }
    const auto findings = m_server->store().check();
    m_env.expect(Check::Convergence, findings.ok() && findings->empty(),
                 [&] { return "the server's data: " + (findings.ok() ? findings->front() : findings.error().detail); });
}

// What a person can see of refusals and overruled edits, and every notice the server has for this replica.
std::set<CommandId> World::checkInboxes(Desktop& desktop) {
    std::set<CommandId> refused;
    std::set<CommandId> overruled;
    const auto items = desktop.store().inbox(true);
    if (!m_env.expect(Check::NothingLost, items.ok(), [&] { return "inbox: " + items.error().detail; })) return refused;
    for (const sync::InboxItem& item : *items) {
        if (item.kind == sync::InboxKind::Refused || item.kind == sync::InboxKind::Unknown)
            refused.insert(item.command.cid);
        else overruled.insert(item.command.cid);
    }
    auto statement = m_server->store().connection().prepare("SELECT cid FROM notice WHERE replica = ?1");
    if (!statement.ok()) {
        m_env.fail(Check::Notices, statement.error().detail);
        return refused;
    }
    (*statement)->bindUuid(1, desktop.store().identity()->replica.uuid());
    while (!desktop.restored()) {
        const auto row = (*statement)->step();
        if (!row.ok() || !*row) break;
        const auto cid = (*statement)->uuidOrNull(0);
        m_env.expect(Check::Notices, cid && overruled.contains(CommandId(*cid)), [&] {
            return "desktop " + std::to_string(desktop.number()) + " was never told that its command " +
                   (cid ? cid->toString() : "?") + " was overruled";
        });
    }
    return refused;
}

void World::checkVerdict(Desktop& desktop, const Acknowledged& each, const std::set<CommandId>& refused) {
    const auto verdict = m_server->store().writer().findResult(m_blueprint.org, each.cid);
    const bool judged = verdict.ok() && verdict->has_value();
    if (each.forfeited && !judged) return;
    if (!m_env.expect(Check::NothingLost, judged, [&] {
            return "acknowledged command " + each.cid.toString() + " of desktop " + std::to_string(desktop.number()) +
                   " has no verdict and is not pending";
        })) {
        return;
    }
    if ((*verdict)->applied) return;
    ++m_env.report.refused;
    if (desktop.restored()) return;  // the inbox went with the newer file
    m_env.expect(Check::Poison, refused.contains(each.cid), [&] {
        return "command " + each.cid.toString() + " was refused (" + std::string(codeName((*verdict)->code)) +
               ") and nobody was told";
    });
}

void World::checkAccounts() {
    for (const auto& desktop : m_desktops) {
        const std::set<CommandId> refused = checkInboxes(*desktop);
        for (const Acknowledged& each : desktop->acknowledged()) checkVerdict(*desktop, each, refused);
    }
    checkEffects();
}

// I2: a command's effects stand in one transaction, once per record, and nothing has effects that nobody typed.
void World::checkEffects() {
    sqlite::Connection& db = m_server->store().connection();
    const auto twice =
        db.queryInteger("SELECT count(*) FROM (SELECT cid FROM change GROUP BY cid HAVING count(DISTINCT seq) > 1)");
    const auto records =
        db.queryInteger("SELECT count(*) FROM (SELECT 1 FROM change GROUP BY cid, tbl, id HAVING count(*) > 1)");
    const auto orphans = db.queryInteger(
        "SELECT count(*) FROM change WHERE n > 0 AND cid NOT IN (SELECT cid FROM result WHERE status = 1)");
    m_env.expect(Check::OneEffect, twice.ok() && *twice == 0,
                 [&] { return std::string("a command took effect twice"); });
    m_env.expect(Check::OneEffect, records.ok() && *records == 0,
                 [&] { return std::string("a command changed a record twice"); });
    m_env.expect(Check::OneEffect, orphans.ok() && *orphans == 0,
                 [&] { return std::string("effects of a command that was not applied"); });
    auto statement = db.prepare("SELECT cid FROM result WHERE replica = ?1");
    if (!statement.ok()) return m_env.fail(Check::OneEffect, statement.error().detail);
    for (const auto& desktop : m_desktops) {
        std::set<CommandId> typed;
        for (const Acknowledged& each : desktop->acknowledged()) typed.insert(each.cid);
        (*statement)->reset();
        (*statement)->bindUuid(1, desktop->store().identity()->replica.uuid());
        for (;;) {
            const auto row = (*statement)->step();
            if (!row.ok() || !*row) break;
            const auto cid = (*statement)->uuidOrNull(0);
            m_env.expect(
                Check::OneEffect, cid && (typed.contains(CommandId(*cid)) || desktop->mayHaveMade(CommandId(*cid))),
                [&] { return "the server ran a command that nobody typed: " + (cid ? cid->toString() : "?"); });
        }
    }
}

// I14: synced computers exchange heartbeats, and those without a live channel ask in vain; a round moves nothing.
void World::checkIdle() {
    runUntil(m_env.scheduler.nowMs() + 50'000);  // copies and late replies of the day are still on their way
    const std::uint64_t pushes = m_server->requests(sync::Endpoint::Push);
    const std::uint64_t pulls = m_server->requests(sync::Endpoint::Pull);
    std::uint64_t frames = 0;
    bool polling = false;
    for (const auto& desktop : m_desktops) {
        frames += desktop->frames();
        polling = polling || !desktop->engine().status().pushLive;
    }
    const std::uint64_t commits = m_env.report.commits;
    runUntil(m_env.scheduler.nowMs() + 60'000);
    std::uint64_t framesAfter = 0;
    for (const auto& desktop : m_desktops) framesAfter += desktop->frames();
    m_env.expect(Check::IdleSilence,
                 m_server->requests(sync::Endpoint::Push) == pushes && m_env.report.commits == commits &&
                     framesAfter == frames && (polling || m_server->requests(sync::Endpoint::Pull) == pulls),
                 [&] {
                     return "idle traffic: " + std::to_string(m_server->requests(sync::Endpoint::Push) - pushes) +
                            " pushes, " + std::to_string(m_server->requests(sync::Endpoint::Pull) - pulls) +
                            " pulls, " + std::to_string(framesAfter - frames) + " frames";
                 });
    for (const auto& desktop : m_desktops) desktop->startRound();
    runUntil(m_env.scheduler.nowMs() + 60'000);
    for (const auto& desktop : m_desktops) {
        const auto& round = desktop->lastRound();
        m_env.expect(Check::IdleSilence, round && round->ok() && m_env.report.commits == commits, [&] {
            return "a round at rest: " + std::string(!round        ? "never ended"
                                                     : round->ok() ? "moved something"
                                                                   : codeName(round->error().code));
        });
    }
}

}  // namespace mostrador::sim
