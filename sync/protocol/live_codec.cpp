// The messages of the live channel: an array [kind, body].

#include "sync/protocol/wire_parts.h"

namespace mostrador::sync {
namespace {

Attach readAttach(CborReader& in) {
    MessageReader items(in, 3);
    Attach m;
    m.replica = readId<ReplicaId>(in);
    m.cursor = in.bytes();
    m.schema = readInt(in);
    items.finish();
    return m;
}

Frame readFrame(CborReader& in) {
    MessageReader items(in, 7);
    Frame m;
    m.log = readId<LogId>(in);
    m.scopeVersion = in.integer();
    m.prev = in.integer();
    m.seq = in.integer();
    m.cursor = in.bytes();
    m.rows = readRows(in);
    m.gone = readGone(in);
    items.finish();
    return m;
}

PullNotice readNotice(CborReader& in) {
    MessageReader items(in, 2);
    PullNotice m;
    m.reason = static_cast<PullReason>(readInt(in));
    m.head = in.integer();
    items.finish();
    return m;
}

Beat readBeat(CborReader& in) {
    MessageReader items(in, 1);
    Beat m{in.integer()};
    items.finish();
    return m;
}

Drain readDrain(CborReader& in) {
    MessageReader items(in, 1);
    Drain m{in.integer()};
    items.finish();
    return m;
}

LiveMessage readLive(CborReader& in, int kind) {
    switch (kind) {  // positions in LiveMessage; append-only
        case 0: return readAttach(in);
        case 1: return readPush(in);
        case 2: return readPushReply(in);
        case 3: return readFrame(in);
        case 4: return readNotice(in);
        case 5: return readBeat(in);
        case 6: return readDrain(in);
        case 7: return readSyncError(in);
        default: in.setFailed(); return Beat{};
    }
}

}  // namespace

void write(CborWriter& out, const Attach& m) {
    out.array(3).bytes(m.replica.uuid().bytes()).bytes(m.cursor).integer(m.schema);
}

void write(CborWriter& out, const Push& m) {
    out.array(6)
        .bytes(m.replica.uuid().bytes())
        .integer(m.firstN)
        .integer(m.schema)
        .bytes(m.cursor)
        .integer(m.outboxFirst)
        .array(m.commands.size());
    for (const PushCommand& one : m.commands) {
        out.array(2).integer(one.n);
        encodeCommand(out, one.command);
    }
}

Push readPush(CborReader& in) {
    MessageReader items(in, 6);
    Push m;
    m.replica = readId<ReplicaId>(in);
    m.firstN = in.integer();
    m.schema = readInt(in);
    m.cursor = in.bytes();
    m.outboxFirst = in.integer();
    const std::uint64_t count = in.array();
    for (std::uint64_t i = 0; i < count && !in.failed(); ++i) {
        MessageReader pair(in, 2);
        PushCommand one;
        one.n = in.integer();
        auto command = decodeCommand(in);
        if (!command.ok()) {
            in.setFailed();
            break;
        }
        one.command = std::move(*command);
        pair.finish();
        m.commands.push_back(std::move(one));
    }
    items.finish();
    return m;
}

void write(CborWriter& out, const PushReply& m) {
    out.array(4).integer(m.lastN).integer(m.expectedN);
    writeResults(out, m.results);
    out.integer(m.firstN);
}

PushReply readPushReply(CborReader& in) {
    MessageReader items(in, 4);
    PushReply m;
    m.lastN = in.integer();
    m.expectedN = in.integer();
    m.results = readResults(in);
    m.firstN = in.integer();
    items.finish();
    return m;
}

void write(CborWriter& out, const Frame& m) {
    out.array(7).bytes(m.log.uuid().bytes()).integer(m.scopeVersion).integer(m.prev).integer(m.seq).bytes(m.cursor);
    writeRows(out, m.rows);
    writeGone(out, m.gone);
}

void write(CborWriter& out, const PullNotice& m) {
    out.array(2).integer(static_cast<std::int64_t>(m.reason)).integer(m.head);
}

void write(CborWriter& out, const Beat& m) { out.array(1).integer(m.head); }
void write(CborWriter& out, const Drain& m) { out.array(1).integer(m.afterMs); }

void write(CborWriter& out, const SyncError& m) {
    out.array(4)
        .integer(static_cast<std::int64_t>(m.kind))
        .integer(static_cast<std::int64_t>(m.code))
        .integer(m.afterMs)
        .text(m.reason);
}

SyncError readSyncError(CborReader& in) {
    MessageReader items(in, 4);
    SyncError m;
    const int kind = readInt(in);
    if (kind < static_cast<int>(SyncErrorKind::Retry) || kind > static_cast<int>(SyncErrorKind::Unsupported))
        in.setFailed();
    m.kind = static_cast<SyncErrorKind>(kind);
    m.code = static_cast<ErrorCode>(readInt(in));
    m.afterMs = in.integer();
    m.reason = in.text();
    items.finish();
    return m;
}

std::string encodeLive(const LiveMessage& message) {
    CborWriter out;
    out.array(2).integer(static_cast<std::int64_t>(message.index()));
    std::visit([&out](const auto& body) { write(out, body); }, message);
    return out.take();
}

Result<LiveMessage> decodeLive(std::string_view data) {
    if (data.size() > liveMessageBytesMax) return fail(ErrorCode::TooLarge, "live");
    CborReader in(data);
    MessageReader items(in, 2);
    const int kind = readInt(in);
    LiveMessage message = readLive(in, kind);
    items.finish();
    if (!in.finished()) return fail(ErrorCode::Malformed, "live");
    if (const auto* push = std::get_if<Push>(&message); push && push->commands.size() > pushCommandsMax)
        return fail(ErrorCode::TooLarge, "commands");
    return message;
}

}  // namespace mostrador::sync
