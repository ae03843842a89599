#pragma once
// DuplicateWatch: while a client is typed, looks for others with the same name, phone or tax id (C-14). Waits for a
// short pause in typing, reads on a reader thread, drops replies about input that has changed since. GUI thread.

#include <QTimer>
#include <vector>

#include "sync/replica/replica.h"
#include "sync/transport/qt_post.h"

namespace mostrador {

class DuplicateWatch : public QObject {
    Q_OBJECT
public:
    static constexpr int pauseMs = 150;
    static constexpr int hintsMax = 3;

    explicit DuplicateWatch(sync::Replica& replica, QObject* parent = nullptr);

    void look(const Record& candidate);  // found() follows, once per pause in typing
    void stop();

Q_SIGNALS:
    void found(const std::vector<mostrador::sync::DuplicateHint>& hints);  // empty: none

private:
    void read();

    sync::Replica& m_replica;
    sync::QtPost m_post;
    QTimer m_pause;
    Record m_candidate;
    int m_era = 0;
    char m_slot = 0;
};

}  // namespace mostrador
