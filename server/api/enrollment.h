#pragma once
// How computers and organisations come into being on a server: a device with its series letter and certificate; an
// organisation with its first administrator. Shared by the routes, `mostrador-server init` and the simulator.

#include <functional>

#include "models/base/clock.h"
#include "models/base/random.h"
#include "models/records/edit.h"
#include "server/auth/certificate.h"
#include "server/committer/queue.h"

namespace mostrador::server {

struct EnrollmentRequest {
    OrgId org;
    UserId user;            // who enrols it
    DeviceId device;        // new
    std::string_view kind;  // device::desktop gets a series, device::api does not (its documents are the server's)
    std::string name;
    std::string platform;
    std::string appVersion;
    std::string publicKey;  // base64url, desktop only
};

// `done` runs on the committer's thread. The series letter is taken first, in a transaction of its own: a crash in
// between wastes a letter and never gives one twice.
void enrollDevice(CommitQueue& queue, const CertificateSigner& signer, const Clock& clock, Random& random,
                  const EnrollmentRequest& request, std::function<void(Result<DeviceCredential>)> done);

struct FoundingRequest {
    OrgId org;
    Edit organization;  // at least its name
    UserId administrator;
    Edit user;  // user name, name, roles
    std::string passwordHash;
};

// Creates the log, the organisation and its administrator in one transaction; `done` as above.
void foundOrganization(CommitQueue& queue, const Clock& clock, Random& random, const FoundingRequest& request,
                       std::function<void(Result<>)> done);

}  // namespace mostrador::server
