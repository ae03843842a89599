#pragma once
// The few facts a replica's file keeps about itself: identity, position, counters; and small named values of other
// parts of the program. Store's thread.

#include <optional>
#include <string>

#include "models/storage/sqlite/connection.h"
#include "sync/replica/types.h"

namespace mostrador::sync {

inline constexpr std::string_view metaIdentity = "identity";
inline constexpr std::string_view metaPosition = "position";
inline constexpr std::string_view metaNextN = "next_n";     // at least this one is free
inline constexpr std::string_view metaCounter = "counter";  // of the series: last number given

[[nodiscard]] std::string encodeIdentity(const Identity& identity);
[[nodiscard]] Result<Identity> decodeIdentity(std::string_view encoded);
[[nodiscard]] std::string encodePosition(const Position& position);
[[nodiscard]] Result<Position> decodePosition(std::string_view encoded);

class MetaTable {
public:
    explicit MetaTable(sqlite::Connection& connection) : m_connection(connection) {}

    Result<std::optional<std::string>> blob(std::string_view key);
    Result<std::int64_t> integer(std::string_view key, std::int64_t otherwise);
    Result<> setBlob(std::string_view key, std::string_view value);
    Result<> setInteger(std::string_view key, std::int64_t value);

    Result<std::optional<std::string>> value(std::string_view key);
    Result<> setValue(std::string_view key, std::string_view value);

private:
    sqlite::Connection& m_connection;
};

}  // namespace mostrador::sync
