// What is held against the model while the day goes on.

#include "models/records/client.h"
#include "models/records/registry.h"
#include "tests/sim/desktop.h"
#include "tests/sim/ledger.h"

namespace mostrador::sim {

// I4: what the server has confirmed here is exactly one state of the server. I5: the cursor never goes back.
void Desktop::checkReveal() {
    const sync::Position& at = m_store->position();
    m_env.expect(Check::OwnWrites, at.seq >= m_seqSeen, [&] {
        return "the cursor goes back from " + std::to_string(m_seqSeen) + " to " + std::to_string(at.seq);
    });
    m_seqSeen = at.seq;
    if (!at.bootstrapped || !m_server.model().knows(at.seq)) {
        m_env.expect(Check::Atomic, !at.bootstrapped, [&] { return "no commit ended at " + std::to_string(at.seq); });
        return;
    }
    if (m_env.chance(100)) checkLedger();
    // Reading every row costs as much as everything else together: often is enough.
    if (!m_env.chance(250)) return checkOwnWrites();
    std::uint64_t sum = 0;
    for (const RecordType* type : allRecordTypes()) {
        const auto visited =
            m_store->forEachConfirmed(*type, [&](std::string_view wire) { sum += rowHash(type->table, wire); });
        if (!visited.ok()) m_env.fail(Check::Atomic, "the confirmed rows cannot be read: " + visited.error().detail);
    }
    m_env.expect(Check::Atomic, sum == m_server.model().sumAt(at.seq), [&] {
        return "desktop " + std::to_string(m_number) + " does not show the server's state " + std::to_string(at.seq);
    });
    checkOwnWrites();
    if (m_store->outbox().count > 0 && m_env.chance(60)) {
        const auto same = m_store->fullReplayChangesNothing();
        m_env.expect(Check::FullReplay, same.ok() && *same, [&] {
            return same.ok() ? std::string("replaying everything gives other rows") : "replay: " + same.error().detail;
        });
    }
}

// I9: what is shown, pending work and all, adds up at any moment.
void Desktop::checkLedger() {
    const std::string problem = ledgerProblem(m_store->connection());
    m_env.expect(Check::Ledger, problem.empty(),
                 [&] { return "desktop " + std::to_string(m_number) + ": " + problem; });
}

// I5: what this person wrote last in a field is what he sees, as long as it is pending and not doomed.
void Desktop::checkOwnWrites() {
    if (m_shown.empty() || !m_env.chance(300)) return;
    const auto items = m_store->outboxItems(1'000);
    if (!items.ok()) return;
    for (auto shown = m_shown.begin(); shown != m_shown.end();) {
        const auto item = std::find_if(items->begin(), items->end(), [&](const sync::OutboxItem& each) {
            return each.command.cid == shown->second.cid;
        });
        const bool pending = item != items->end() &&
                             (item->state == sync::OutboxState::Waiting || item->state == sync::OutboxState::Sent);
        if (!pending) {
            shown = m_shown.erase(shown);
            continue;
        }
        if (!item->trouble) {
            const auto row = m_store->find(client::type, shown->first.first);
            const bool same = row.ok() && *row && (*row)->text(shown->first.second) == shown->second.text;
            m_env.expect(Check::OwnWrites, same, [&] {
                return "desktop " + std::to_string(m_number) +
                       " no longer shows its own pending write n=" + std::to_string(item->n);
            });
        }
        ++shown;
    }
}

// I13 and I1: after any end the file is whole, and everything acknowledged is queued or judged.
void Desktop::checkAfterStart() {
    const auto whole = m_store->integrityCheck();
    m_env.expect(Check::CrashAtomic, whole.ok(), [&] { return "the replica after an end: " + whole.error().detail; });
    const auto items = m_store->outboxItems(100'000);
    if (!m_env.expect(Check::NothingLost, items.ok(), [&] { return "outbox: " + items.error().detail; })) return;
    std::set<CommandId> held;
    for (const sync::OutboxItem& item : *items) held.insert(item.command.cid);
    for (Acknowledged& each : m_acknowledged) {
        if (each.resolved || each.forfeited || held.contains(each.cid)) continue;
        if (!m_server.up()) continue;  // asked again at the end
        each.resolved = m_server.hasVerdict(each.cid);
        m_env.expect(Check::NothingLost, each.resolved,
                     [&] { return "acknowledged command " + each.cid.toString() + " is gone after an end"; });
    }
    // What the last life may have committed without telling anybody.
    for (const CommandId& cid : held) {
        const bool told = std::any_of(m_acknowledged.begin(), m_acknowledged.end(),
                                      [&](const Acknowledged& each) { return each.cid == cid; });
        if (told) continue;
        m_lost.insert(cid);
        m_shown.clear();  // it may have written over what was seen before
    }
    checkReveal();
}

}  // namespace mostrador::sim
