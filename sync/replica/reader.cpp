#include "sync/replica/reader.h"

#include <algorithm>

#include "models/base/text.h"
#include "models/records/registry.h"
#include "models/storage/sqlite/record_table.h"
#include "models/storage/sqlite/transaction_scope.h"
#include "sync/replica/inbox_table.h"
#include "sync/replica/list_reader.h"
#include "sync/replica/named.h"
#include "sync/replica/outbox_table.h"
#include "sync/replica/schema.h"

namespace mostrador::sync {
namespace {

constexpr std::int32_t phoneCandidatesMax = 50;

std::vector<std::string> phoneTails(const Record& record, FieldIndex field) {
    std::vector<std::string> tails;
    const FieldSpec& spec = record.type().field(field);
    for (const SetElement& element : record.set(field))
        for (std::size_t i = 0; i < element.fields.size() && i < spec.elements.size(); ++i)
            if (spec.elements[i].search == SearchRole::Digits)
                if (std::string tail = phoneTail(textOf(element.fields[i])); !tail.empty())
                    tails.push_back(std::move(tail));
    return tails;
}

// Collects hints, each record once, never the candidate itself.
class Hints {
public:
    Hints(const Record& candidate, std::int32_t limit)
        : m_candidate(candidate), m_limit(static_cast<std::size_t>(limit)) {}

    [[nodiscard]] bool full() const { return m_list.size() >= m_limit; }
    void add(const Uuid& id, std::string_view title, FieldIndex field) {
        const auto same = [&](const DuplicateHint& hint) { return hint.id == id; };
        if (full() || id == m_candidate.id || std::any_of(m_list.begin(), m_list.end(), same)) return;
        m_list.push_back({id, std::string(title), field});
    }
    [[nodiscard]] std::vector<DuplicateHint> take() { return std::move(m_list); }

private:
    const Record& m_candidate;
    std::size_t m_limit;
    std::vector<DuplicateHint> m_list;
};

}  // namespace

struct Reader::Impl {
    std::unique_ptr<sqlite::Connection> connection;
    std::unique_ptr<ListReader> lists;

    Result<> sameText(const Record& candidate, FieldIndex field, Hints& hints) const {
        const RecordType& type = candidate.type();
        const std::string folded = foldForSearch(candidate.text(field));
        if (folded.empty()) return success();
        MOSTRADOR_TRY_ASSIGN(
            auto select,
            connection->prepare("SELECT id," + sqlite::quoted(type.field(type.titleField).column) + " FROM " +
                                sqlite::quoted(type.tableName) + " WHERE " + sortColumn(type.field(field)) +
                                "=? AND coalesce(archived,0)=0 ORDER BY id"));
        select->bindText(1, folded);
        while (!hints.full()) {
            MOSTRADOR_TRY_ASSIGN(const bool row, select->step());
            if (!row) break;
            hints.add(select->uuid(0), select->text(1), field);
        }
        return success();
    }

