#pragma once
// How records of a type look to a caller: the field table, what a companion record adds for those who may read it, and
// what else belongs to the answer. Constant data and pure functions over a reader.

#include "server/api/call.h"
#include "server/store/writer.h"

namespace mostrador::server {

struct Showing {
    const RecordType* type = nullptr;
    // A record under the same id, whose own fields are shown with this one to those who may read it (costs).
    const RecordType* companion = nullptr;
    // Writes further members.
    Result<> (*more)(JsonWriter& json, const Viewing& viewing, const Record& row) = nullptr;
    // The record that an id stands for, where records have aliases.
    Result<Uuid> (*survivor)(Reader& reader, const OrgId& org, const Uuid& id) = nullptr;
    // Only one's own, for callers who may not see all: the field that names the owner, and who sees all.
    std::optional<FieldIndex> owner = {};
    bool (*seesAll)(const Person& person) = nullptr;
    bool nobodysToo = false;  // and those that are nobody's yet: a queue
};

[[nodiscard]] Result<> writeRecord(JsonWriter& json, const Viewing& viewing, const Showing& showing, const Record& row);
// With its ETag.
[[nodiscard]] Result<Response> recordResponse(int status, const Viewing& viewing, const Showing& showing,
                                              const Record& row);
[[nodiscard]] Result<std::string> etagOf(const Viewing& viewing, const Showing& showing, const Record& row);
// The same inside the committer's transaction; NotFound when the record is not there.
[[nodiscard]] Result<std::string> etagIn(StoreWriter& writer, const OrgId& org, const Showing& showing, const Uuid& id);

[[nodiscard]] Result<Uuid> survivorOf(const Viewing& viewing, const Showing& showing, const Uuid& id);
// NotAllowed for a record of somebody else, where only one's own are shown.
[[nodiscard]] Result<> checkOwner(const Viewing& viewing, const Showing& showing, const Record& row);
[[nodiscard]] bool onlyOwn(const Viewing& viewing, const Showing& showing);

}  // namespace mostrador::server
