#pragma once
// CBOR forms of the messages (canonical, fields by position; readers accept and ignore further items at the end of a
// message, so a later version may add some). Every decoder enforces limits.h and refuses the rest with Malformed or
// TooLarge.

#include <string>
#include <string_view>

#include "models/base/result.h"
#include "sync/protocol/messages.h"

namespace mostrador::sync {

[[nodiscard]] std::string encode(const Hello& message);
[[nodiscard]] std::string encode(const HelloReply& message);
[[nodiscard]] std::string encode(const Push& message);
[[nodiscard]] std::string encode(const PushReply& message);
[[nodiscard]] std::string encode(const Pull& message);
[[nodiscard]] std::string encode(const Page& message);
[[nodiscard]] std::string encode(const SyncError& message);
[[nodiscard]] std::string encodeLive(const LiveMessage& message);  // [kind, body]

[[nodiscard]] Result<Hello> decodeHello(std::string_view data);
[[nodiscard]] Result<HelloReply> decodeHelloReply(std::string_view data);
[[nodiscard]] Result<Push> decodePush(std::string_view data);
[[nodiscard]] Result<PushReply> decodePushReply(std::string_view data);
[[nodiscard]] Result<Pull> decodePull(std::string_view data);
[[nodiscard]] Result<Page> decodePage(std::string_view data);
[[nodiscard]] Result<SyncError> decodeSyncError(std::string_view data);
[[nodiscard]] Result<LiveMessage> decodeLive(std::string_view data);

// A command alone, as outbox and journal keep it.
void encodeCommand(CborWriter& out, const Command& command);
[[nodiscard]] Result<Command> decodeCommand(CborReader& in);
void encodeOverruled(CborWriter& out, const std::vector<Overruled>& list);
[[nodiscard]] Result<std::vector<Overruled>> decodeOverruled(CborReader& in);

// Calls `row(bytes)` for each encoded row of a block; stops at the first error.
template <class Visit>
Result<> forEachRow(const RowsBlock& block, Visit&& visit) {
    CborReader in(block.rows);
    for (std::uint64_t i = 0; i < block.count; ++i) {
        const std::string_view row = in.skip();
        if (in.failed()) return fail(ErrorCode::Malformed, "rows");
        MOSTRADOR_TRY(visit(row));
    }
    if (!in.finished()) return fail(ErrorCode::Malformed, "rows");
    return success();
}

}  // namespace mostrador::sync
