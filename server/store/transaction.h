#pragma once
// What commands see of the server's store: the models' Transaction with final authority. A command's writes are held
// back until it has succeeded, so a refused one leaves nothing behind without the cost of a savepoint; then they are
// stamped with the push's number. A row that many commands of a group change is encoded and written once, by
// writeRows() before the commit; meanwhile later commands find it here. Types with a unique index are written at once,
// command by command, so that the index judges each of them. Committer's thread only; used inside a transaction of
// `writer`.

#include <unordered_map>
#include <utility>
#include <vector>

#include "models/storage/transaction.h"
#include "server/store/writer.h"

namespace mostrador::server {

// In whose name and under which number the following command runs.
struct CommandScope {
    OrgId org;
    std::int64_t seq = 0;
    std::int64_t n = 0;
    CommandId cid;
    UserId user;
    bool firstRun = true;  // not pushed by a desktop, where it ran before
};

// A row as the group leaves it, for frames and events.
struct WrittenRow {
    OrgId org;
    RowChange change;
};

class StoreTransaction final : public Transaction {
public:
    explicit StoreTransaction(StoreWriter& writer) : m_writer(writer) {}

    // A push begins; ordinals of the log rows start again. `careful`: everything is written as soon as its command has
    // succeeded, and a key that is taken is AlreadyExists; else it is StorageFailed and the group must be retried.
    void beginPush(const OrgId& org, std::int64_t seq, bool careful);
    void begin(const CommandScope& scope);
    // The command has succeeded. After an error the database transaction is unusable.
    Result<> keep();
    void drop();            // the command was refused
    template <class Visit>  // rows of the running command, before keep() or drop()
    void forEachChanged(Visit&& visit) const {
        for (const Pending& one : m_pending) visit(one.row);
    }
    Result<> writeChanges();  // log rows held back
    Result<> writeRows();     // rows held back, of all organisations
    [[nodiscard]] std::vector<WrittenRow> takeWritten() { return std::exchange(m_written, {}); }
    void dropCaches();  // the database transaction was rolled back, or written to past this

    // Verdicts of this push and earlier ones: bases name them, and they need not be in the database yet.
    void noteVerdict(const StoredResult& verdict);
    [[nodiscard]] const StoredResult* verdict(const OrgId& org, const CommandId& cid) const;

    [[nodiscard]] Authority authority() const override { return Authority::Final; }
    [[nodiscard]] OrgId organization() const override { return m_scope.org; }
    [[nodiscard]] bool firstRun() const override { return m_scope.firstRun; }
    Result<std::optional<Record>> find(const RecordType& type, const Uuid& id) override;
    Result<const Record*> look(const RecordType& type, const Uuid& id) override;
    Result<std::vector<Uuid>> findEqual(const RecordType& type, FieldIndex field, const Value& value) override;
    Result<> insert(Record record) override;
    Result<> update(const Record& before, Record after, FieldMask changed) override;
    bool untouchedSince(const Record& record, const FieldBase& base) override;
    // The database failed where the interface has no way to say so: what the command decided must not be believed.
    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }

private:
    struct Pending {
        Record row;
        FieldMask changed = 0;
        ChangeOp op = ChangeOp::Update;
        std::string elements;
    };
    struct Key {
        OrgId org;
        TableId table{};
        Uuid id;
        bool operator==(const Key&) const = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const noexcept { return key.id.hash(); }
    };
    struct Held {
        Record row;
        FieldMask changed = 0;  // since it was written last
        ChangeOp op = ChangeOp::Update;
        bool dirty = false;
    };
    Pending* pending(TableId table, const Uuid& id);
    Result<> writeRow(const Key& key, Held& held);
    std::optional<std::int64_t> resolve(const FieldBase& base, int depth);

    StoreWriter& m_writer;
    CommandScope m_scope;
    std::int64_t m_seq = 0;
    std::int64_t m_ord = 0;
    bool m_careful = false;
    std::vector<Pending> m_pending;  // of the running command
    std::optional<Error> m_failure;
    std::optional<Record> m_looked;                 // what look() read from the database
    std::unordered_map<Key, Held, KeyHash> m_rows;  // authors, and what was changed lately
    std::vector<Key> m_dirty;                       // of m_rows, in the order of their first change
    OrgId m_changesOf;
    std::vector<Change> m_changes;  // of the running push
    std::vector<WrittenRow> m_written;
    std::unordered_map<Key, StoredResult, KeyHash> m_verdicts;
};

}  // namespace mostrador::server
