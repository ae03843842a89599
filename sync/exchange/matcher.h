#pragma once
// Finds the record that a row of a file is about: by code (users: by sign-in name; products: by SKU); without one by
// tax id; without either by name and phone (products: by name). Holds a small index of the replica's keys, 40 bytes
// each. One thread at a time.

#include <optional>
#include <unordered_map>

#include "models/records/record.h"
#include "sync/replica/replica.h"

namespace mostrador::exchange {

class Matcher {
public:
    explicit Matcher(const RecordType& type) : m_type(type) {}

    Result<> load(sync::Replica& replica);  // every record, archived ones too; blocks

    // The strongest key of a record: two records with the same key are the same one. Empty: it has none.
    [[nodiscard]] std::string keyOf(const Record& record) const;

    [[nodiscard]] std::optional<Uuid> find(const std::string& key) const;  // may be wrong by chance: ask matches()
    [[nodiscard]] bool matches(const Record& record, const std::string& key) const;
    [[nodiscard]] std::optional<std::int64_t> rowOf(
        const std::string& key) const;  // row of this file that had it before
    void remember(const std::string& key, std::int64_t row) { m_rows.emplace(key, row); }

private:
    void add(const Record& record);
    [[nodiscard]] std::string codeKey(const Record& record) const;
    [[nodiscard]] std::string taxKey(const Record& record) const;
    [[nodiscard]] std::string nameKey(const Record& record) const;

    const RecordType& m_type;
    std::unordered_map<std::size_t, Uuid> m_ids;  // by hash of the key
    std::unordered_map<std::string, std::int64_t> m_rows;
};

}  // namespace mostrador::exchange
