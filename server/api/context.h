#pragma once
// What the routes work with. Put together once by the composition root, which owns everything here and destroys it
// after the HTTP server has stopped.

#include <functional>
#include <string>

#include "models/base/clock.h"
#include "models/base/random.h"
#include "server/api/sync_service.h"
#include "server/api/workers.h"
#include "server/auth/certificate.h"
#include "server/auth/challenges.h"
#include "server/auth/passwordpool.h"
#include "server/auth/ratelimit.h"
#include "server/auth/revocations.h"
#include "server/auth/tokens.h"

namespace mostrador::server {

class FileStore;
class LiveSessions;

struct ApiContext {
    ReaderPool& readers;
    CommitQueue& queue;
    SyncService& sync;
    Hub& hub;
    Workers& workers;
    PasswordPool& passwords;
    SignInLimiter& limiter;
    TokenSigner& tokens;
    Revocations& revocations;
    const CertificateSigner& certificates;
    const Challenges& challenges;
    const Clock& clock;
    Random& random;  // the system's: thread-safe
    FileStore& files;
    std::string version;
};

}  // namespace mostrador::server
