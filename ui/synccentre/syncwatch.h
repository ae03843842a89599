#pragma once
// SyncWatch: keeps one SyncPicture fresh from the engine's status and the replica's changes. Reads on the replica's
// reader threads, at most a few times a second, and tells with changed(). GUI thread; made by the composition root.

#include <QObject>
#include <QTimer>
#include <memory>

#include "sync/transport/qt_post.h"
#include "sync/transport/workspace.h"
#include "ui/synccentre/syncpicture.h"

namespace mostrador {

class SyncWatch : public QObject {
    Q_OBJECT
public:
    // `workspace` outlives this.
    explicit SyncWatch(sync::Workspace& workspace, QObject* parent = nullptr);
    ~SyncWatch() override;

    [[nodiscard]] const SyncPicture& picture() const { return m_picture; }
    void refresh();  // the words too (after a change of language)

Q_SIGNALS:
    void changed();
    void recordsArrived(const mostrador::sync::ChangeSet& changes);  // every commit, as the replica tells it

private:
    void onChanges(const sync::ChangeSet& changes);
    void readLists();
    void takeIdentity();

    sync::Workspace& m_workspace;
    sync::QtPost m_post;
    int m_listener = 0;
    SyncPicture m_picture;
    QTimer m_soon;
    bool m_reading = false;
    bool m_again = false;
};

}  // namespace mostrador
