#pragma once
// Brings a file's tables to the version the program needs, by numbered steps, each in a transaction of its own together
// with its number (PRAGMA user_version): a kill at any moment leaves a whole step or none, and the next start goes on.
// It never deletes or replaces a file, and never touches one that a later program wrote. Runs on the connection's
// thread, outside a transaction.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "models/base/result.h"

namespace mostrador::sqlite {

class Connection;

// A step, from `0003_phones.sql`: {3, "phones", "…"}. See mostrador_embed_sql() in cmake/EmbedSql.cmake.
struct Migration {
    int version;  // from 1, without gaps
    std::string_view name;
    std::string_view sql;  // one or more statements; no BEGIN or COMMIT
};

enum class MigrationOutcome : std::uint8_t {
    Created,   // the file was empty
    UpToDate,  // nothing to do
    Migrated,  // from an earlier version
    TooNew,    // written by a later version of the program: untouched (StorageTooNew)
    Failed,    // the step that failed was rolled back; those before it are kept
};

struct MigrationReport {
    MigrationOutcome outcome = MigrationOutcome::Failed;
    int fromVersion = 0;
    int toVersion = 0;       // the file's version now
    std::string failedStep;  // "0003 phones", when one failed
    Error error;             // for TooNew and Failed

    [[nodiscard]] bool usable() const {
        return outcome != MigrationOutcome::TooNew && outcome != MigrationOutcome::Failed;
    }
};

// Foreign keys are not enforced while a step runs, so that it may rebuild tables; they are checked before its commit.
[[nodiscard]] MigrationReport migrate(Connection& connection, std::span<const Migration> steps);

}  // namespace mostrador::sqlite
