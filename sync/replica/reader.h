#pragma once
// Reads for screens and command line: its own read-only connection, so it never waits for the writer. One per thread
// (replica.h keeps a pool). Lists are read by key from a position, never by counting from the top.

#include <memory>

#include "models/base/result.h"
#include "models/records/record.h"
#include "sync/replica/figures.h"
#include "sync/replica/likely_pairs.h"
#include "sync/replica/types.h"

namespace mostrador::sync {

enum class ArchivedFilter : std::uint8_t { Live, Archived, All };

// A condition on a field besides the search: it holds exactly this value (a reference, a choice, a text as it is
// written, a flag: 1), one or none of several, or a number within bounds. A null Value: the field is empty.
struct FieldIs {
    enum class How : std::uint8_t { Is, OneOf, NoneOf, AtLeast, Below };
    FieldIndex field = 0;
    Value value = {};
    How how = How::Is;
    std::vector<Value> among = {};  // OneOf, NoneOf
    bool operator==(const FieldIs&) const = default;
};
[[nodiscard]] inline FieldIs oneOf(FieldIndex field, std::vector<Value> among) {
    return {field, {}, FieldIs::How::OneOf, std::move(among)};
}
[[nodiscard]] inline FieldIs noneOf(FieldIndex field, std::vector<Value> among) {
    return {field, {}, FieldIs::How::NoneOf, std::move(among)};
}
[[nodiscard]] inline FieldIs atLeast(FieldIndex field, std::int64_t number) {
    return {field, Value{number}, FieldIs::How::AtLeast, {}};
}
[[nodiscard]] inline FieldIs below(FieldIndex field, std::int64_t number) {
    return {field, Value{number}, FieldIs::How::Below, {}};
}

struct ListQuery {
    TableId table = TableId::Client;
    std::string search;  // as typed: any order of words, accents and case ignored, digits of phones, contains
    ArchivedFilter archived = ArchivedFilter::Live;
    FieldIndex sortBy = 0;  // a Text, Time, Integer or Choice field; text sorts folded
    bool descending = false;
    std::optional<Uuid> after;  // last row already held; empty = from the start
    std::int32_t limit = 100;
    std::vector<FieldIs> where = {};  // all of them
};

struct ListRow {
    Record record;
    RecordState state = RecordState::Confirmed;
};

struct DuplicateHint {
    Uuid id;
    std::string title;
    FieldIndex field = 0;  // what matched: name, phones, tax id
};

class Reader {
public:
    static Result<std::unique_ptr<Reader>> open(const std::string& path, const std::string& vfs = {});
    ~Reader();

    Result<std::vector<ListRow>> list(const ListQuery& query);
    Result<std::int64_t> count(const ListQuery& query);  // of all that match; may take longer than list()
    Result<std::optional<Record>> find(const RecordType& type, const Uuid& id);
    // Ids of the records that go by this name (a SKU, a code, a number; one of a set: a bar code): whole, but accents
    // and case do not count. Archived ones only where no live one has it; by a set live ones only.
    Result<std::vector<Uuid>> findNamed(const RecordType& type, FieldIndex field, std::string_view name);
    Result<RecordState> recordState(TableId table, const Uuid& id);
    // Live clients with the same folded name, a phone with the same last 8 digits, or the same tax id (C-14).
    Result<std::vector<DuplicateHint>> duplicates(const Record& candidate, std::int32_t limit);
    // Live clients that look alike, `limit` pairs at most: for the page that merges them.
    Result<std::vector<LikelyPair>> likelyPairs(std::int32_t limit);
    Result<Figures> figures(const FiguresQuery& query);
    Result<std::vector<InboxItem>> inbox(bool withResolved);
    Result<std::vector<OutboxItem>> outboxItems(std::int64_t limit);
    void interrupt();  // from any thread: the running call returns Cancelled

private:
    struct Impl;
    explicit Reader(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

}  // namespace mostrador::sync
