#include "app/sessionguard.h"

#include <algorithm>

#include "models/records/user.h"
#include "ui/synccentre/syncwatch.h"
#include "ui/tables/words.h"

namespace mostrador {

SessionGuard::SessionGuard(sync::Workspace& workspace, SyncWatch& watch, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_post(this) {
    connect(&watch, &SyncWatch::recordsArrived, this, &SessionGuard::onCommit);
    connect(&workspace.sync(), &sync::SyncRunner::statusChanged, this, &SessionGuard::onStatus);
}

void SessionGuard::onCommit(const sync::ChangeSet& changes) {
    const auto& user = m_workspace.user();
    if (!user) return;
    const bool mine =
        changes.generationChanged || std::ranges::any_of(changes.tables, [&](const sync::TableChange& change) {
            return change.table == TableId::User &&
                   (change.everything || std::ranges::find(change.ids, user->id.uuid()) != change.ids.end());
        });
    if (!mine) return;
    m_workspace.replica().read([this, post = m_post, id = user->id.uuid()](sync::Reader& reader) {
        const auto row = reader.find(user::type, id);
        if (!row.ok() || !*row) return;
        const bool out = (*row)->text(user::State) == user::suspended || (*row)->archived();
        if (out)
            post(
                [this] { end(tr("Your access was suspended. What you did here is kept. Talk to an administrator.")); });
    });
}

void SessionGuard::onStatus(const sync::SyncStatus& status) {
    if (!status.blocked) return;
    const ErrorCode code = status.blocked->code;
    if (code == ErrorCode::TokenRevoked)
        end(tr("Your session was closed from the server. What you did here is kept; sign in again to send it."));
    else if (code == ErrorCode::DeviceRevoked) end(words::described(*status.blocked));
}

void SessionGuard::end(const QString& why) {
    if (std::exchange(m_told, true)) return;
    Q_EMIT ended(why);
}

}  // namespace mostrador
