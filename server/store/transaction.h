#pragma once
// What commands see of the server's store: the models' Transaction with final authority. A command's writes are held
// back until it has succeeded, so a refused one leaves nothing behind without the cost of a savepoint; then they are
// stamped with the push's number, encoded once, and written with their log rows. Committer's thread only; used inside
// a transaction of `writer`.

#include <unordered_map>
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

class StoreTransaction final : public Transaction {
public:
    explicit StoreTransaction(StoreWriter& writer) : m_writer(writer) {}

    void beginSeq(const OrgId& org, std::int64_t seq);  // ordinals of the log rows start again
    void begin(const CommandScope& scope);
    // Writes what the command did and appends it to `written`. After an error the database transaction is unusable.
    Result<> flush(std::vector<RowChange>& written);
    void drop();        // the command was refused
    void dropCaches();  // the database transaction was rolled back

    [[nodiscard]] Authority authority() const override { return Authority::Final; }
    [[nodiscard]] OrgId organization() const override { return m_scope.org; }
    [[nodiscard]] bool firstRun() const override { return m_scope.firstRun; }
    Result<std::optional<Record>> find(const RecordType& type, const Uuid& id) override;
    Result<std::vector<Uuid>> findEqual(const RecordType& type, FieldIndex field, const Value& value) override;
    Result<> insert(const Record& record) override;
    Result<> update(const Record& before, const Record& after, FieldMask changed) override;
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
    Pending* pending(TableId table, const Uuid& id);
    Result<> flushOne(Pending& one, std::vector<RowChange>& written);
    std::optional<std::int64_t> resolve(const FieldBase& base, int depth);

    StoreWriter& m_writer;
    CommandScope m_scope;
    std::int64_t m_seq = 0;
    std::int64_t m_ord = 0;
    std::vector<Pending> m_pending;
    std::optional<Error> m_failure;
    OrgId m_usersOf;
    std::unordered_map<Uuid, Record> m_users;  // authors: every command reads one
};

}  // namespace mostrador::server
