#include "sync/protocol/wire_parts.h"

#include "models/records/registry.h"
#include "models/records/wire.h"

namespace mostrador::sync {

Uuid readUuid(CborReader& in) {
    const auto id = Uuid::fromBytes(in.bytes());
    if (!id) in.setFailed();
    return id.value_or(Uuid{});
}

int readInt(CborReader& in) {
    const std::int64_t value = in.integer();
    if (value < 0 || value > INT32_MAX) in.setFailed();
    return in.failed() ? 0 : static_cast<int>(value);
}

std::uint32_t readCount(CborReader& in) { return static_cast<std::uint32_t>(readInt(in)); }

void writeRows(CborWriter& out, const std::vector<RowsBlock>& blocks) {
    out.array(blocks.size());
    for (const RowsBlock& block : blocks)
        out.array(3)
            .integer(static_cast<std::int64_t>(block.table))
            .integer(static_cast<std::int64_t>(block.count))
            .bytes(block.rows);
}

std::vector<RowsBlock> readRows(CborReader& in) {
    std::vector<RowsBlock> blocks;
    const std::uint64_t count = in.array();
    for (std::uint64_t i = 0; i < count && !in.failed(); ++i) {
        MessageReader items(in, 3);
        RowsBlock block;
        block.table = static_cast<TableId>(readInt(in));
        block.count = static_cast<std::uint64_t>(in.integer());
        block.rows = in.bytes();
        if (block.count > block.rows.size()) in.setFailed();
        items.finish();
        blocks.push_back(std::move(block));
    }
    return blocks;
}

void writeGone(CborWriter& out, const std::vector<GoneBlock>& blocks) {
    out.array(blocks.size());
    for (const GoneBlock& block : blocks) {
        out.array(2).integer(static_cast<std::int64_t>(block.table)).array(block.ids.size());
        for (const Uuid& id : block.ids) out.bytes(id.bytes());
    }
}

std::vector<GoneBlock> readGone(CborReader& in) {
    std::vector<GoneBlock> blocks;
    const std::uint64_t count = in.array();
    for (std::uint64_t i = 0; i < count && !in.failed(); ++i) {
        MessageReader items(in, 2);
        GoneBlock block;
        block.table = static_cast<TableId>(readInt(in));
        const std::uint64_t ids = in.array();
        for (std::uint64_t k = 0; k < ids && !in.failed(); ++k) block.ids.push_back(readUuid(in));
        items.finish();
        blocks.push_back(std::move(block));
    }
    return blocks;
}

void encodeCommand(CborWriter& out, const Command& command) {
    out.array(7)
        .bytes(command.cid.uuid().bytes())
        .bytes(command.user.uuid().bytes())
        .text(command.name)
        .integer(command.version)
        .bytes(command.args);
    encodeBases(out, command.base);
    out.integer(command.madeAt);
}

Result<Command> decodeCommand(CborReader& in) {
    MessageReader items(in, 7);
    Command command;
    command.cid = readId<CommandId>(in);
    command.user = readId<UserId>(in);
    command.name = in.text();
    command.version = readInt(in);
    command.args = in.bytes();
    if (command.args.size() > commandBytesMax) return fail(ErrorCode::TooLarge, "args");
    MOSTRADOR_TRY_ASSIGN(command.base, decodeBases(in));
    command.madeAt = in.integer();
    items.finish();
    if (in.failed()) return fail(ErrorCode::Malformed, "command");
    return command;
}

void encodeOverruled(CborWriter& out, const std::vector<Overruled>& list) {
    out.array(list.size());
    for (const Overruled& one : list) {
        out.array(7)
            .integer(static_cast<std::int64_t>(one.table))
            .bytes(one.record.bytes())
            .integer(one.field + 1)
            .integer(one.element);
        const RecordType* type = findRecordType(one.table);
        if (type) encodeValue(out, type->field(one.field), one.earlier);
        else out.null();
        out.integer(one.earlierSeq).boolean(one.lost);
    }
}

Result<std::vector<Overruled>> decodeOverruled(CborReader& in) {
    std::vector<Overruled> list;
    const std::uint64_t count = in.array();
    for (std::uint64_t i = 0; i < count && !in.failed(); ++i) {
        MessageReader items(in, 7);
        Overruled one;
        one.table = static_cast<TableId>(readInt(in));
        one.record = readUuid(in);
        const int tag = readInt(in);
        one.element = in.integer();
        const RecordType* type = findRecordType(one.table);
        const bool known = type && tag >= 1 && static_cast<std::size_t>(tag) <= type->fields.size();
        if (known) {
            one.field = static_cast<FieldIndex>(tag - 1);
            one.earlier = decodeValue(in, type->field(one.field));
        } else {
            in.skip();
        }
        one.earlierSeq = in.integer();
        one.lost = in.boolean();
        items.finish();
        if (known) list.push_back(std::move(one));
    }
    if (in.failed()) return fail(ErrorCode::Malformed, "overruled");
    return list;
}

void writeResults(CborWriter& out, const std::vector<CommandResult>& results) {
    out.array(results.size());
    for (const CommandResult& one : results) {
        out.array(9)
            .integer(one.n)
            .bytes(one.cid.uuid().bytes())
            .integer(static_cast<std::int64_t>(one.status))
            .integer(static_cast<std::int64_t>(one.code))
            .text(one.field)
            .text(one.detail)
            .integer(one.atSeq);
        encodeOverruled(out, one.overruled);
        out.bytes(one.by.uuid().bytes());
    }
}

std::vector<CommandResult> readResults(CborReader& in) {
    std::vector<CommandResult> results;
    const std::uint64_t count = in.array();
    for (std::uint64_t i = 0; i < count && !in.failed(); ++i) {
        MessageReader items(in, 9);
        CommandResult one;
        one.n = in.integer();
        one.cid = readId<CommandId>(in);
        const int status = readInt(in);
        if (status < static_cast<int>(ResultStatus::Applied) || status > static_cast<int>(ResultStatus::Overruled))
            in.setFailed();
        one.status = static_cast<ResultStatus>(status);
        one.code = static_cast<ErrorCode>(readInt(in));
        one.field = in.text();
        one.detail = in.text();
        one.atSeq = in.integer();
        auto overruled = decodeOverruled(in);
        if (overruled.ok()) one.overruled = std::move(*overruled);
        else in.setFailed();
        one.by = readId<UserId>(in);
        items.finish();
        results.push_back(std::move(one));
    }
    return results;
}

}  // namespace mostrador::sync
