// Working alone, and joining a server later (sync-protocol §10).
#include <QThreadPool>
#include <QTimeZone>

#include "models/base/text.h"
#include "models/commands/system.h"
#include "models/records/device.h"
#include "models/records/organization.h"
#include "models/records/user.h"
#include "models/rules/permissions.h"
#include "sync/transport/join_list.h"
#include "sync/transport/workspace_core.h"

namespace mostrador::sync {
namespace {

Result<> setValue(Replica& replica, std::string_view name, std::string_view value) {
    Result<> result;
    replica.writeAndWait(Replica::Priority::Local,
                         [&](ReplicaStore& store, ChangeSet&) { result = store.setValue(name, value); });
    return result;
}

}  // namespace

std::string provisionalSeries(std::string_view publicKey) {
    // 32 letters and digits without those that are read as another (I, O, 0, 1).
    constexpr std::string_view alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    std::string series = "L";
    for (std::size_t i = 0; i < 4 && i < publicKey.size(); ++i) {
        series += alphabet[static_cast<unsigned char>(publicKey[i]) % alphabet.size()];
    }
    return series;
}

void WorkspaceCore::workAlone(const AloneRequest& request, Callback<SignedInUser> done) {
    if (membership() != Membership::None) {
        post([done = std::move(done)] { done(fail(ErrorCode::WrongState)); });
        return;
    }
    QThreadPool::globalInstance()->start([this, post = post, request, done = std::move(done)] {
        Result<std::string> verifier = makeVerifier(request.password);
        post([this, request, done, verifier = std::move(verifier)] {
            if (!verifier.ok()) done(verifier.error());
            else found(request, *verifier, done);
        });
    });
}

void WorkspaceCore::found(const AloneRequest& request, std::string verifier, const Callback<SignedInUser>& done) {
    Identity identity;
    identity.org = ids.make<OrgId>();
    identity.device = ids.make<DeviceId>();
    identity.replica = ids.make<ReplicaId>();
    identity.series = provisionalSeries(keys.publicKey);
    identity.deviceName = request.deviceName;
    identity.alone = true;
    const UserId founder = ids.make<UserId>();
    const std::string name(trimmed(request.name).empty() ? trimmed(request.userName) : trimmed(request.name));

    Edit organization, person, computer;
    setField(organization, organization::Name, Value(std::string(trimmed(request.organization))));
    if (!request.country.empty()) setField(organization, organization::Country, Value(request.country));
    setField(organization, organization::TimeZone, Value(QTimeZone::systemTimeZoneId().toStdString()));
    setField(person, user::UserName, Value(std::string(trimmed(request.userName))));
    setField(person, user::Name, Value(name));
    SetEdit roles;
    roles.puts.push_back({SetElement{1, {std::string(roleName(Role::Administrador))}}, {}});
    setField(person, user::Roles, std::move(roles));
    setField(computer, device::Name, Value(request.deviceName));
    setField(computer, device::Series, Value(identity.series));
    setField(computer, device::Platform, Value(options.platform));
    setField(computer, device::AppVersion, Value(options.appVersion));
    setField(computer, device::Owner, Value(founder.uuid()));
    setField(computer, device::PublicKey, Value(toBase64Url(keys.publicKey)));
    std::vector<Command> commands{organization::create(identity.org.uuid(), organization),
                                  user::found(founder.uuid(), person),
                                  device::enroll(identity.device.uuid(), computer)};
    for (Command& command : commands) {
        command.cid = ids.make<CommandId>();
        command.user = founder;
        command.madeAt = clock.utcMs();
    }
    KnownUser known_{founder,
                     std::string(trimmed(request.userName)),
                     name,
                     {std::string(roleName(Role::Administrador))},
                     std::move(verifier),
                     clock.utcMs(),
                     0,
                     0};
    replica->write(Replica::Priority::Local, [this, post = post, commands, identity, known_, done](ReplicaStore& store,
                                                                                                   ChangeSet& changes) {
        const Result<> result = store.foundAlone(commands, identity, changes);
        post([this, result, known_, done] {
            if (!result.ok()) {
                done(result.error());
                return;
            }
            known.push_back(known_);
            saveKnownUsers();
            if (const Result<> stored = vault->put("session", encodeSession({known_.id, {}})); !stored.ok()) {
                done(stored.error());
                return;
            }
            Q_EMIT face.membershipChanged();
            setUser(mostrador::sync::signedIn(known_, false, false));
            done(*user);
        });
    });
}

void WorkspaceCore::previewJoin(Callback<JoinPreview> done) {
    replica->read([post = post, done = std::move(done)](Reader& reader) {
        Result<JoinPreview> preview = countForJoin(reader);
        post([done, preview = std::move(preview)] { done(preview); });
    });
}

// The local records become a list of commands that is stored with the new identity in one go; they run when the first
// download of the server's organisation is there. Until then nothing is lost: the list is in the file.
void WorkspaceCore::joinServer(const ConnectRequest& request, Callback<JoinPreview> done) {
    if (membership() != Membership::Alone) {
        post([done = std::move(done)] { done(fail(ErrorCode::WrongState)); });
        return;
    }
    enrol(request, [this, request, done = std::move(done)](const Result<LoginReply>& reply) {
        if (!reply.ok()) {
            done(reply.error());
            return;
        }
        Result<JoinList> list = fail(ErrorCode::Internal);
        replica->readAndWait([&](Reader& reader) { list = collectForJoin(reader, reply->userName); });
        Result<> stored = list.ok() ? vault->put("join", encodeJoinList(list->commands)) : Result<>(list.error());
        // The file with the local rows stays beside the new one until the list is through.
        if (stored.ok()) stored = setValue(*replica, valueKeepGenerations, "1");
        if (!stored.ok()) {
            done(stored.error());
            return;
        }
        joining = true;
        joined = [preview = list->preview, done](Result<JoinPreview> result) {
            result.ok() ? done(preview) : done(result.error());
        };
        adopt(*reply, *serverAddress(request.url), request.deviceName,
              [this, reply = *reply, password = request.password](const Result<Unit>& adopted) {
                  if (!adopted.ok()) {
                      if (const auto tell = std::exchange(joined, {})) tell(adopted.error());
                      return;
                  }
                  Q_EMIT face.membershipChanged();
                  welcome(reply, password, [this](const Result<SignedInUser>& result) {
                      if (result.ok()) return;
                      if (const auto tell = std::exchange(joined, {})) tell(result.error());
                  });
              });
    });
}

// Once in a run: what a full disk cut off goes on at the next start, the list is still in the file.
void WorkspaceCore::finishJoin() {
    if (!user || !replica->position().bootstrapped) return;
    joining = false;
    const auto tell = [this](const Result<>& result) {
        const auto waiting = std::exchange(joined, {});
        if (waiting) result.ok() ? waiting(JoinPreview{}) : waiting(result.error());
    };
    const auto stored = vault->get("join");
    if (!stored.ok() || !*stored) return;
    auto commands = decodeJoinList(**stored);
    if (!commands.ok()) {
        tell(commands.error());
        return;
    }
    const std::string empty = vault->seal({});
    replica->write(Replica::Priority::Local, [post = post, commands = *commands, author = user->id, empty, tell](
                                                 ReplicaStore& store, ChangeSet& changes) {
        Result<> result = runJoinList(store, commands, author, changes);
        if (result.ok()) result = store.setValue(Vault::valueName("join"), empty);
        if (result.ok()) result = store.setValue(valueKeepGenerations, {});
        post([result, tell] { tell(result); });
    });
}

}  // namespace mostrador::sync
