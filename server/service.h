#pragma once
// The running server, put together: store, committer, hub, routes, HTTP. Owns everything; start() and stop() on one
// thread.

#include <memory>

#include "models/base/clock.h"
#include "models/base/random.h"
#include "server/config.h"

namespace mostrador::server {

class Service {
public:
    // Takes the data folder's lock: Locked when another server has it. NotFound: no database there (run init).
    static Result<std::unique_ptr<Service>> open(const Config& config, const Clock& clock, Random& random);
    ~Service();

    // The port. Locked with field "port" when it is taken; see HttpServer::start() for the rest.
    [[nodiscard]] Result<int> start();
    void stop();  // within ten seconds: sockets told to come back later, waiting work committed

private:
    struct Parts;
    explicit Service(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m;
};

}  // namespace mostrador::server
