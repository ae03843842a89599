#pragma once
// Many listeners of the live channel without stores: each attaches as a replica of its own and counts the frames it
// gets. They stand for the desktops that a fan-out has to reach; what a store then does is measured by the full
// replicas beside them. One device for all. Main thread.

#include <QObject>
#include <QUrl>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "models/base/clock.h"
#include "models/base/random.h"
#include "sync/protocol/messages.h"
#include "sync/transport/http_client.h"
#include "sync/transport/live_socket.h"

namespace mostrador::cli {

class Subscribers : public QObject {
public:
    Subscribers(const Clock& clock, Random& random) : m_clock(clock), m_random(random) {}

    // Signing in changes the organisation's log, so it comes before the cursor is taken.
    void signIn(const QUrl& server, const std::string& user, const std::string& password,
                std::function<void(Result<>)> done);
    // Opens `count` sockets, a few at a time, each attached at `cursor`, which must be the head: who is behind is told
    // to pull, and these cannot. `ready` is called once: when all are attached, or with the first error.
    void open(std::int64_t count, const sync::Cursor& cursor, std::function<void(Result<>)> ready);

    [[nodiscard]] std::int64_t newest() const { return m_newest; }  // highest number in any frame so far
    // Calls `all` with the moment the last socket got a frame newer than `seq`.
    void expectFrame(std::int64_t seq, std::function<void(std::int64_t atNs)> all);
    // A socket that closes after `ready` is reported here.
    std::function<void(Error)> onLost;

private:
    struct One {
        std::unique_ptr<sync::LiveSocket> socket;
        std::int64_t seq = 0;
    };
    void openMore();
    void received(std::size_t index, const QByteArray& message);
    void failed(const Error& error);

    const Clock& m_clock;
    Random& m_random;
    sync::HttpClient m_http;
    QUrl m_server;
    std::string m_token;
    sync::Cursor m_cursor;
    std::size_t m_wanted = 0;
    std::size_t m_opened = 0;
    std::function<void(Result<>)> m_ready;
    std::vector<One> m_sockets;
    std::int64_t m_newest = 0;
    std::int64_t m_expected = 0;
    std::size_t m_missing = 0;
    std::function<void(std::int64_t)> m_all;
};

// Lets the process hold that many sockets, as far as the system allows.
void allowManySockets();

}  // namespace mostrador::cli
