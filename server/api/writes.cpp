#include "server/api/writes.h"

namespace mostrador::server {

Command completeDraft(const ApiContext& context, const Caller& caller, Command draft,
                      const std::optional<Uuid>& idempotencyKey) {
    draft.user = caller.user;
    draft.madeAt = context.clock.utcMs();
    draft.cid = CommandId(idempotencyKey ? *idempotencyKey : IdSource(context.clock, context.random).next());
    return draft;
}

void postWrite(const ApiContext& context, const Caller& caller, Write write,
               std::function<void(Result<sync::CommandResult>)> done) {
    PushJob job;
    job.org = caller.org;
    job.device = caller.device;
    job.replica = serverReplica(caller.device);
    job.numbered = false;
    job.atomic = true;
    job.system = write.system;
    job.digest = std::move(write.digest);
    job.before = std::move(write.before);
    job.prepare = std::move(write.prepare);
    job.after = std::move(write.after);
    for (Command& command : write.commands) job.commands.push_back({0, std::move(command)});
    job.done = [done, count = job.commands.size()](const PushOutcome& outcome) {
        if (!outcome.ok()) {
            done(outcome.error());
            return;
        }
        if (outcome->results.empty() || outcome->results.size() != count) {
            done(fail(ErrorCode::Internal, {}, "a write without its verdict"));
            return;
        }
        for (const sync::CommandResult& result : outcome->results)
            if (result.status == sync::ResultStatus::Rejected)
                return done(fail(result.code, result.field, result.detail));
        done(outcome->results.front());
    };
    if (!context.queue.post(std::move(job))) done(fail(ErrorCode::ServerBusy, {}, "1"));
}

}  // namespace mostrador::server
