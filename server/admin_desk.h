#pragma once
// Parts of the administrator's commands: they write into a store no server holds open, one job after another on the
// calling thread.

#include <memory>
#include <string>

#include "models/base/result.h"
#include "models/records/edit.h"
#include "server/committer/core.h"
#include "server/committer/queue.h"
#include "server/data.h"

namespace mostrador::server {

// A writer for one command line: commits at once, tells nobody (no server is running: the lock says so).
struct Desk {
    DataFolder data;
    CursorCodec cursors;
    CommitterCore core;
    DirectQueue queue;

    Desk(DataFolder dataIn, const std::string& cursorKey, const Clock& clock, Random& random);
};

[[nodiscard]] Result<std::unique_ptr<Desk>> openDesk(const Config& config, const Clock& clock, Random& random);

// Posts one job and waits for its end, which with a DirectQueue is the next drain.
Result<> runJob(Desk& desk, PushJob job);

[[nodiscard]] PushJob systemJob(const OrgId& org);
[[nodiscard]] Edit userEdit(const std::string& userName, const std::string& name, const std::string& role);
[[nodiscard]] Result<std::string> hashOf(const std::string& password);  // FieldInvalid for one that is too weak

}  // namespace mostrador::server
