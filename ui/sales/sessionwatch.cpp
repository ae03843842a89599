#include "ui/sales/sessionwatch.h"

#include <algorithm>

#include "models/records/cash_session.h"
#include "models/records/place.h"
#include "sync/transport/workspace.h"

namespace mostrador {

SessionWatch::SessionWatch(sync::Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_post(this) {
    m_listener = workspace.replica().addListener([this, post = m_post](const sync::ChangeSet& change) {
        const bool ours = change.generationChanged ||
                          std::any_of(change.tables.begin(), change.tables.end(),
                                      [](const sync::TableChange& one) { return one.table == TableId::CashSession; });
        if (ours) post([this] { read(); });
    });
    connect(&workspace, &sync::Workspace::userChanged, this, &SessionWatch::read);
    read();
}

SessionWatch::~SessionWatch() { m_workspace.replica().removeListener(m_listener); }

Uuid SessionWatch::place() const {
    if (m_session && !m_session->reference(cash_session::Place).isNil())
        return m_session->reference(cash_session::Place);
    const auto identity = m_workspace.replica().identity();
    return identity ? place::principalId(identity->org) : Uuid{};
}

void SessionWatch::read() {
    const auto& user = m_workspace.user();
    if (!user) return;
    m_workspace.replica().read(
        [this, post = m_post, id = user->id.uuid()](sync::Reader& reader) {
            sync::ListQuery query;
            query.table = TableId::CashSession;
            query.sortBy = cash_session::OpenedAt;
            query.descending = true;
            query.limit = 1;
            query.where = {{cash_session::User, Value{id}},
                           {cash_session::State, Value{std::string(cash_session::open)}}};
            auto rows = reader.list(query);
            if (!rows.ok()) return;
            post([this, rows = std::move(*rows)] {
                m_read = true;
                m_session.reset();
                if (!rows.empty()) m_session = rows.front().record;
                Q_EMIT changed();
            });
        },
        &m_slot);
}

}  // namespace mostrador
