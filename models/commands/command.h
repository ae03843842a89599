#pragma once
// A change somebody made, as it is stored in the outbox, sent to the server and run on both sides. Plain values.
// apply() takes ids, times and chance only from here, so desktop and server make the same rows (sync-protocol §5).

#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/base/uuid.h"
#include "models/records/edit.h"
#include "models/storage/transaction.h"

namespace mostrador {

struct Command {
    CommandId cid;     // made with the command, never changed; alone decides whether it has run
    UserId user;       // author; judged by this user's rights at execution
    std::string name;  // "client.set"
    int version = 1;
    std::string args;  // CBOR of the command's own form, see args.h
    std::vector<FieldBase> base;
    std::int64_t madeAt = 0;  // author's clock, UTC ms; for people to read, decides nothing
    bool operator==(const Command&) const = default;
};

// A command that was withdrawn before it was sent: keeps its number and cid, does nothing.
inline constexpr std::string_view noopName = "noop";

// Who runs it: the author with the roles his row holds now, on which device the command was made.
struct Actor {
    UserId user;
    DeviceId device;
    std::vector<std::string> roles;
    std::string team;
    bool system = false;  // the server itself (enrolment, activation): may run server-only commands
};

// A field whose earlier value, written by somebody else since the author looked, was replaced by this command.
struct Overruled {
    TableId table;
    Uuid record;
    FieldIndex field = 0;
    std::int64_t element = 0;     // element id for sets, else 0
    Value earlier;                // for an element: a set of that one element
    std::int64_t earlierSeq = 0;  // server number of the replaced change (0 on a replica that does not know it)
    bool lost = false;            // true: this command's own edit was the one dropped (removed element)
    bool operator==(const Overruled&) const = default;
};

struct Outcome {
    TableId table{};
    Uuid record;
    FieldMask changed = 0;  // 0: nothing to do, still a success
    std::vector<Overruled> overruled;
};

}  // namespace mostrador
