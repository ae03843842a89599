#pragma once
// The form of every command that names one record: {record id, edit}. CBOR: [id, edit].

#include "models/commands/command.h"

namespace mostrador {

struct RecordArgs {
    Uuid record;
    Edit edit;  // empty for archive, restore, suspend
};

[[nodiscard]] std::string encodeArgs(const RecordType& type, const RecordArgs& args);
[[nodiscard]] Result<RecordArgs> decodeArgs(const RecordType& type, std::string_view encoded);

}  // namespace mostrador
