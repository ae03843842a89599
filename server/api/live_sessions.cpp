#include "server/api/live_sessions.h"

#include <algorithm>
#include <atomic>

#include "models/records/registry.h"
#include "models/rules/permissions.h"
#include "models/rules/visibility.h"
#include "server/api/guard.h"
#include "server/api/people.h"
#include "server/api/respond.h"
#include "sync/protocol/codec.h"

namespace mostrador::server {
namespace {

constexpr std::int64_t tokenWaitMs = 5'000;       // contracts: the first message within five seconds
constexpr std::size_t queuedBytesMax = 4u << 20;  // a socket that lags more than this is told to pull
constexpr std::uint16_t policyViolation = 1008;   // RFC 6455 §7.4.1
constexpr std::uint16_t goingAway = 1001;

std::shared_ptr<const std::string> shared(std::string text) {
    return std::make_shared<const std::string>(std::move(text));
}

}  // namespace

// One socket. Its callbacks come on one I/O thread; send() comes from the hub's threads.
class LiveSessions::Session final : public Subscriber, public std::enable_shared_from_this<Session> {
public:
    Session(LiveSessions& owner, Kind kind, std::optional<Caller> caller, std::string_view language)
        : m_owner(owner),
          m_context(*owner.m_context),
          m_kind(kind),
          m_language(language),
          m_caller(caller),
          m_openedMs(m_context.clock.monotonicMs()) {}

    // --- Subscriber ------------------------------------------------------------------------------------------------
    [[nodiscard]] Kind kind() const override { return m_kind; }
    [[nodiscard]] ReplicaId replica() const override {
        const std::lock_guard lock(m_mutex);
        return m_replica;
    }
    [[nodiscard]] bool hears(std::uint32_t topic) const override { return topic == 0 || ((m_hears >> topic) & 1) != 0; }
    bool send(const Payload& payload, Need need) override {
        const auto socket = current();
        if (!socket) return true;  // gone: whatever is lost costs its owner a pull
        if (need == Need::Droppable && socket->queuedBytes() + payload->size() > queuedBytesMax) {
            if (m_kind == Kind::Events)
                socket->close(policyViolation, "too slow");  // it reads again, then subscribes anew
            return false;
        }
        socket->send(payload, m_kind == Kind::Sync);
        return true;
    }

    // --- the socket ------------------------------------------------------------------------------------------------
    void opened(std::shared_ptr<LiveSocket> socket) {
        {
            const std::lock_guard lock(m_mutex);
            m_socket = std::move(socket);
        }
        m_owner.add(shared_from_this());
        if (m_kind == Kind::Events && caller()) startEvents();
    }

    void received(std::string_view data, bool binary) {
        if (m_kind == Kind::Events) return receivedText(data);
        auto message = binary ? sync::decodeLive(data) : Result<sync::LiveMessage>(ErrorCode::Malformed);
        if (!message.ok()) return close(policyViolation, "malformed message");
        if (auto* attach = std::get_if<sync::Attach>(&*message)) return attached(*attach);
        if (auto* push = std::get_if<sync::Push>(&*message)) return pushed(std::move(*push));
        if (!std::holds_alternative<sync::Beat>(*message)) close(policyViolation, "unexpected message");
    }

    void closed() {
        detach();
        {
            const std::lock_guard lock(m_mutex);
            m_socket.reset();
        }
        m_owner.remove(this);
    }

    void overflowed() {
        if (m_kind == Kind::Sync) sendMessage(sync::PullNotice{sync::PullReason::Lagging, 0});
        else close(policyViolation, "too slow");  // plain clients notice the hole by `seq` and read again
    }

    void close(std::uint16_t code, std::string_view reason) {
        if (const auto socket = current()) socket->close(code, reason);
    }

