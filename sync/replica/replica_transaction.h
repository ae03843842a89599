#pragma once
// What a command sees of a replica: the optimistic rows. Keeps the server's image of each row on first touch and notes
// what was read and written. One for each run of a command; inside the caller's transaction. Store's thread.

#include <map>

#include "models/storage/transaction.h"
#include "sync/replica/core.h"

namespace mostrador::sync {

class ReplicaTransaction final : public Transaction {
public:
    // Final: a computer that works alone; nothing is kept for undoing.
    ReplicaTransaction(Core& core, Authority authority, bool firstRun = true)
        : m_core(core), m_authority(authority), m_firstRun(firstRun) {}

    [[nodiscard]] Authority authority() const override { return m_authority; }
    [[nodiscard]] OrgId organization() const override { return m_core.identity->org; }
    [[nodiscard]] bool firstRun() const override { return m_firstRun; }
    Result<std::optional<Record>> find(const RecordType& type, const Uuid& id) override;
    Result<const Record*> look(const RecordType& type, const Uuid& id) override;
    Result<std::vector<Uuid>> findEqual(const RecordType& type, FieldIndex field, const Value& value) override;
    Result<> insert(Record record) override;
    Result<> update(const Record& before, Record after, FieldMask changed) override;
    bool untouchedSince(const Record& record, const FieldBase& base) override;

    // What the run read and wrote. A failed run wrote nothing: its rows count as read.
    [[nodiscard]] Touches touches(bool failed) const;

private:
    Result<> keepImage(const RowKey& key, const std::optional<StoredRow>& row);
    bool untouched(const Record& record, const FieldBase& base, int depth);

    Core& m_core;
    Authority m_authority;
    bool m_firstRun;
    std::set<RowKey> m_reads;
    std::map<RowKey, FieldMask> m_writes;
    std::uint64_t m_rangeTables = 0;
    std::map<RowKey, StoredRow> m_found;  // rows as they stand now, so that an update need not read them again
};

}  // namespace mostrador::sync
