#include "server/store/transaction.h"

#include <algorithm>
#include <tuple>

#include "models/records/wire.h"

namespace mostrador::server {
namespace {

// Kept from group to group; what is over is forgotten between pushes.
constexpr std::size_t rowsMax = 4096;
constexpr std::size_t verdictsMax = 16'384;
// A base may name a refused command whose own base names another … An outbox of honest edits never gets that deep.
constexpr int baseDepthMax = 64;

// Which elements of its changed sets an update touched: map of field tag → element ids.
std::string changedElements(const Record& before, const Record& after, FieldMask changed) {
    const auto fields = after.type().fields;
    std::uint64_t sets = 0;
    std::string body;
    CborWriter out(body);
    for (FieldIndex i = 0; i < fields.size(); ++i) {
        if (fields[i].kind != FieldKind::Set || !(changed & maskOf(i))) continue;
        std::vector<std::int64_t> ids;
        const SetValue& old = before.set(i);
        const SetValue& now = after.set(i);
        auto a = old.begin();
        auto b = now.begin();
        while (a != old.end() || b != now.end()) {
            if (b == now.end() || (a != old.end() && a->id < b->id)) ids.push_back((a++)->id);
            else if (a == old.end() || b->id < a->id) ids.push_back((b++)->id);
            else {
                if (!(*a == *b)) ids.push_back(a->id);
                ++a;
                ++b;
            }
        }
        ++sets;
        out.integer(fields[i].tag).array(ids.size());
        for (const std::int64_t id : ids) out.integer(id);
    }
    if (sets == 0) return {};
    CborWriter head;
    head.map(sets).raw(body);
    return head.take();
}

}  // namespace

void StoreTransaction::beginPush(const OrgId& org, std::int64_t seq, bool careful) {
    m_changesOf = org;
    m_seq = seq;
    m_ord = 0;
    m_careful = careful;
    if (m_rows.size() > rowsMax && m_dirty.empty()) m_rows.clear();
    if (m_verdicts.size() > verdictsMax) m_verdicts.clear();
}

void StoreTransaction::begin(const CommandScope& scope) {
    m_scope = scope;
    m_pending.clear();
    m_failure.reset();
}

void StoreTransaction::drop() { m_pending.clear(); }

void StoreTransaction::dropCaches() {
    m_pending.clear();
    m_rows.clear();
    m_dirty.clear();
    m_changes.clear();
    m_written.clear();
    m_verdicts.clear();
}

StoreTransaction::Pending* StoreTransaction::pending(TableId table, const Uuid& id) {
    for (Pending& one : m_pending)
        if (one.row.id == id && one.row.type().table == table) return &one;
    return nullptr;
}

Result<std::optional<Record>> StoreTransaction::find(const RecordType& type, const Uuid& id) {
    MOSTRADOR_TRY_ASSIGN(const Record* row, look(type, id));
    if (!row) return std::optional<Record>();
    if (m_looked && row == &*m_looked) return std::exchange(m_looked, std::nullopt);
    return std::optional<Record>(*row);
}

Result<const Record*> StoreTransaction::look(const RecordType& type, const Uuid& id) {
    if (const Pending* own = pending(type.table, id)) return &own->row;
    const Key key{m_scope.org, type.table, id};
    if (const auto held = m_rows.find(key); held != m_rows.end()) return &held->second.row;
    MOSTRADOR_TRY_ASSIGN(const auto wire, m_writer.readRow(m_scope.org, type, id));
    if (!wire) return nullptr;
    auto row = decodeRow(type, *wire);
    if (!row.ok()) return fail(ErrorCode::StorageCorrupt, std::string(type.publicName), id.toString());
    // every command reads its author; another row is kept once it is changed, which costs no copy
    if (type.table == TableId::User)
        return &m_rows.emplace(key, Held{std::move(*row), 0, ChangeOp::Update, false}).first->second.row;
    return &m_looked.emplace(std::move(*row));
}

Result<std::vector<Uuid>> StoreTransaction::findEqual(const RecordType& type, FieldIndex field, const Value& value) {
    MOSTRADOR_TRY(writeRows());
    MOSTRADOR_TRY_ASSIGN(auto ids, m_writer.readEqual(m_scope.org, type, field, value));
    for (const Pending& own : m_pending) {
        if (own.row.type().table != type.table) continue;
        std::erase(ids, own.row.id);
        if (own.row.at(field) == value) ids.push_back(own.row.id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

Result<> StoreTransaction::insert(Record record) {
    m_pending.push_back({std::move(record), ~FieldMask{0}, ChangeOp::Insert, {}});
    Record& row = m_pending.back().row;
    row.lastSeq = m_scope.seq;
    std::fill(row.versions.begin(), row.versions.end(), m_scope.seq);
    return success();
}

Result<> StoreTransaction::update(const Record& before, Record after, FieldMask changed) {
    std::string elements = changedElements(before, after, changed);
    Pending* own = pending(after.type().table, after.id);
    if (own) {
        own->row = std::move(after);
        own->changed |= changed;
        if (!elements.empty()) own->elements = std::move(elements);
    } else {
        m_pending.push_back({std::move(after), changed, ChangeOp::Update, std::move(elements)});
        own = &m_pending.back();
    }
    Record& row = own->row;
    row.lastSeq = m_scope.seq;
    stampVersions(row, changed, m_scope.seq);
    return success();
}

Result<> StoreTransaction::keep() {
    for (Pending& one : m_pending) {
        const RecordType& type = one.row.type();
        FieldMask fields = one.changed;
        if (type.fields.size() < fieldsMax) fields &= maskOf(static_cast<FieldIndex>(type.fields.size())) - 1;
        m_changes.push_back({m_seq, m_ord++, type.table, one.row.id, one.op, fields, std::move(one.elements),
                             m_scope.user, m_scope.n, m_scope.cid});
        const Key key{m_scope.org, type.table, one.row.id};
        if (const auto found = m_rows.find(key); found == m_rows.end()) {
            m_rows.emplace(key, Held{std::move(one.row), one.changed, one.op, true});
            m_dirty.push_back(key);
        } else {
            Held& held = found->second;
            held.row = std::move(one.row);
            held.changed |= one.changed;
            if (!held.dirty) {
                held.op = one.op;
                held.dirty = true;
                m_dirty.push_back(key);
            }
        }
        const bool judged = std::any_of(type.indexes.begin(), type.indexes.end(),
                                        [](const IndexSpec& index) { return index.serverUnique; });
        if (judged || m_careful) MOSTRADOR_TRY(writeRows());
    }
    m_pending.clear();
    return m_careful ? writeChanges() : success();
}

Result<> StoreTransaction::writeChanges() {
    // by record, as the table keeps them
    std::sort(m_changes.begin(), m_changes.end(), [](const Change& a, const Change& b) {
        return std::tie(a.table, a.record, a.ord) < std::tie(b.table, b.record, b.ord);
    });
    const auto written = m_writer.addChanges(m_changesOf, m_changes);
    m_changes.clear();
    return written;
}

Result<> StoreTransaction::writeRows() {
    for (const Key& key : m_dirty) MOSTRADOR_TRY(writeRow(key, m_rows.at(key)));
    m_dirty.clear();
    return success();
}

Result<> StoreTransaction::writeRow(const Key& key, Held& held) {
    RowChange row{key.table, key.id, held.op, encodeRow(held.row)};
    auto written = held.op == ChangeOp::Insert ? m_writer.insertRow(key.org, held.row, row.wire)
                                               : m_writer.updateRow(key.org, held.row, held.changed, row.wire);
    if (!written.ok()) {
        if (m_careful) return written;
        // A key that is taken can only be seen here; what came before it is written already, so the group goes again.
        return fail(ErrorCode::StorageFailed, written.error().field, written.error().detail);
    }
    held.changed = 0;
    held.op = ChangeOp::Update;
    held.dirty = false;
    m_written.push_back({key.org, std::move(row)});
    return success();
}

void StoreTransaction::noteVerdict(const StoredResult& verdict) {
    m_verdicts.insert_or_assign({m_changesOf, {}, verdict.cid.uuid()}, verdict);
}

const StoredResult* StoreTransaction::verdict(const OrgId& org, const CommandId& cid) const {
    const auto found = m_verdicts.find({org, {}, cid.uuid()});
    return found == m_verdicts.end() ? nullptr : &found->second;
}

bool StoreTransaction::untouchedSince(const Record& record, const FieldBase& base) {
    const auto seen = resolve(base, 0);
    return seen && *seen == record.versions[base.field];
}

std::optional<std::int64_t> StoreTransaction::resolve(const FieldBase& base, int depth) {
    if (const auto* seq = std::get_if<std::int64_t>(&base.seen)) return *seq;
    if (depth >= baseDepthMax) return std::nullopt;
    const CommandId cid(std::get<Uuid>(base.seen));
    std::optional<StoredResult> stored;
    const StoredResult* found = verdict(m_scope.org, cid);
    if (!found) {
        auto read = m_writer.findResult(m_scope.org, cid);
        if (!read.ok()) m_failure = read.error();
        if (!read.ok() || !*read) return std::nullopt;
        stored = std::move(*read);
        found = &*stored;
    }
    const StoredResult& result = *found;
    if (result.applied) return result.atSeq;
    CborReader in(result.bases);
    const auto own = decodeBases(in);
    if (!own.ok()) return std::nullopt;
    for (const FieldBase& earlier : *own)
        if (earlier.field == base.field) return resolve(earlier, depth + 1);
    return std::nullopt;
}

}  // namespace mostrador::server
