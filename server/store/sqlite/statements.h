#pragma once
// Statements kept prepared under a number (an enumerator of whoever uses them): the hot path looks nothing up by text.
// One connection, its thread; gone before the connection.

#include <optional>
#include <string_view>
#include <vector>

#include "models/storage/sqlite/connection.h"

namespace mostrador::server {

template <class Key>
class Statements {
public:
    explicit Statements(sqlite::Connection& connection)
        : m_connection(connection), m_slots(static_cast<std::size_t>(Key::Count)) {}

    // Reset and ready to be bound; `sql` must be the same for a key every time.
    Result<sqlite::Statement*> get(Key key, std::string_view sql) {
        auto& slot = m_slots[static_cast<std::size_t>(key)];
        if (!slot) {
            MOSTRADOR_TRY_ASSIGN(auto made, m_connection.prepareOnce(sql));
            slot.emplace(std::move(made));
        } else {
            slot->reset();
        }
        return &*slot;
    }
    // No statement may stay in the middle of a read when its transaction ends.
    void resetAll() {
        for (auto& slot : m_slots)
            if (slot) slot->clear();
    }

private:
    sqlite::Connection& m_connection;
    std::vector<std::optional<sqlite::Statement>> m_slots;
};

// An empty text or blob, or a nil id, is stored as NULL.
inline void bindTextOrNull(sqlite::Statement& statement, int parameter, std::string_view text) {
    if (text.empty()) statement.bindNull(parameter);
    else statement.bindText(parameter, text);
}
inline void bindBlobOrNull(sqlite::Statement& statement, int parameter, std::string_view bytes) {
    if (bytes.empty()) statement.bindNull(parameter);
    else statement.bindBlob(parameter, bytes);
}
inline void bindIdOrNull(sqlite::Statement& statement, int parameter, const Uuid& id) {
    if (id.isNil()) statement.bindNull(parameter);
    else statement.bindUuid(parameter, id);
}

}  // namespace mostrador::server
