#pragma once
// Which rows the pending commands of this replica read and wrote, kept in memory so that an arriving row finds the
// commands it concerns without a query. Mirrors the outbox table; rebuilt from it when the file is opened. Used by the
// store's thread only.

#include <compare>
#include <limits>
#include <map>
#include <set>
#include <unordered_map>

#include "models/records/registry.h"
#include "sync/replica/types.h"

namespace mostrador::sync {

struct RowKey {
    TableId table{};
    Uuid id;
    auto operator<=>(const RowKey&) const = default;
};

struct RowKeyHash {
    std::size_t operator()(const RowKey& key) const noexcept {
        return key.id.hash() * 31 + static_cast<std::size_t>(key.table);
    }
};

// What one run of a command read and wrote. A row that was written is not listed among the reads.
struct Touches {
    std::vector<RowKey> reads;  // ordered
    std::map<RowKey, FieldMask> writes;
    std::uint64_t rangeTables = 0;  // bit per table that was read by a range, not by id
    bool operator==(const Touches&) const = default;
};

[[nodiscard]] constexpr std::uint64_t tableBit(TableId table) {
    return std::uint64_t{1} << static_cast<unsigned>(table);
}

[[nodiscard]] std::string encodeTouches(const Touches& touches);
[[nodiscard]] Touches decodeTouches(std::string_view encoded);  // what cannot be read counts as "reads everything"

struct PendingCommand {
    std::int64_t n = 0;
    CommandId cid;
    OutboxState state = OutboxState::Waiting;
    std::int64_t ackedSeq = 0;
    std::int64_t madeAt = 0;
    bool trouble = false;       // its last replay failed here
    bool plainVerdict = false;  // acked as applied, with nothing to report
    RowKey subject;             // the record its args name
    Touches touches;
};

class PendingIndex {
public:
    void add(PendingCommand command);
    void remove(std::int64_t n);
    void retouch(std::int64_t n, Touches touches, bool trouble);
    void setState(std::int64_t n, OutboxState state, std::int64_t ackedSeq, bool plainVerdict = false);
    void clear();

    [[nodiscard]] bool empty() const { return m_commands.empty(); }
    [[nodiscard]] const std::map<std::int64_t, PendingCommand>& commands() const { return m_commands; }
    [[nodiscard]] const PendingCommand* find(std::int64_t n) const;
    [[nodiscard]] const PendingCommand* findCid(const CommandId& cid) const;
    // The pending command that wrote the field last, or null.
    [[nodiscard]] const PendingCommand* lastWriter(const RowKey& row, FieldIndex field) const;
    // Rows with at least one pending writer are exactly the rows that have an undo image.
    [[nodiscard]] bool hasWriter(const RowKey& row) const { return m_writers.contains(row); }
    [[nodiscard]] const std::vector<std::int64_t>& writers(const RowKey& row) const;
    [[nodiscard]] bool touched(const RowKey& row) const { return m_writers.contains(row) || m_readers.contains(row); }
    // Commands whose verdict is known and contained in the server's history up to `seq`.
    [[nodiscard]] std::vector<std::int64_t> ackedUpTo(std::int64_t seq) const;
    [[nodiscard]] bool hasRangeReader(TableId table) const { return m_rangeReaders.contains(table); }
    [[nodiscard]] RecordState stateOf(const RowKey& row) const;
    [[nodiscard]] OutboxSummary summary() const;

    // Adds to `out` the commands that read or wrote the row, or read its table by a range.
    void addTouching(const RowKey& row, std::set<std::int64_t>& out) const;
    void addRangeReaders(TableId table, std::set<std::int64_t>& out) const;
    // Grows `commands` by everything that shares rows with them: two commands are connected when one wrote what the
    // other read or wrote.
    void connect(std::set<std::int64_t>& commands) const;

private:
    void link(const PendingCommand& command);
    void unlink(const PendingCommand& command);

    std::map<std::int64_t, PendingCommand> m_commands;
    std::set<std::pair<std::int64_t, std::int64_t>> m_acked;  // (number that decided it, n)
    std::unordered_map<CommandId, std::int64_t> m_byCid;
    std::unordered_map<RowKey, std::vector<std::int64_t>, RowKeyHash> m_writers;  // ordered by n
    std::unordered_map<RowKey, std::set<std::int64_t>, RowKeyHash> m_readers;
    std::map<TableId, std::set<std::int64_t>> m_rangeReaders;
    // Below these all are acked, or not waiting: where the search for the first that is may begin.
    mutable std::int64_t m_openFrom = std::numeric_limits<std::int64_t>::min();
    mutable std::int64_t m_waitingFrom = std::numeric_limits<std::int64_t>::min();
    std::map<TableId, std::set<std::int64_t>> m_tableWriters;  // only needed where a range is read
    std::unordered_map<RowKey, int, RowKeyHash> m_troubled;    // subjects of commands in trouble
};

}  // namespace mostrador::sync
