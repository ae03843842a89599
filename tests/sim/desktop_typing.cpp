// What a person types, and what he is told.

#include "models/commands/clients.h"
#include "tests/sim/desktop.h"

namespace mostrador::sim {

void Desktop::type(const Command& draft) {
    if (!running()) return;
    sync::ChangeSet changes;
    tell(m_store->execute(draft, m_options.user, changes));
}

void Desktop::typeNumbered(const std::function<Command(const std::string& number)>& make) {
    if (!running()) return;
    sync::ChangeSet changes;
    tell(m_store->executeNumbered(make, m_options.user, changes));
}

// What the person is told.
void Desktop::tell(const Result<sync::Receipt>& receipt) {
    const bool diskFailed = m_disk.takeFailed();
    if (m_disk.ended()) {
        // Nobody was told anything; the command may be there at the next start, or not.
        (void)survived();
        return;
    }
    m_env.trace("typed", {m_number, receipt.ok() ? receipt->n : -static_cast<int>(receipt.error().code)});
    if (!receipt.ok()) {
        const int band = static_cast<int>(receipt.error().code) / 100;
        m_env.expect(Check::OwnWrites, diskFailed || band == 1 || band == 2, [&] {
            return "a local command fails: " + std::string(codeName(receipt.error().code)) + " " +
                   receipt.error().detail;
        });
        return;
    }
    ++m_env.report.commands;
    if (m_env.chance(100)) checkLedger();
    m_acknowledged.push_back({receipt->cid, m_options.user, false});
    give(sync::event::ReplicaChanged{facts()});
}

void Desktop::typeSet(const Uuid& record, FieldIndex field, const std::string& text) {
    if (!running()) return;
    Edit edit;
    setField(edit, field, Value(text));
    const std::size_t before = m_acknowledged.size();
    type(client::set(record, edit));
    if (!running() || m_acknowledged.size() == before) return;
    m_shown[{record, field}] = {m_acknowledged.back().cid, text};
    checkOwnWrites();
}

}  // namespace mostrador::sim
