#pragma once
// What a person must see: refused commands and overruled edits. Inside the caller's transaction; store's thread,
// readInbox() also on read connections.

#include "models/storage/sqlite/connection.h"
#include "sync/replica/types.h"

namespace mostrador::sync {

class InboxTable {
public:
    explicit InboxTable(sqlite::Connection& connection) : m_connection(connection) {}

    // The same verdict twice is one item: true when it was not there yet.
    Result<bool> add(const InboxItem& item);
    Result<bool> resolve(const Uuid& id);  // false: no such open item

private:
    sqlite::Connection& m_connection;
};

Result<std::vector<InboxItem>> readInbox(sqlite::Connection& connection, bool withResolved);  // newest first
// The items a verdict on `command` leaves; none for one that simply went through.
[[nodiscard]] std::vector<InboxItem> itemsOf(const CommandResult& result, const Command& command, std::int64_t at);

}  // namespace mostrador::sync
