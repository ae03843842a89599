#pragma once
// The folder a replica lives in: `CURRENT` names the live generation, `replica-<generation>.db` are the databases,
// `lock` keeps a second process out, `log/` is for logs. A database file is never renamed onto another; CURRENT is
// replaced by write, fsync, rename, fsync of the folder (sync-protocol §7). One owner, one thread at a time.

#include <memory>
#include <string>

#include "models/base/result.h"

namespace mostrador::sync {

class Home {
public:
    // Creates the folder (mode 0700) when missing and takes the lock; Locked when another process holds it.
    static Result<std::unique_ptr<Home>> open(const std::string& folder);
    ~Home();

    [[nodiscard]] const std::string& folder() const;
    [[nodiscard]] std::string current() const;       // path of the live database; empty before the first
    [[nodiscard]] std::string nextGenerationPath();  // a new name, never used before
    Result<> switchTo(const std::string& path);      // makes it live, durably
    void removeOldGenerations();                     // all but the live one, with -wal and -shm
    [[nodiscard]] std::string logFolder() const;

private:
    struct Impl;
    explicit Home(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

}  // namespace mostrador::sync
