#pragma once
// What a command sees of a store. Implemented twice: by the replica (speculative, records what was read and written)
// and by the server (final, stamps numbers and writes the log). Used by one thread at a time, owned by the caller.

#include <optional>
#include <vector>

#include "models/base/result.h"
#include "models/records/edit.h"
#include "models/records/record.h"

namespace mostrador {

enum class Authority : std::uint8_t {
    Speculative,  // a replica: the result may be undone by the server
    Final,        // the server, or a computer that works alone
};

class Transaction {
public:
    virtual ~Transaction() = default;

    [[nodiscard]] virtual Authority authority() const = 0;
    [[nodiscard]] virtual OrgId organization() const = 0;

    // True while nobody has been told that the command succeeded: typed on this computer just now, or asked for over
    // REST. False on a replay and for a command that a desktop pushed: what it says has happened (goods have left, a
    // price was agreed), so it is no longer refused for what only a person at the counter could still change.
    [[nodiscard]] virtual bool firstRun() const = 0;

    virtual Result<std::optional<Record>> find(const RecordType& type, const Uuid& id) = 0;
    // The same for reading only, without a copy: null when there is none, gone with the next call.
    virtual Result<const Record*> look(const RecordType& type, const Uuid& id) = 0;

    // Ids of all records whose `field` equals `value`, archived ones too. A range read: on a replica the command that
    // asks is replayed whenever rows arrive.
    virtual Result<std::vector<Uuid>> findEqual(const RecordType& type, FieldIndex field, const Value& value) = 0;

    virtual Result<> insert(Record record) = 0;
    virtual Result<> update(const Record& before, Record after, FieldMask changed) = 0;

    // True when nobody else changed the field since the author saw it: its number equals the base (never ≤).
    // A base that names a cid counts as the number that command got here, or as that command's own base if it was
    // refused.
    virtual bool untouchedSince(const Record& record, const FieldBase& base) = 0;
};

}  // namespace mostrador
