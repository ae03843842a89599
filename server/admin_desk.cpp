#include "server/admin_desk.h"

#include "models/records/user.h"
#include "server/auth/password.h"

namespace mostrador::server {

Desk::Desk(DataFolder dataIn, const std::string& cursorKey, const Clock& clock, Random& random)
    : data(std::move(dataIn)),
      cursors(cursorKey),
      core(data.store->writer(), cursors, clock, random),
      queue(core, [](const OrgCommit&) {}) {}

Result<std::unique_ptr<Desk>> openDesk(const Config& config, const Clock& clock, Random& random) {
    MOSTRADOR_TRY_ASSIGN(DataFolder data, openData(config, Opening::Write));
    MOSTRADOR_TRY_ASSIGN(const Secrets secrets, loadSecrets(*data.store));
    return std::make_unique<Desk>(std::move(data), secrets.cursorKey, clock, random);
}

Result<> runJob(Desk& desk, PushJob job) {
    Result<> result = fail(ErrorCode::Internal);
    job.done = [&result](const PushOutcome& outcome) {
        result = success();
        if (!outcome.ok()) result = outcome.error();
        else
            for (const sync::CommandResult& one : outcome->results)
                if (one.status == sync::ResultStatus::Rejected) result = fail(one.code, one.field, one.detail);
    };
    if (!desk.queue.post(std::move(job))) return fail(ErrorCode::ServerBusy);
    desk.queue.drain();
    return result;
}

PushJob systemJob(const OrgId& org) {
    PushJob job;
    job.org = org;
    job.device = DeviceId(Uuid::derive(org.uuid(), 0x53525600u));
    job.replica = serverReplica(job.device);
    job.numbered = false;
    job.system = true;
    job.atomic = true;
    return job;
}

Edit userEdit(const std::string& userName, const std::string& name, const std::string& role) {
    return {{user::UserName, Value{userName}},
            {user::Name, Value{name.empty() ? userName : name}},
            {user::Roles, SetEdit{{{{1, {role}}, {}}}, {}}}};
}

Result<std::string> hashOf(const std::string& password) {
    MOSTRADOR_TRY(PasswordHasher::checkForm(password));
    return PasswordHasher().hash(password);
}

}  // namespace mostrador::server