    [[nodiscard]] std::optional<Caller> caller() const {
        const std::lock_guard lock(m_mutex);
        return m_caller;
    }
    [[nodiscard]] bool waitedTooLong() const {
        return !caller() && m_context.clock.monotonicMs() - m_openedMs > tokenWaitMs;
    }
    void sendMessage(const sync::LiveMessage& message) { send(shared(sync::encodeLive(message)), Need::Must); }

private:
    [[nodiscard]] std::shared_ptr<LiveSocket> current() const {
        const std::lock_guard lock(m_mutex);
        return m_socket;
    }

    void attached(const sync::Attach& attach) {
        detach();
        {
            const std::lock_guard lock(m_mutex);
            m_replica = attach.replica;
        }
        const auto self = shared_from_this();
        const bool posted = m_context.workers.post([self, attach] {
            auto handle = self->m_context.sync.attach(*self->caller(), attach, self);
            if (const auto* error = std::get_if<sync::SyncError>(&handle)) {
                self->sendMessage(*error);
                return self->close(goingAway, "refused");
            }
            self->keep(std::get<Hub::Handle>(handle));
        });
        if (!posted) sendMessage(sync::SyncError{sync::SyncErrorKind::Retry, ErrorCode::ServerBusy, 1000, "busy"});
    }

    void pushed(sync::Push push) {
        const auto self = shared_from_this();
        m_context.sync.push(*caller(), std::move(push), [self](SyncReply<sync::PushReply> reply) {
            std::visit([&self](auto& message) { self->sendMessage(message); }, reply);
        });
    }

    // The first text of a plain client that brought no token in its headers.
    void receivedText(std::string_view data) {
        if (caller()) return;  // nothing to say to us later on
        const auto body = JsonValue::parse(data);
        const JsonValue* token = body.ok() ? body->find("token") : nullptr;
        auto found = callerOfToken(m_context, token ? token->text() : std::string_view());
        if (!found.ok()) {
            send(shared(errorResponse(found.error(), m_language).body), Need::Must);
            return close(policyViolation, "token");
        }
        {
            const std::lock_guard lock(m_mutex);
            m_caller = *found;
        }
        startEvents();
    }

    // Events carry whole records, so only who may read clients unmasked gets any; other kinds have nothing to mask, and
    // go to those who may read them.
    void startEvents() {
        const auto self = shared_from_this();
        const bool posted = m_context.workers.post([self] {
            auto reader = self->m_context.readers.lend();
            const auto person = reader.ok() ? personOf(**reader, *self->caller()) : Result<Person>(reader.error());
            if (!person.ok() || person->may(Action::ClientsView) != Grant::Full) {
                self->send(shared(errorResponse(fail(ErrorCode::NotAllowed), self->m_language).body), Need::Must);
                return self->close(policyViolation, "not allowed");
            }
            for (const RecordType* type : allRecordTypes())
                if (viewGrant(person->roles, type->table) != Grant::None)
                    self->m_hears |= std::uint64_t{1} << static_cast<std::uint32_t>(type->table);
            self->keep(self->m_context.hub.subscribe(self->caller()->org, self));
            // Read after subscribing: what has a higher number than this comes as an event.
            const auto head = (*reader)->head(self->caller()->org);
            JsonWriter json;
            json.beginObject()
                .key("event")
                .text("conectado")
                .key("data")
                .beginObject()
                .endObject()
                .key("seq")
                .integer(head.ok() && *head ? (*head)->seq : 0)
                .endObject();
            self->send(shared(json.take()), Need::Must);
        });
        if (!posted) close(goingAway, "busy");
    }

    void keep(Hub::Handle handle) {
        bool gone = false;
        {
            const std::lock_guard lock(m_mutex);
            std::swap(m_handle, handle);
            gone = !m_socket;
        }
        if (handle != 0) m_context.hub.unsubscribe(caller()->org, handle);  // attached twice in a hurry
        if (gone) detach();                                                 // closed while we were subscribing
    }

