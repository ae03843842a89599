#pragma once
// Where the server keeps its data and how it listens: flag over environment over config file over default. Plain value.

#include <optional>
#include <string>
#include <vector>

#include "models/base/result.h"

namespace mostrador::server {

struct Config {
    std::string dataFolder = "mostrador-data";
    std::string databaseFile;  // empty: dataFolder/servitec.db
    std::string listen = "0.0.0.0";
    int port = 8000;
    std::string certificateFile;
    std::string keyFile;
    std::vector<std::string> allowedAddresses;
    int ioThreads = 2;
    int verdictDays = 90;  // how long verdicts on commands, and keys of REST writes, are remembered

    int filesMb = 10 * 1024;  // contents of attached files of one organisation together, in MiB

    [[nodiscard]] std::string database() const;
    // A database kept elsewhere is locked there too: two folders may name the same one.
    [[nodiscard]] std::string databaseLockFile() const { return database() + ".lock"; }
    [[nodiscard]] std::string lockFile() const { return dataFolder + "/lock"; }
    [[nodiscard]] std::string certificateKeyFile() const { return dataFolder + "/enrolment.key"; }
    [[nodiscard]] std::string filesFolder() const { return dataFolder + "/files"; }
    [[nodiscard]] std::string backupFolder() const { return dataFolder + "/backups"; }
};

// What was given on the command line; empty = not given.
struct ConfigFlags {
    std::optional<std::string> dataFolder;
    std::optional<std::string> listen;
    std::optional<int> port;
    std::optional<std::string> configFile;  // default: dataFolder/config.json, if it is there
};

// FieldInvalid with the name of the variable or key; FileUnreadable for a config file that was asked for.
// DATABASE_URL knows "sqlite:FILE", "sqlite:///dir/file" (absolute), "sqlite:///file" and "sqlite:///./file" (in the
// working folder); other schemes give Unsupported.
[[nodiscard]] Result<Config> loadConfig(const ConfigFlags& flags);

}  // namespace mostrador::server
