#pragma once
// Undo images: the server's row, as it came over the wire, for every row that pending commands have changed. Inside
// the caller's transaction; store's thread.

#include <optional>
#include <string>

#include "models/storage/sqlite/connection.h"
#include "sync/replica/pending.h"

namespace mostrador::sync {

// Empty: no image is kept. An image without a row: the server has no such record.
struct UndoImage {
    std::optional<std::string> row;
};

class UndoTable {
public:
    explicit UndoTable(sqlite::Connection& connection) : m_connection(connection) {}

    Result<> keep(const RowKey& key, const std::optional<std::string>& image);
    Result<std::optional<UndoImage>> find(const RowKey& key);
    Result<> drop(const RowKey& key);

private:
    sqlite::Connection& m_connection;
};

}  // namespace mostrador::sync
