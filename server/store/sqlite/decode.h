#pragma once
// Rows of the log tables as values, for writer and reader alike. Pure functions over a statement that has a row.

#include <string_view>

#include "models/storage/sqlite/statement.h"
#include "server/store/types.h"

namespace mostrador::server {

inline constexpr std::int64_t appliedStatus = 1;
inline constexpr std::int64_t refusedStatus = 3;

inline constexpr std::string_view resultColumns =
    "cid,replica,n,status,at_seq,quiet,code,field,detail,bases,overruled,by_user,digest";
[[nodiscard]] StoredResult decodeResult(const sqlite::Statement& row);

inline constexpr std::string_view replicaQuery =
    "SELECT id,device,last_n,outbox_first FROM replica WHERE org=? AND id=?";
[[nodiscard]] ReplicaState decodeReplica(const sqlite::Statement& row);

inline constexpr std::string_view headQuery =
    "SELECT log_id,seq,mark,horizon,backed_up_seq,scope_ver FROM org_head WHERE org=?";
[[nodiscard]] Head decodeHead(const sqlite::Statement& row);

inline constexpr std::string_view changeColumns = "seq,ord,tbl,id,op,field_mask,elements,user,n,cid";
[[nodiscard]] Change decodeChange(const sqlite::Statement& row);
// Whether a change wrote the field, and the element when it is not 0.
[[nodiscard]] bool wrote(const Change& change, FieldIndex field, std::int64_t element);

}  // namespace mostrador::server
