#pragma once
// A store in memory for tests of commands: final or speculative, numbers given by the test.

#include <map>

#include "models/storage/transaction.h"

namespace mostrador::kit {

class MemoryTransaction final : public Transaction {
public:
    explicit MemoryTransaction(Authority authority = Authority::Final) : m_authority(authority) {}

    std::int64_t seq = 1;                       // stamped on what is written
    std::map<Uuid, std::int64_t> numbersByCid;  // what a base that names a cid resolves to

    OrgId org{Uuid::derive(Uuid{}, 1)};
    bool first = true;  // what firstRun() says

    [[nodiscard]] Authority authority() const override { return m_authority; }
    [[nodiscard]] OrgId organization() const override { return org; }
    [[nodiscard]] bool firstRun() const override { return first; }
    Result<std::optional<Record>> find(const RecordType& type, const Uuid& id) override {
        const auto found = m_rows.find({type.table, id});
        return found == m_rows.end() ? std::optional<Record>{} : std::optional<Record>{found->second};
    }
    Result<const Record*> look(const RecordType& type, const Uuid& id) override {
        const auto found = m_rows.find({type.table, id});
        return found == m_rows.end() ? nullptr : &found->second;
    }
    Result<std::vector<Uuid>> findEqual(const RecordType& type, FieldIndex field, const Value& value) override {
        std::vector<Uuid> ids;
        for (const auto& [key, row] : m_rows)
            if (key.first == type.table && row.at(field) == value) ids.push_back(key.second);
        return ids;
    }
    Result<> insert(Record record) override {
        record.lastSeq = seq;
        stampVersions(record, ~FieldMask{0}, seq);
        m_rows.emplace(std::pair{record.type().table, record.id}, std::move(record));
        return success();
    }
    Result<> update(const Record&, Record after, FieldMask changed) override {
        after.lastSeq = seq;
        stampVersions(after, changed, seq);
        m_rows.insert_or_assign(std::pair{after.type().table, after.id}, std::move(after));
        return success();
    }
    bool untouchedSince(const Record& record, const FieldBase& base) override {
        if (const auto* number = std::get_if<std::int64_t>(&base.seen)) return record.versions[base.field] == *number;
        const auto found = numbersByCid.find(std::get<Uuid>(base.seen));
        return found != numbersByCid.end() && record.versions[base.field] == found->second;
    }

    // Every record of a type, in the order of ids.
    [[nodiscard]] std::vector<Record> all(const RecordType& type) const {
        std::vector<Record> rows;
        for (const auto& [key, row] : m_rows)
            if (key.first == type.table) rows.push_back(row);
        return rows;
    }
    bool sameRows(const MemoryTransaction& other) const { return m_rows == other.m_rows; }

private:
    Authority m_authority;
    std::map<std::pair<TableId, Uuid>, Record> m_rows;
};

}  // namespace mostrador::kit
