#include "sync/protocol/codec.h"

#include "sync/protocol/wire_parts.h"

namespace mostrador::sync {
namespace {

// Runs `read` over the whole of `data` and refuses what is left over or malformed.
template <class T, class Read>
Result<T> decodeWhole(std::string_view data, std::string_view what, Read&& read) {
    CborReader in(data);
    T message = read(in);
    if (!in.finished()) return fail(ErrorCode::Malformed, std::string(what));
    return message;
}

}  // namespace

std::string encode(const Hello& m) {
    CborWriter out;
    out.array(7)
        .integer(m.protocolMin)
        .integer(m.protocolMax)
        .integer(m.schema)
        .bytes(m.replica.uuid().bytes())
        .bytes(m.cursor)
        .integer(m.outboxFirst)
        .integer(m.outboxLast);
    return out.take();
}

Result<Hello> decodeHello(std::string_view data) {
    return decodeWhole<Hello>(data, "hello", [](CborReader& in) {
        MessageReader items(in, 7);
        Hello m;
        m.protocolMin = readInt(in);
        m.protocolMax = readInt(in);
        m.schema = readInt(in);
        m.replica = readId<ReplicaId>(in);
        m.cursor = in.bytes();
        m.outboxFirst = in.integer();
        m.outboxLast = in.integer();
        items.finish();
        return m;
    });
}

std::string encode(const HelloReply& m) {
    CborWriter out;
    out.array(14).bytes(m.org.uuid().bytes()).array(m.lineage.size());
    for (const LineageEntry& entry : m.lineage) out.array(2).bytes(entry.log.uuid().bytes()).integer(entry.lastSeq);
    out.integer(m.head)
        .integer(m.horizon)
        .integer(m.backedUpSeq)
        .integer(m.scopeVersion)
        .integer(m.schemaMin)
        .integer(m.schemaMax)
        .integer(m.serverTimeMs)
        .integer(m.lastN)
        .integer(m.rowsBehind)
        .integer(m.pushBytesMax)
        .integer(m.pushCommandsMax)
        .integer(m.pageBytesMax);
    return out.take();
}

Result<HelloReply> decodeHelloReply(std::string_view data) {
    return decodeWhole<HelloReply>(data, "hello_reply", [](CborReader& in) {
        MessageReader items(in, 14);
        HelloReply m;
        m.org = readId<OrgId>(in);
        const std::uint64_t entries = in.array();
        for (std::uint64_t i = 0; i < entries && !in.failed(); ++i) {
            MessageReader pair(in, 2);
            LineageEntry entry;
            entry.log = readId<LogId>(in);
            entry.lastSeq = in.integer();
            pair.finish();
            m.lineage.push_back(entry);
        }
        m.head = in.integer();
        m.horizon = in.integer();
        m.backedUpSeq = in.integer();
        m.scopeVersion = in.integer();
        m.schemaMin = readInt(in);
        m.schemaMax = readInt(in);
        m.serverTimeMs = in.integer();
        m.lastN = in.integer();
        m.rowsBehind = in.integer();
        m.pushBytesMax = readCount(in);
        m.pushCommandsMax = readCount(in);
        m.pageBytesMax = readCount(in);
        items.finish();
        return m;
    });
}

std::string encode(const Pull& m) {
    CborWriter out;
    out.array(5)
        .bytes(m.replica.uuid().bytes())
        .bytes(m.cursor)
        .integer(m.bytesMax)
        .integer(m.schema)
        .integer(m.knownN);
    return out.take();
}

Result<Pull> decodePull(std::string_view data) {
    return decodeWhole<Pull>(data, "pull", [](CborReader& in) {
        MessageReader items(in, 5);
        Pull m;
        m.replica = readId<ReplicaId>(in);
        m.cursor = in.bytes();
        m.bytesMax = readCount(in);
        m.schema = readInt(in);
        m.knownN = in.integer();
        items.finish();
        return m;
    });
}

std::string encode(const Page& m) {
    std::string buffer;
    std::size_t size = 256;
    for (const RowsBlock& block : m.rows) size += block.rows.size() + 32;
    buffer.reserve(size);
    CborWriter out(buffer);
    out.array(9)
        .integer(m.fromSeq)
        .integer(m.toSeq)
        .bytes(m.log.uuid().bytes())
        .integer(m.scopeVersion)
        .boolean(m.more)
        .bytes(m.cursor);
    writeRows(out, m.rows);
    writeGone(out, m.gone);
    writeResults(out, m.acks);
    return buffer;
}

Result<Page> decodePage(std::string_view data) {
    if (data.size() > pageBytesAccepted) return fail(ErrorCode::TooLarge, "page");
    return decodeWhole<Page>(data, "page", [](CborReader& in) {
        MessageReader items(in, 9);
        Page m;
        m.fromSeq = in.integer();
        m.toSeq = in.integer();
        m.log = readId<LogId>(in);
        m.scopeVersion = in.integer();
        m.more = in.boolean();
        m.cursor = in.bytes();
        m.rows = readRows(in);
        m.gone = readGone(in);
        m.acks = readResults(in);
        items.finish();
        return m;
    });
}

std::string encode(const Push& m) {
    CborWriter out;
    write(out, m);
    return out.take();
}

std::string encode(const PushReply& m) {
    CborWriter out;
    write(out, m);
    return out.take();
}

std::string encode(const SyncError& m) {
    CborWriter out;
    write(out, m);
    return out.take();
}

Result<Push> decodePush(std::string_view data) {
    if (data.size() > pushBytesMax + (1u << 20)) return fail(ErrorCode::TooLarge, "push");
    auto push = decodeWhole<Push>(data, "push", readPush);
    if (push.ok() && push->commands.size() > pushCommandsMax) return fail(ErrorCode::TooLarge, "commands");
    return push;
}

Result<PushReply> decodePushReply(std::string_view data) {
    return decodeWhole<PushReply>(data, "push_reply", readPushReply);
}

Result<SyncError> decodeSyncError(std::string_view data) {
    return decodeWhole<SyncError>(data, "error", readSyncError);
}

}  // namespace mostrador::sync
