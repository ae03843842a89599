#pragma once
// SessionWatch: the open drawer of the signed-in person, if there is one. Follows the replica. GUI thread; the
// workspace outlives it.

#include <QObject>
#include <optional>

#include "models/records/record.h"
#include "sync/transport/qt_post.h"

namespace mostrador {

namespace sync {
class Workspace;
}

class SessionWatch : public QObject {
    Q_OBJECT
public:
    explicit SessionWatch(sync::Workspace& workspace, QObject* parent = nullptr);
    ~SessionWatch() override;

    [[nodiscard]] const Record* session() const { return m_session ? &*m_session : nullptr; }
    [[nodiscard]] bool isRead() const { return m_read; }
    [[nodiscard]] Uuid id() const { return m_session ? m_session->id : Uuid{}; }
    [[nodiscard]] Uuid place() const;  // where it sells: the session's, else the principal one

Q_SIGNALS:
    void changed();

private:
    void read();

    sync::Workspace& m_workspace;
    sync::QtPost m_post;
    int m_listener = 0;
    std::optional<Record> m_session;
    bool m_read = false;
    char m_slot = 0;
};

}  // namespace mostrador
