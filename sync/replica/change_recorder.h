#pragma once
// Collects what one commit touched into a ChangeSet. Above a bound the ids are dropped and the table counts as changed
// altogether: whoever shows it reads what is on the screen again.

#include <map>
#include <set>

#include "sync/replica/pending.h"

namespace mostrador::sync {

class ChangeRecorder {
public:
    static constexpr std::size_t idsMax = 2000;

    void add(const RowKey& row) {
        if (row.table == TableId{}) return;  // a command without a record
        Table& table = m_tables[row.table];
        if (table.everything) return;
        table.ids.insert(row.id);
        if (table.ids.size() <= idsMax) return;
        table.ids.clear();
        table.everything = true;
    }

    // Adds to `changes`, which may already hold earlier commits of the same call.
    void addTo(ChangeSet& changes) const {
        for (const auto& [id, table] : m_tables) {
            auto found = std::find_if(changes.tables.begin(), changes.tables.end(),
                                      [&](const TableChange& one) { return one.table == id; });
            if (found == changes.tables.end())
                found = changes.tables.insert(changes.tables.end(), TableChange{id, {}, false});
            found->everything = found->everything || table.everything;
            if (found->everything) found->ids.clear();
            else found->ids.insert(found->ids.end(), table.ids.begin(), table.ids.end());
        }
    }

private:
    struct Table {
        std::set<Uuid> ids;
        bool everything = false;
    };
    std::map<TableId, Table> m_tables;
};

}  // namespace mostrador::sync
