#include "models/commands/args.h"

#include "models/base/cbor.h"

namespace mostrador {

std::string encodeArgs(const RecordType& type, const RecordArgs& args) {
    CborWriter out;
    out.array(2).bytes(args.record.bytes());
    encodeEdit(out, type, args.edit);
    return out.take();
}

Result<RecordArgs> decodeArgs(const RecordType& type, std::string_view encoded) {
    CborReader in(encoded);
    RecordArgs args;
    if (in.array() != 2) return fail(ErrorCode::Malformed, "args");
    const auto id = Uuid::fromBytes(in.bytes());
    if (!id || id->isNil()) return fail(ErrorCode::Malformed, "id");
    args.record = *id;
    MOSTRADOR_TRY_ASSIGN(args.edit, decodeEdit(in, type));
    if (!in.finished()) return fail(ErrorCode::Malformed, "args");
    return args;
}

}  // namespace mostrador