    Result<> samePhone(const Record& candidate, FieldIndex field, Hints& hints) const {
        const RecordType& type = candidate.type();
        for (const std::string& tail : phoneTails(candidate, field)) {
            MOSTRADOR_TRY_ASSIGN(const auto found, lists->matching(type, tail, phoneCandidatesMax));
            for (const Record& record : found) {
                const auto tails = phoneTails(record, field);
                if (std::find(tails.begin(), tails.end(), tail) != tails.end())
                    hints.add(record.id, record.text(type.titleField), field);
            }
        }
        return success();
    }
};

Reader::Reader(std::unique_ptr<Impl> impl) : m(std::move(impl)) {}
Reader::~Reader() = default;

Result<std::unique_ptr<Reader>> Reader::open(const std::string& path, const std::string& vfs) {
    sqlite::OpenOptions how;
    how.path = path;
    how.vfs = vfs;
    how.readOnly = true;
    how.create = false;
    auto impl = std::make_unique<Impl>();
    MOSTRADOR_TRY_ASSIGN(impl->connection, sqlite::Connection::open(how));
    MOSTRADOR_TRY(prepareConnection(*impl->connection));
    MOSTRADOR_TRY_ASSIGN(impl->lists, ListReader::make(*impl->connection));
    return std::unique_ptr<Reader>(new Reader(std::move(impl)));
}

// One state of the file for all statements of a call.
Result<std::vector<ListRow>> Reader::list(const ListQuery& query) {
    MOSTRADOR_TRY_ASSIGN(auto reading, sqlite::ReadTransaction::begin(*m->connection));
    return m->lists->list(query);
}

Result<std::int64_t> Reader::count(const ListQuery& query) { return m->lists->count(query); }

Result<std::optional<Record>> Reader::find(const RecordType& type, const Uuid& id) {
    MOSTRADOR_TRY_ASSIGN(auto select, m->connection->prepare("SELECT " + listColumns(type) + " FROM " +
                                                             sqlite::quoted(type.tableName) + " WHERE id=?"));
    select->bindUuid(1, id);
    MOSTRADOR_TRY_ASSIGN(const bool row, select->step());
    return row ? std::optional(readListRow(*select, type).record) : std::nullopt;
}

Result<std::vector<Uuid>> Reader::findNamed(const RecordType& type, FieldIndex field, std::string_view name) {
    MOSTRADOR_TRY_ASSIGN(auto reading, sqlite::ReadTransaction::begin(*m->connection));
    return mostrador::sync::findNamed(*m->connection, *m->lists, type, field, name);
}

Result<RecordState> Reader::recordState(TableId table, const Uuid& id) {
    MOSTRADOR_TRY_ASSIGN(
        auto select, m->connection->prepare("SELECT EXISTS(SELECT 1 FROM undo WHERE table_id=?1 AND id=?2),"
                                            "EXISTS(SELECT 1 FROM outbox WHERE trouble IS NOT NULL AND record=?2)"));
    select->bindInteger(1, static_cast<std::int64_t>(table));
    select->bindUuid(2, id);
    MOSTRADOR_TRY(select->step());
    if (select->integer(1) != 0) return RecordState::WillProbablyBeRefused;
    return select->integer(0) != 0 ? RecordState::Pending : RecordState::Confirmed;
}

Result<std::vector<DuplicateHint>> Reader::duplicates(const Record& candidate, std::int32_t limit) {
    MOSTRADOR_TRY_ASSIGN(auto reading, sqlite::ReadTransaction::begin(*m->connection));
    const RecordType& type = candidate.type();
    Hints hints(candidate, limit);
    for (const FieldIndex field : sortedTextFields(type)) MOSTRADOR_TRY(m->sameText(candidate, field, hints));
    if (type.searchable)
        for (FieldIndex i = 0; i < type.fields.size(); ++i)
            if (type.fields[i].kind == FieldKind::Set && type.fields[i].search == SearchRole::Digits)
                MOSTRADOR_TRY(m->samePhone(candidate, i, hints));
    return hints.take();
}

Result<Figures> Reader::figures(const FiguresQuery& query) {
    MOSTRADOR_TRY_ASSIGN(auto reading, sqlite::ReadTransaction::begin(*m->connection));
    return readFigures(*m->connection, query);
}

Result<std::vector<LikelyPair>> Reader::likelyPairs(std::int32_t limit) {
    MOSTRADOR_TRY_ASSIGN(auto reading, sqlite::ReadTransaction::begin(*m->connection));
    return readLikelyPairs(*m->connection, static_cast<std::size_t>(limit));
}

Result<std::vector<InboxItem>> Reader::inbox(bool withResolved) { return readInbox(*m->connection, withResolved); }
Result<std::vector<OutboxItem>> Reader::outboxItems(std::int64_t limit) {
    return readOutboxItems(*m->connection, limit);
}
void Reader::interrupt() { m->connection->interrupt(); }

}  // namespace mostrador::sync
