#include "sync/replica/undo_table.h"

namespace mostrador::sync {
namespace {

void bindKey(sqlite::Statement& statement, const RowKey& key) {
    statement.bindInteger(1, static_cast<std::int64_t>(key.table));
    statement.bindUuid(2, key.id);
}

}  // namespace

Result<> UndoTable::keep(const RowKey& key, const std::optional<std::string>& image) {
    MOSTRADOR_TRY_ASSIGN(auto insert, m_connection.prepare("INSERT INTO undo(table_id,id,image) VALUES(?,?,?)"));
    bindKey(*insert, key);
    if (image) insert->bindBlob(3, *image);
    return insert->run();
}

Result<std::optional<UndoImage>> UndoTable::find(const RowKey& key) {
    MOSTRADOR_TRY_ASSIGN(auto select, m_connection.prepare("SELECT image FROM undo WHERE table_id=? AND id=?"));
    bindKey(*select, key);
    MOSTRADOR_TRY_ASSIGN(const bool row, select->step());
    std::optional<UndoImage> image;
    if (!row) return image;
    image.emplace();
    if (!select->isNull(0)) image->row.emplace(select->blob(0));
    return image;
}

Result<> UndoTable::drop(const RowKey& key) {
    MOSTRADOR_TRY_ASSIGN(auto remove, m_connection.prepare("DELETE FROM undo WHERE table_id=? AND id=?"));
    bindKey(*remove, key);
    return remove->run();
}

}  // namespace mostrador::sync
