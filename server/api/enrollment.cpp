#include "server/api/enrollment.h"

#include "models/commands/system.h"
#include "models/records/device.h"
#include "server/auth/secrets.h"
#include "server/auth/series.h"

namespace mostrador::server {
namespace {

PushJob systemJob(const OrgId& org, const DeviceId& device) {
    PushJob job;
    job.org = org;
    job.device = device;
    job.replica = serverReplica(device);
    job.numbered = false;
    job.system = true;
    job.atomic = true;
    return job;
}

void addCommand(PushJob& job, const Clock& clock, Random& random, const UserId& author, Command draft) {
    draft.cid = CommandId(IdSource(clock, random).next());
    draft.user = author;
    draft.madeAt = clock.utcMs();
    job.commands.push_back({0, std::move(draft)});
}

std::string certificateFor(const CertificateSigner& signer, const EnrollmentRequest& request,
                           const std::string& series) {
    EnrolmentCertificate certificate{request.org, request.user, {}, series};
    const auto key = fromBase64Url(request.publicKey);
    if (key.ok() && key->size() == certificate.deviceKey.size())
        std::copy(key->begin(), key->end(), certificate.deviceKey.begin());
    return signer.issue(certificate);
}

Edit deviceEdit(const EnrollmentRequest& request, const std::string& series) {
    Edit edit;
    const auto text = [&edit](FieldIndex field, std::string value) {
        if (!value.empty()) setField(edit, field, Value{std::move(value)});
    };
    text(device::Name, request.name);
    text(device::Kind, std::string(request.kind));
    text(device::Series, series);
    text(device::Platform, request.platform);
    text(device::AppVersion, request.appVersion);
    text(device::PublicKey, request.publicKey);
    setField(edit, device::Owner, Value{request.user.uuid()});
    return edit;
}

void enrollWithSeries(CommitQueue& queue, const CertificateSigner& signer, const Clock& clock, Random& random,
                      const EnrollmentRequest& request, const std::string& series,
                      const std::function<void(Result<DeviceCredential>)>& done) {
    DeviceCredential credential;
    credential.device = request.device;
    credential.user = request.user;
    credential.kind = request.kind;
    credential.publicKey = request.publicKey;
    credential.series = series;
    credential.lastSeenMs = clock.utcMs();
    if (!series.empty()) credential.certificate = certificateFor(signer, request, series);
    PushJob job = systemJob(request.org, request.device);
    addCommand(job, clock, random, request.user, device::enroll(request.device.uuid(), deviceEdit(request, series)));
    job.after = [org = request.org, credential](StoreWriter& writer) {
        return writer.accounts().putDeviceCredential(org, credential);
    };
    job.done = [credential, done](const PushOutcome& outcome) {
        if (outcome.ok()) done(credential);
        else done(outcome.error());
    };
    if (!queue.post(std::move(job))) done(fail(ErrorCode::ServerBusy, {}, "1"));
}

}  // namespace

void enrollDevice(CommitQueue& queue, const CertificateSigner& signer, const Clock& clock, Random& random,
                  const EnrollmentRequest& request, std::function<void(Result<DeviceCredential>)> done) {
    if (request.kind != device::desktop) return enrollWithSeries(queue, signer, clock, random, request, {}, done);
    auto taken = std::make_shared<Series>();
    PushJob job = systemJob(request.org, request.device);
    job.before = [org = request.org, taken](StoreWriter& writer) -> Result<> {
        MOSTRADOR_TRY_ASSIGN(const auto head, writer.head(org));
        MOSTRADOR_TRY_ASSIGN(const std::int64_t number, writer.accounts().takeSeries(org));
        taken->ordinal = static_cast<std::uint64_t>(number - 1);
        // A replica that a restored backup knows nothing of may still print under the same letter.
        taken->restores = head ? static_cast<std::uint32_t>(head->seq >> epochShift) : 0;
        return success();
    };
    job.done = [&queue, &signer, &clock, &random, request, taken, done](const PushOutcome& outcome) {
        if (!outcome.ok()) return done(outcome.error());
        enrollWithSeries(queue, signer, clock, random, request, seriesName(*taken), done);
    };
    if (!queue.post(std::move(job))) done(fail(ErrorCode::ServerBusy, {}, "1"));
}

void foundOrganization(CommitQueue& queue, const Clock& clock, Random& random, const FoundingRequest& request,
                       std::function<void(Result<>)> done) {
    const DeviceId server(Uuid::derive(request.org.uuid(), 0x53525600u));
    PushJob job = systemJob(request.org, server);
    addCommand(job, clock, random, request.administrator,
               organization::create(request.org.uuid(), request.organization));
    addCommand(job, clock, random, request.administrator, user::found(request.administrator.uuid(), request.user));
    Head head;
    head.log = LogId(IdSource(clock, random).next());
    head.mark = random.next();
    job.before = [org = request.org, head, now = clock.utcMs()](StoreWriter& writer) {
        return writer.createLog(org, head, now);
    };
    job.after = [org = request.org, administrator = request.administrator,
                 hash = request.passwordHash](StoreWriter& writer) -> Result<> {
        Credential credential;
        credential.user = administrator;
        credential.passwordHash = hash;
        return writer.accounts().putCredential(org, credential);
    };
    job.done = [done](const PushOutcome& outcome) {
        if (!outcome.ok()) return done(outcome.error());
        for (const sync::CommandResult& result : outcome->results)
            if (result.status == sync::ResultStatus::Rejected)
                return done(fail(result.code, result.field, result.detail));
        done(success());
    };
    if (!queue.post(std::move(job))) done(fail(ErrorCode::ServerBusy, {}, "1"));
}

}  // namespace mostrador::server
