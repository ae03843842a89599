#include "server/api/credential_change.h"

#include "models/commands/users.h"
#include "models/records/user.h"
#include "server/api/writes.h"

namespace mostrador::server {
namespace {

using Ends = CredentialChange::Ends;

// Of the session that asked, where it is to stay.
Uuid kept(const CredentialChange& change) {
    return change.ends == Ends::OtherSessions ? change.author.session : Uuid{};
}

Result<> judge(StoreWriter& writer, const CredentialChange& change) {
    if (!change.signedIn) return success();
    MOSTRADOR_TRY_ASSIGN(const Person author, personIn(writer, change.author));
    const bool own = author.row.id == change.target.row.id;
    if (!own && author.may(Action::UsersManage) != Grant::Full) return fail(ErrorCode::NotAllowed);
    return success();
}

Result<> apply(StoreWriter& writer, const CredentialChange& change, std::vector<Uuid>& ended) {
    ended.clear();
    MOSTRADOR_TRY(judge(writer, change));
    Accounts& accounts = writer.accounts();
    const OrgId& org = change.target.org;
    const UserId user(change.target.row.id);
    MOSTRADOR_TRY_ASSIGN(const auto stored, accounts.credential(org, user));
    Credential credential = stored.value_or(Credential{});
    credential.user = user;
    MOSTRADOR_TRY(change.edit(credential));
    if (change.ends == Ends::Everything) ++credential.generation;
    MOSTRADOR_TRY(accounts.putCredential(org, credential));
    if (change.ends == Ends::Nothing) return success();
    MOSTRADOR_TRY_ASSIGN(const auto sessions, accounts.sessionsOf(org, user));
    for (const Session& session : sessions) {
        if (session.id == kept(change)) continue;
        MOSTRADOR_TRY(accounts.removeSession(org, session.id));
        ended.push_back(session.id);
    }
    return success();
}

}  // namespace

void changeCredential(const ApiContext& context, const CloseSockets& closeSockets, CredentialChange change,
                      std::function<void(Result<>)> done) {
    const auto shared = std::make_shared<const CredentialChange>(std::move(change));
    const auto ended = std::make_shared<std::vector<Uuid>>();
    PushJob job;
    job.org = shared->target.org;
    job.device = shared->author.device;
    job.replica = serverReplica(job.device);
    job.numbered = false;
    job.system = true;
    job.atomic = true;
    job.before = [shared, ended](StoreWriter& writer) { return apply(writer, *shared, *ended); };
    if (shared->activates)
        job.commands.push_back(
            {0, completeDraft(context, shared->author, user::activate(shared->target.row.id), std::nullopt)});
    job.done = [&context, closeSockets, shared, ended, done](const PushOutcome& outcome) {
        if (!outcome.ok()) return done(outcome.error());
        const UserId user(shared->target.row.id);
        if (shared->ends == Ends::Everything) context.revocations.revokeUser(user);
        for (const Uuid& session : *ended) context.revocations.revokeSession(session);
        if (shared->ends != Ends::Nothing) closeSockets(user, kept(*shared));
        done(success());
    };
    if (!context.queue.post(std::move(job))) done(fail(ErrorCode::ServerBusy, {}, "1"));
}

}  // namespace mostrador::server
