// Connecting with a server: test, sign in as this device, take its answer over.
#include "sync/transport/workspace_core.h"

namespace mostrador::sync {

void WorkspaceCore::checkServer(const std::string& address, Callback<ServerInfo> done) {
    const auto server = serverAddress(address);
    if (!server.ok()) {
        post([done = std::move(done), error = server.error()] { done(error); });
        return;
    }
    HttpCall call;
    call.url = endpointUrl(*server, "/api/auth/check");
    call.accept = "application/json";
    call.timeoutMs = 10'000;
    http->send(call, [server = *server, done = std::move(done)](const HttpAnswer& answer) {
        if (const auto good = checkAnswer(answer); !good.ok()) {
            done(good.error());
            return;
        }
        const auto reply = parseCheck(answer.body);
        if (!reply.ok()) {
            done(fail(ErrorCode::NotOurServer, {}, reply.error().detail));
            return;
        }
        done(ServerInfo{server.toString(QUrl::FullyEncoded).toStdString(), reply->version, reply->organization,
                        reply->authenticated});
    });
}

void WorkspaceCore::setServerUrl(const std::string& address, Callback<ServerInfo> done) {
    checkServer(address, [this, done = std::move(done)](const Result<ServerInfo>& info) {
        const auto identity = replica->identity();
        if (!info.ok() || !identity || identity->alone) {
            done(info.ok() ? Result<ServerInfo>(fail(ErrorCode::WrongState)) : info);
            return;
        }
        Identity moved = *identity;
        moved.serverUrl = info->url;
        replica->write(Replica::Priority::Local,
                       [this, post = post, moved, info = *info, done](ReplicaStore& store, ChangeSet&) {
                           const Result<> stored = store.setIdentity(moved);
                           post([this, stored, info, done] {
                               if (!stored.ok()) {
                                   done(stored.error());
                                   return;
                               }
                               options.serverUrl.clear();
                               if (user) startSync(runner->status().forcedLocal);
                               done(info);
                           });
                       });
    });
}

// Check, then sign in as this device: with its old id when it has one, so that doing it again repairs (S0-17).
void WorkspaceCore::enrol(const ConnectRequest& request, Callback<LoginReply> done) {
    checkServer(request.url, [this, request, done = std::move(done)](const Result<ServerInfo>& info) {
        if (!info.ok()) {
            done(info.error());
            return;
        }
        LoginRequest ask;
        ask.userName = request.userName;
        ask.password = request.password;
        ask.deviceName = request.deviceName;
        if (const auto identity = replica->identity(); identity && !identity->alone) ask.device = identity->device;
        login(*serverAddress(info->url), std::move(ask), done);
    });
}

// A replica id belongs to the device key that first used it. The same device again: outbox, numbers and replica id go
// on. Another device: what waits is sent again under the same cids, with new numbers.
void WorkspaceCore::adopt(const LoginReply& reply, const QUrl& server, const std::string& deviceName,
                          Callback<Unit> done) {
    Identity identity;
    identity.org = reply.org;
    identity.device = reply.device;
    identity.replica = ids.make<ReplicaId>();
    identity.series = reply.series;
    identity.serverUrl = server.toString(QUrl::FullyEncoded).toStdString();
    identity.deviceName = deviceName;
    const std::string certificate = vault->seal(reply.certificate);
    replica->write(Replica::Priority::Local, [post = post, identity, certificate, done = std::move(done)](
                                                 ReplicaStore& store, ChangeSet& changes) {
        Result<> result = store.setValue(Vault::valueName("certificate"), certificate);
        const auto old = store.identity();
        const bool connected = old && !old->alone;
        // First the numbers: if the rest is cut off, the next sign-in finds the old device here and does it again.
        if (result.ok() && connected && old->device != identity.device) result = store.renumber(changes);
        Identity next = identity;
        if (connected) next.replica = store.identity()->replica;
        if (result.ok()) result = store.setIdentity(next);
        post([result, done] { result.ok() ? done(Unit{}) : done(result.error()); });
    });
}

void WorkspaceCore::connectTo(const ConnectRequest& request, Callback<SignedInUser> done) {
    if (membership() == Membership::Alone) {
        post([done = std::move(done)] { done(fail(ErrorCode::WrongState, {}, "join")); });
        return;
    }
    enrol(request, [this, request, done = std::move(done)](const Result<LoginReply>& reply) {
        if (!reply.ok()) {
            done(reply.error());
            return;
        }
        if (const auto identity = replica->identity(); identity && identity->org != reply->org) {
            done(fail(ErrorCode::ForeignServer));
            return;
        }
        runner->stop();
        adopt(*reply, *serverAddress(request.url), request.deviceName,
              [this, reply = *reply, password = request.password, done](const Result<Unit>& adopted) {
                  if (!adopted.ok()) {
                      done(adopted.error());
                      return;
                  }
                  Q_EMIT face.membershipChanged();
                  welcome(reply, password, done);
              });
    });
}

}  // namespace mostrador::sync
