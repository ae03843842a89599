#pragma once
// The truth as the simulation knows it: what the organisation's rows were at every number of the log, as a sum, and
// every command that a desktop has acknowledged to its user.

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "models/base/uuid.h"
#include "models/records/field.h"

namespace mostrador::sim {

[[nodiscard]] inline std::uint64_t rowHash(TableId table, std::string_view wire) {
    std::uint64_t h = std::hash<std::string_view>{}(wire) ^ (static_cast<std::uint64_t>(table) * 0x9e3779b97f4a7c15ull);
    h ^= h >> 31;
    h *= 0xbf58476d1ce4e5b9ull;
    return h ^ (h >> 29);
}

class Model {
public:
    using Key = std::pair<TableId, Uuid>;

    void put(TableId table, const Uuid& id, std::string_view wire) {
        const std::uint64_t hash = rowHash(table, wire);
        std::uint64_t& stored = m_rows[{table, id}];
        m_sum += hash - stored;
        stored = hash;
    }
    void clear() {
        m_rows.clear();
        m_sum = 0;
    }
    void seal(std::int64_t seq) { m_sums[seq] = m_sum; }
    [[nodiscard]] bool knows(std::int64_t seq) const { return m_sums.contains(seq); }
    [[nodiscard]] std::uint64_t sumAt(std::int64_t seq) const { return m_sums.at(seq); }
    [[nodiscard]] std::uint64_t sum() const { return m_sum; }
    [[nodiscard]] std::size_t rows() const { return m_rows.size(); }

private:
    std::map<Key, std::uint64_t> m_rows;
    std::uint64_t m_sum = 0;
    std::unordered_map<std::int64_t, std::uint64_t> m_sums;
};

}  // namespace mostrador::sim
