#include "server/store/transaction.h"

#include <algorithm>

#include "models/records/user.h"
#include "models/records/wire.h"

namespace mostrador::server {
namespace {

constexpr std::size_t usersMax = 1024;
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

void StoreTransaction::beginSeq(const OrgId& org, std::int64_t seq) {
    if (org != m_usersOf) {
        m_users.clear();
        m_usersOf = org;
    }
    m_seq = seq;
    m_ord = 0;
}

void StoreTransaction::begin(const CommandScope& scope) {
    m_scope = scope;
    m_pending.clear();
    m_failure.reset();
}

void StoreTransaction::drop() { m_pending.clear(); }

void StoreTransaction::dropCaches() {
    m_pending.clear();
    m_users.clear();
}

StoreTransaction::Pending* StoreTransaction::pending(TableId table, const Uuid& id) {
    for (Pending& one : m_pending)
        if (one.row.id == id && one.row.type().table == table) return &one;
    return nullptr;
}

Result<std::optional<Record>> StoreTransaction::find(const RecordType& type, const Uuid& id) {
    if (const Pending* own = pending(type.table, id)) return std::optional<Record>(own->row);
    const bool author = type.table == TableId::User;
    if (author)
        if (const auto known = m_users.find(id); known != m_users.end()) return std::optional<Record>(known->second);
    MOSTRADOR_TRY_ASSIGN(const auto wire, m_writer.readRow(m_scope.org, type, id));
    if (!wire) return std::optional<Record>();
    auto row = decodeRow(type, *wire);
    if (!row.ok()) return fail(ErrorCode::StorageCorrupt, std::string(type.publicName), id.toString());
    if (author) {
        if (m_users.size() >= usersMax) m_users.clear();
        m_users.emplace(id, *row);
    }
    return std::optional<Record>(std::move(*row));
}

Result<std::vector<Uuid>> StoreTransaction::findEqual(const RecordType& type, FieldIndex field, const Value& value) {
    MOSTRADOR_TRY_ASSIGN(auto ids, m_writer.readEqual(m_scope.org, type, field, value));
    for (const Pending& own : m_pending) {
        if (own.row.type().table != type.table) continue;
        std::erase(ids, own.row.id);
        if (own.row.at(field) == value) ids.push_back(own.row.id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

Result<> StoreTransaction::insert(const Record& record) {
    m_pending.push_back({record, ~FieldMask{0}, ChangeOp::Insert, {}});
    Record& row = m_pending.back().row;
    row.lastSeq = m_scope.seq;
    std::fill(row.versions.begin(), row.versions.end(), m_scope.seq);
    return success();
}

Result<> StoreTransaction::update(const Record& before, const Record& after, FieldMask changed) {
    std::string elements = changedElements(before, after, changed);
    Pending* own = pending(after.type().table, after.id);
    if (own) {
        own->row = after;
        own->changed |= changed;
        if (!elements.empty()) own->elements = std::move(elements);
    } else {
        m_pending.push_back({after, changed, ChangeOp::Update, std::move(elements)});
        own = &m_pending.back();
    }
    Record& row = own->row;
    row.lastSeq = m_scope.seq;
    stampVersions(row, changed, m_scope.seq);
    return success();
}

Result<> StoreTransaction::flush(std::vector<RowChange>& written) {
    for (Pending& one : m_pending) MOSTRADOR_TRY(flushOne(one, written));
    m_pending.clear();
    return success();
}

Result<> StoreTransaction::flushOne(Pending& one, std::vector<RowChange>& written) {
    const RecordType& type = one.row.type();
    RowChange row{type.table, one.row.id, one.op, encodeRow(one.row)};
    if (one.op == ChangeOp::Insert) MOSTRADOR_TRY(m_writer.insertRow(m_scope.org, one.row, row.wire));
    else MOSTRADOR_TRY(m_writer.updateRow(m_scope.org, one.row, one.changed, row.wire));
    FieldMask fields = one.changed;
    if (type.fields.size() < fieldsMax) fields &= maskOf(static_cast<FieldIndex>(type.fields.size())) - 1;
    MOSTRADOR_TRY(m_writer.addChange(m_scope.org, {m_seq, m_ord++, type.table, one.row.id, one.op, fields,
                                                   std::move(one.elements), m_scope.user, m_scope.n, m_scope.cid}));
    if (type.table == TableId::User) m_users.insert_or_assign(one.row.id, one.row);
    written.push_back(std::move(row));
    return success();
}

bool StoreTransaction::untouchedSince(const Record& record, const FieldBase& base) {
    const auto seen = resolve(base, 0);
    return seen && *seen == record.versions[base.field];
}

std::optional<std::int64_t> StoreTransaction::resolve(const FieldBase& base, int depth) {
    if (const auto* seq = std::get_if<std::int64_t>(&base.seen)) return *seq;
    if (depth >= baseDepthMax) return std::nullopt;
    const auto found = m_writer.findResult(m_scope.org, CommandId(std::get<Uuid>(base.seen)));
    if (!found.ok()) m_failure = found.error();
    if (!found.ok() || !*found) return std::nullopt;
    const StoredResult& result = **found;
    if (result.applied) return result.atSeq;
    CborReader in(result.bases);
    const auto own = decodeBases(in);
    if (!own.ok()) return std::nullopt;
    for (const FieldBase& earlier : *own)
        if (earlier.field == base.field) return resolve(earlier, depth + 1);
    return std::nullopt;
}

}  // namespace mostrador::server
