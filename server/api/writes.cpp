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
    job.after = std::move(write.after);
    job.commands.push_back({0, std::move(write.command)});
    job.done = [done](const PushOutcome& outcome) {
        if (!outcome.ok()) {
            done(outcome.error());
            return;
        }
        if (outcome->results.size() != 1) {
            done(fail(ErrorCode::Internal, {}, "a write without its verdict"));
            return;
        }
        const sync::CommandResult& result = outcome->results.front();
        if (result.status == sync::ResultStatus::Rejected) done(fail(result.code, result.field, result.detail));
        else done(result);
    };
    if (!context.queue.post(std::move(job))) done(fail(ErrorCode::ServerBusy, {}, "1"));
}

}  // namespace mostrador::server
