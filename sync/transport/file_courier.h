#pragma once
// Carries the contents of attached files between this computer (sync/replica/local_files.h) and the server, one at a
// time and beside the documents, which never wait for it: contents go once the record that names them has been
// accepted, and only while the engine is live. What fails for want of a network is tried again with the engine's
// back-off; what the server refuses is noted with its reason and tried again after a while, with another user, and with
// the next start. In memory there is one content (10 MB at most) and the hashes of what waits.
// Lives on the runner's thread; callbacks come there, exactly once unless it is destroyed. Disk work happens on the
// replica's readers.

#include <QObject>
#include <QString>
#include <deque>
#include <functional>
#include <map>
#include <set>
#include <vector>

#include "models/base/random.h"
#include "sync/engine/backoff.h"
#include "sync/replica/local_files.h"
#include "sync/transport/qt_post.h"
#include "sync/transport/sync_runner.h"

class QTimer;

namespace mostrador::sync {

// How one "send what there is" went.
struct FileReport {
    std::int64_t sent = 0;
    std::int64_t waiting = 0;      // still here only, the refused ones among them
    std::vector<Error> refused;    // by the server
    std::optional<Error> stopped;  // the network
};

class FileCourier final : public QObject {
    Q_OBJECT

public:
    // All outlive it.
    FileCourier(Replica& replica, SyncRunner& runner, LocalFiles& files, Random& random, QObject* parent = nullptr);
    ~FileCourier() override;

    [[nodiscard]] LocalFiles& files() { return m_files; }
    // The content is here afterwards. At once when it is already. NetworkDown while there is no server; NotFound
    // `contenido` when nobody has sent it yet; StorageCorrupt when something else came.
    void fetch(const std::string& hash, std::function<void(Result<>)> done);
    // Sends what may be sent now, then tells; the network's silence ends it.
    void settle(std::function<void(FileReport)> done);
    void tryRefusedAgain();  // another user, or a person who asks for it

Q_SIGNALS:
    void changed(const QString& hash);  // fetched, sent or refused

private:
    struct Outgoing {
        std::string hash;
        std::string content;
        std::optional<Error> unreadable;
    };
    static std::optional<Outgoing> nextOutgoing(Reader& reader, LocalFiles& files, const std::set<std::string>& skip);

    void onReplica(const ChangeSet& changes);  // on the writer's thread
    void pump();
    void download();
    void downloaded(const std::string& hash, Result<std::string> body);
    void finishFetch(const std::string& hash, const Result<>& result);
    void look();
    void upload(Outgoing outgoing);
    void uploaded(const std::string& hash, const Result<>& result);
    void refuse(const std::string& hash, const Error& why);
    void settleIfDone();
    void onStatus(const SyncStatus& status);
    [[nodiscard]] bool offline() const;

    Replica& m_replica;
    SyncRunner& m_runner;
    LocalFiles& m_files;
    Random& m_random;
    const Tuning m_tuning;
    Backoff m_backoff;
    QtPost m_post;
    int m_listener = 0;
    QTimer* m_retry = nullptr;    // runs while uploads pause after a failure
    QTimer* m_refused = nullptr;  // until refused ones are tried again
    bool m_busy = false;          // one look or transfer at a time
    bool m_lookAgain = false;     // something came meanwhile
    bool m_live = false;
    std::deque<std::string> m_wanted;
    std::map<std::string, std::vector<std::function<void(Result<>)>>> m_fetching;
    std::set<std::string> m_skip;  // refused lately
    FileReport m_report;
    std::vector<std::function<void(FileReport)>> m_settling;
};

}  // namespace mostrador::sync
