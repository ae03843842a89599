#include "sync/replica/pending.h"

#include <algorithm>

#include "models/base/cbor.h"

namespace mostrador::sync {
namespace {

void writeKey(CborWriter& out, const RowKey& key) {
    out.integer(static_cast<std::int64_t>(key.table)).bytes(key.id.bytes());
}

RowKey readKey(CborReader& in) {
    RowKey key;
    key.table = static_cast<TableId>(in.integer());
    if (const auto id = Uuid::fromBytes(in.bytes())) key.id = *id;
    else in.setFailed();
    return key;
}

template <class Map>
void addAll(const Map& map, const typename Map::key_type& key, std::set<std::int64_t>& out) {
    if (const auto found = map.find(key); found != map.end()) out.insert(found->second.begin(), found->second.end());
}

template <class Map>
void dropFrom(Map& map, const typename Map::key_type& key, std::int64_t n) {
    const auto found = map.find(key);
    if (found == map.end()) return;
    found->second.erase(n);
    if (found->second.empty()) map.erase(found);
}

}  // namespace

std::string encodeTouches(const Touches& touches) {
    CborWriter out;
    out.array(3).array(touches.reads.size() * 2);
    for (const RowKey& key : touches.reads) writeKey(out, key);
    out.array(touches.writes.size() * 3);
    for (const auto& [key, mask] : touches.writes) {
        writeKey(out, key);
        out.integer(static_cast<std::int64_t>(mask));
    }
    out.integer(static_cast<std::int64_t>(touches.rangeTables));
    return out.take();
}

Touches decodeTouches(std::string_view encoded) {
    CborReader in(encoded);
    Touches touches;
    in.array();
    const std::uint64_t reads = in.array() / 2;
    for (std::uint64_t i = 0; i < reads && !in.failed(); ++i) touches.reads.push_back(readKey(in));
    const std::uint64_t writes = in.array() / 3;
    for (std::uint64_t i = 0; i < writes && !in.failed(); ++i) {
        const RowKey key = readKey(in);
        touches.writes[key] = static_cast<FieldMask>(in.integer());
    }
    touches.rangeTables = static_cast<std::uint64_t>(in.integer());
    if (in.failed()) touches.rangeTables = ~std::uint64_t{0} >> 1;
    return touches;
}

void PendingIndex::link(const PendingCommand& command) {
    for (const RowKey& row : command.touches.reads) m_readers[row].insert(command.n);
    for (const auto& [row, mask] : command.touches.writes) {
        auto& writers = m_writers[row];
        writers.insert(std::lower_bound(writers.begin(), writers.end(), command.n), command.n);
        m_tableWriters[row.table].insert(command.n);
    }
    for (const RecordType* type : allRecordTypes())
        if (command.touches.rangeTables & tableBit(type->table)) m_rangeReaders[type->table].insert(command.n);
    if (command.trouble) ++m_troubled[command.subject];
}

void PendingIndex::unlink(const PendingCommand& command) {
    for (const RowKey& row : command.touches.reads) dropFrom(m_readers, row, command.n);
    for (const auto& [row, mask] : command.touches.writes) {
        if (const auto found = m_writers.find(row); found != m_writers.end()) {
            std::erase(found->second, command.n);
            if (found->second.empty()) m_writers.erase(found);
        }
        dropFrom(m_tableWriters, row.table, command.n);
    }
    for (const RecordType* type : allRecordTypes())
        if (command.touches.rangeTables & tableBit(type->table)) dropFrom(m_rangeReaders, type->table, command.n);
    if (!command.trouble) return;
    if (const auto found = m_troubled.find(command.subject); found != m_troubled.end() && --found->second == 0)
        m_troubled.erase(found);
}

void PendingIndex::add(PendingCommand command) {
    link(command);
    m_byCid[command.cid] = command.n;
    if (command.state == OutboxState::Acked) m_acked.emplace(command.ackedSeq, command.n);
    const std::int64_t n = command.n;
    m_openFrom = std::min(m_openFrom, n);
    m_waitingFrom = std::min(m_waitingFrom, n);
    m_commands[n] = std::move(command);
}

void PendingIndex::remove(std::int64_t n) {
    const auto found = m_commands.find(n);
    if (found == m_commands.end()) return;
    unlink(found->second);
    m_acked.erase({found->second.ackedSeq, n});
    m_byCid.erase(found->second.cid);
    m_commands.erase(found);
}

void PendingIndex::retouch(std::int64_t n, Touches touches, bool trouble) {
    const auto found = m_commands.find(n);
    if (found == m_commands.end()) return;
    unlink(found->second);
    found->second.touches = std::move(touches);
    found->second.trouble = trouble;
    link(found->second);
}

void PendingIndex::clear() { *this = PendingIndex(); }

void PendingIndex::setState(std::int64_t n, OutboxState state, std::int64_t ackedSeq, bool plainVerdict) {
    const auto found = m_commands.find(n);
    if (found == m_commands.end()) return;
    if (found->second.state == OutboxState::Acked) m_acked.erase({found->second.ackedSeq, n});
    if (state == OutboxState::Acked) m_acked.emplace(ackedSeq, n);
    else m_openFrom = std::min(m_openFrom, n);
    if (state == OutboxState::Waiting) m_waitingFrom = std::min(m_waitingFrom, n);
    found->second.state = state;
    found->second.ackedSeq = ackedSeq;
    found->second.plainVerdict = plainVerdict;
}

const PendingCommand* PendingIndex::find(std::int64_t n) const {
    const auto found = m_commands.find(n);
    return found == m_commands.end() ? nullptr : &found->second;
}

const PendingCommand* PendingIndex::findCid(const CommandId& cid) const {
    const auto found = m_byCid.find(cid);
    return found == m_byCid.end() ? nullptr : find(found->second);
}

const std::vector<std::int64_t>& PendingIndex::writers(const RowKey& row) const {
    static const std::vector<std::int64_t> none;
    const auto found = m_writers.find(row);
    return found == m_writers.end() ? none : found->second;
}

const PendingCommand* PendingIndex::lastWriter(const RowKey& row, FieldIndex field) const {
    const auto& list = writers(row);
    for (auto n = list.rbegin(); n != list.rend(); ++n) {
        const PendingCommand* command = find(*n);
        if (command->touches.writes.at(row) & maskOf(field)) return command;
    }
    return nullptr;
}

std::vector<std::int64_t> PendingIndex::ackedUpTo(std::int64_t seq) const {
    std::vector<std::int64_t> list;
    for (const auto& [at, n] : m_acked) {
        if (at > seq) break;
        list.push_back(n);
    }
    return list;
}

RecordState PendingIndex::stateOf(const RowKey& row) const {
    if (m_troubled.contains(row)) return RecordState::WillProbablyBeRefused;
    return m_writers.contains(row) ? RecordState::Pending : RecordState::Confirmed;
}

OutboxSummary PendingIndex::summary() const {
    OutboxSummary summary;
    if (m_commands.empty()) return summary;
    summary.firstN = m_commands.begin()->first;
    summary.lastN = m_commands.rbegin()->first;
    summary.count = static_cast<std::int64_t>(m_commands.size() - m_acked.size());
    const auto firstFrom = [this](std::int64_t from, auto&& wanted) {
        return std::find_if(m_commands.lower_bound(from), m_commands.end(),
                            [&](const auto& entry) { return wanted(entry.second.state); });
    };
    const auto end = std::numeric_limits<std::int64_t>::max();
    const auto waiting = firstFrom(m_waitingFrom, [](OutboxState state) { return state == OutboxState::Waiting; });
    m_waitingFrom = waiting == m_commands.end() ? end : waiting->first;
    if (waiting != m_commands.end()) summary.firstUnsentN = waiting->first;
    const auto open = firstFrom(m_openFrom, [](OutboxState state) { return state != OutboxState::Acked; });
    m_openFrom = open == m_commands.end() ? end : open->first;
    if (open == m_commands.end()) return summary;
    summary.oldestMadeAt = open->second.madeAt;
    summary.knownN = open->first - 1;
    return summary;
}

void PendingIndex::addTouching(const RowKey& row, std::set<std::int64_t>& out) const {
    addAll(m_writers, row, out);
    addAll(m_readers, row, out);
    addAll(m_rangeReaders, row.table, out);
}

void PendingIndex::addRangeReaders(TableId table, std::set<std::int64_t>& out) const {
    addAll(m_rangeReaders, table, out);
}

void PendingIndex::connect(std::set<std::int64_t>& commands) const {
    std::vector<std::int64_t> open(commands.begin(), commands.end());
    std::set<std::int64_t> found;
    while (!open.empty()) {
        const PendingCommand* command = find(open.back());
        open.pop_back();
        if (!command) continue;
        found.clear();
        for (const auto& [row, mask] : command->touches.writes) addTouching(row, found);
        for (const RowKey& row : command->touches.reads) addAll(m_writers, row, found);
        for (const RecordType* type : allRecordTypes())
            if (command->touches.rangeTables & tableBit(type->table)) addAll(m_tableWriters, type->table, found);
        for (const std::int64_t n : found)
            if (commands.insert(n).second) open.push_back(n);
    }
}

}  // namespace mostrador::sync
