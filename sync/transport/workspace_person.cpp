// The person who is signed in is a record like any other: roles given or taken while the program runs count at once.

#include <algorithm>

#include "models/records/user.h"
#include "sync/transport/workspace_core.h"

namespace mostrador::sync {

void WorkspaceCore::followPerson() {
    replica->addListener([this, post = post](const ChangeSet& changes) {
        const bool touched =
            changes.generationChanged || std::any_of(changes.tables.begin(), changes.tables.end(),
                                                     [](const TableChange& one) { return one.table == TableId::User; });
        if (touched) post([this] { readPerson(); });
    });
}

void WorkspaceCore::readPerson() {
    if (!user) return;
    replica->read([this, post = post, id = user->id.uuid()](Reader& reader) {
        auto found = reader.find(user::type, id);
        if (!found.ok() || !*found) return;  // before the first download; the server's answer holds until then
        post([this, row = std::move(**found)] { onPersonRead(row); });
    });
}

void WorkspaceCore::onPersonRead(const Record& row) {
    if (!user || user->id.uuid() != row.id) return;
    SignedInUser fresh = *user;
    fresh.name = row.text(user::Name);
    fresh.team = row.text(user::Team);
    fresh.roles.clear();
    for (const SetElement& role : row.set(user::Roles))
        if (!role.fields.empty()) fresh.roles.emplace_back(textOf(role.fields.front()));
    if (fresh.name == user->name && fresh.team == user->team && fresh.roles == user->roles) return;
    user = std::move(fresh);
    KnownUser& kept = rememberUser(user->id, user->userName);
    if (kept.name != user->name || kept.roles != user->roles) {
        kept.name = user->name;
        kept.roles = user->roles;
        saveKnownUsers();
    }
    Q_EMIT face.userChanged();
}

}  // namespace mostrador::sync