    void detach() {
        Hub::Handle handle = 0;
        {
            const std::lock_guard lock(m_mutex);
            std::swap(handle, m_handle);
        }
        if (handle != 0) m_context.hub.unsubscribe(caller()->org, handle);
    }

    LiveSessions& m_owner;
    const ApiContext& m_context;
    const Kind m_kind;
    const std::string m_language;
    mutable std::mutex m_mutex;
    std::optional<Caller> m_caller;
    std::shared_ptr<LiveSocket> m_socket;
    ReplicaId m_replica;
    Hub::Handle m_handle = 0;
    std::atomic<std::uint64_t> m_hears = 0;  // a bit for each kind of record; set before the first event
    const std::int64_t m_openedMs;
};

UpgradeRoute LiveSessions::route() {
    return {"/ws", [this](const Request& request) { return accept(request); }};
}

Upgrade LiveSessions::accept(const Request& request) {
    const auto offered = offeredSubprotocols(request);
    const bool desktop = std::find(offered.begin(), offered.end(), sync::liveSubprotocol) != offered.end();
    if (!offered.empty() && !desktop)
        return Upgrade::refuse(errorResponse(fail(ErrorCode::UpgradeClient), request.acceptLanguage()));
    std::optional<Caller> caller;
    if (desktop || !request.bearerToken().empty()) {
        auto found = callerOfToken(*m_context, request.bearerToken());
        if (!found.ok()) return Upgrade::refuse(errorResponse(found.error(), request.acceptLanguage()));
        caller = *found;
    }
    auto session = std::make_shared<Session>(*this, desktop ? Subscriber::Kind::Sync : Subscriber::Kind::Events, caller,
                                             request.acceptLanguage());
    LiveCallbacks callbacks;
    callbacks.onOpen = [session](std::shared_ptr<LiveSocket> socket) { session->opened(std::move(socket)); };
    callbacks.onMessage = [session](std::string_view data, bool binary) { session->received(data, binary); };
    callbacks.onClose = [session](std::uint16_t) { session->closed(); };
    callbacks.onOverflow = [session] { session->overflowed(); };
    return Upgrade::accept(std::move(callbacks), desktop ? std::string(sync::liveSubprotocol) : std::string());
}

void LiveSessions::add(const std::shared_ptr<Session>& session) {
    const std::lock_guard lock(m_mutex);
    m_sessions.emplace(session.get(), session);
}

void LiveSessions::remove(const Session* session) {
    const std::lock_guard lock(m_mutex);
    m_sessions.erase(session);
}

std::vector<std::shared_ptr<LiveSessions::Session>> LiveSessions::all() const {
    const std::lock_guard lock(m_mutex);
    std::vector<std::shared_ptr<Session>> sessions;
    sessions.reserve(m_sessions.size());
    for (const auto& [key, session] : m_sessions) sessions.push_back(session);
    return sessions;
}

void LiveSessions::closeUser(const UserId& user, const Uuid& keep) {
    close([&](const Caller& caller) { return caller.user == user && (keep.isNil() || caller.session != keep); });
}

void LiveSessions::closeSession(const Uuid& id) {
    close([&id](const Caller& caller) { return caller.session == id; });
}

void LiveSessions::close(const std::function<bool(const Caller&)>& whose) {
    for (const auto& session : all()) {
        const auto caller = session->caller();
        if (!caller || !whose(*caller)) continue;
        if (session->kind() == Subscriber::Kind::Sync)
            session->sendMessage(
                sync::SyncError{sync::SyncErrorKind::Reauth, ErrorCode::TokenRevoked, 0, "signed out"});
        session->close(policyViolation, "signed out");
    }
}

void LiveSessions::tick() {
    for (const auto& session : all())
        if (session->waitedTooLong()) session->close(policyViolation, "no token");
}

std::size_t LiveSessions::count() const {
    const std::lock_guard lock(m_mutex);
    return m_sessions.size();
}

}  // namespace mostrador::server
