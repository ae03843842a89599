#include "server/store/sqlite/decode.h"

#include "models/base/cbor.h"

namespace mostrador::server {

StoredResult decodeResult(const sqlite::Statement& row) {
    StoredResult result;
    result.cid = CommandId(row.uuid(0));
    result.replica = ReplicaId(row.uuid(1));
    result.n = row.integer(2);
    result.applied = row.integer(3) == appliedStatus;
    result.atSeq = row.integer(4);
    result.quiet = row.integer(5) != 0;
    if (!result.applied) result.code = static_cast<ErrorCode>(row.integer(6));
    result.field = row.text(7);
    result.detail = row.text(8);
    result.bases = row.blob(9);
    result.overruled = row.blob(10);
    result.by = UserId(row.uuid(11));
    result.digest = row.blob(12);
    return result;
}

ReplicaState decodeReplica(const sqlite::Statement& row) {
    return {ReplicaId(row.uuid(0)), DeviceId(row.uuid(1)), row.integer(2), row.integer(3)};
}

Head decodeHead(const sqlite::Statement& row) {
    return {LogId(row.uuid(0)), row.integer(1), static_cast<std::uint64_t>(row.integer(2)),
            row.integer(3),     row.integer(4), row.integer(5)};
}

Change decodeChange(const sqlite::Statement& row) {
    Change change;
    change.seq = row.integer(0);
    change.ord = row.integer(1);
    change.table = static_cast<TableId>(row.integer(2));
    change.record = row.uuid(3);
    change.op = static_cast<ChangeOp>(row.integer(4));
    change.fields = static_cast<FieldMask>(row.integer(5));
    change.elements = row.blob(6);
    change.user = UserId(row.uuid(7));
    change.n = row.integer(8);
    change.cid = CommandId(row.uuid(9));
    return change;
}

bool wrote(const Change& change, FieldIndex field, std::int64_t element) {
    if (!(change.fields & maskOf(field))) return false;
    if (element == 0 || change.op == ChangeOp::Insert) return true;
    CborReader in(change.elements);
    const std::uint64_t sets = in.map();
    for (std::uint64_t i = 0; i < sets && !in.failed(); ++i) {
        const bool wanted = in.integer() == field + 1;
        const std::uint64_t count = in.array();
        for (std::uint64_t e = 0; e < count && !in.failed(); ++e)
            if (in.integer() == element && wanted) return true;
    }
    return false;
}

}  // namespace mostrador::server
