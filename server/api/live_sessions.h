#pragma once
// The live channel (/ws): desktops speak the sync protocol in CBOR, plain clients get JSON events. Opens, reads and
// closes sockets; what is sent to them comes from the hub. Thread-safe; sockets may outlive this object's calls but the
// object outlives the HTTP server.

#include <mutex>
#include <unordered_map>

#include "server/api/context.h"
#include "server/http/live.h"

namespace mostrador::server {

class LiveSessions {
public:
    // The context is bound later, because the routes that close sockets are part of what makes it.
    void bind(const ApiContext& context) { m_context = &context; }

    [[nodiscard]] UpgradeRoute route();
    // Signed out everywhere, suspended, or a new password: then the session that set it (`keep`) stays.
    void closeUser(const UserId& user, const Uuid& keep = {});
    void closeSession(const Uuid& id);  // signed out
    // Once a second: closes plain sockets that did not show a token within five seconds.
    void tick();
    [[nodiscard]] std::size_t count() const;

private:
    class Session;
    Upgrade accept(const Request& request);
    void close(const std::function<bool(const Caller&)>& whose);
    void add(const std::shared_ptr<Session>& session);
    void remove(const Session* session);
    [[nodiscard]] std::vector<std::shared_ptr<Session>> all() const;

    const ApiContext* m_context = nullptr;
    mutable std::mutex m_mutex;
    std::unordered_map<const Session*, std::shared_ptr<Session>> m_sessions;
};

}  // namespace mostrador::server
