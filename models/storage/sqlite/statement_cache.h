#pragma once
// The statements a connection keeps prepared, by their SQL. Owned by the connection, same thread.

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "models/storage/sqlite/connection.h"

namespace mostrador::sqlite {

class StatementCache {
public:
    // Beyond this many texts nothing more is kept: a sign that SQL made at run time comes through here.
    static constexpr std::size_t textsMax = 512;

    explicit StatementCache(sqlite3* handle) : m_handle(handle) {}

    Result<BoundStatement> lend(std::string_view sql);
    void takeBack(void* slot, std::unique_ptr<Statement> statement);
    void clear() { m_slots.clear(); }
    [[nodiscard]] Result<std::unique_ptr<Statement>> prepare(std::string_view sql, unsigned flags);

private:
    using Idle = std::vector<std::unique_ptr<Statement>>;
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    sqlite3* m_handle;
    std::unordered_map<std::string, Idle, Hash, std::equal_to<>> m_slots;
};

}  // namespace mostrador::sqlite
