#pragma once
// SessionGuard: notices that the signed-in person may no longer be here: suspended, or signed out by the server. Looks
// at every commit that touches users and at the engine's status. Tells once. GUI thread.

#include <QObject>

#include "sync/transport/qt_post.h"
#include "sync/transport/workspace.h"

namespace mostrador {

class SyncWatch;

class SessionGuard : public QObject {
    Q_OBJECT
public:
    // Both outlive this. Made after the sign-in, ends with it.
    SessionGuard(sync::Workspace& workspace, SyncWatch& watch, QObject* parent = nullptr);

Q_SIGNALS:
    void ended(const QString& why);

private:
    void onCommit(const sync::ChangeSet& changes);
    void onStatus(const sync::SyncStatus& status);
    void end(const QString& why);

    sync::Workspace& m_workspace;
    sync::QtPost m_post;
    bool m_told = false;
};

}  // namespace mostrador
