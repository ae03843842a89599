#pragma once
// What a read of RecordTableModel brings back. Private to the model.

#include <unordered_set>

#include "ui/tables/recordtablemodel.h"

namespace mostrador {

struct RecordTableModel::Reply {
    int era = 0;
    bool refresh = false;
    std::int32_t limit = 0;
    std::optional<Error> error;
    std::vector<sync::ListRow> rows;   // in the order of the screen
    bool everything = false;           // refresh: any row may have changed
    std::unordered_set<Uuid> changed;  // refresh: rows that commits named

    [[nodiscard]] bool differs(const sync::ListRow& held, const sync::ListRow& read) const {
        if (held.state != read.state || held.record.lastSeq != read.record.lastSeq) return true;
        return (everything || changed.contains(read.record.id)) && !(held.record == read.record);
    }
};

}  // namespace mostrador
