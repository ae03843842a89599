#pragma once
// Pieces that several messages share. Used only inside this folder.

#include "sync/protocol/codec.h"
#include "sync/protocol/limits.h"

namespace mostrador::sync {

// A message is an array of `known` items; more are skipped, fewer refused.
class MessageReader {
public:
    MessageReader(CborReader& in, std::uint64_t known) : m_in(in), m_items(in.array()), m_known(known) {
        if (m_items < known) m_in.setFailed();
    }
    // Passes over what a later version added. Call when all known items are read.
    void finish() {
        for (std::uint64_t i = m_known; i < m_items && !m_in.failed(); ++i) m_in.skip();
    }

private:
    CborReader& m_in;
    std::uint64_t m_items;
    std::uint64_t m_known;
};

[[nodiscard]] Uuid readUuid(CborReader& in);
template <class T>
[[nodiscard]] T readId(CborReader& in) {
    return T{readUuid(in)};
}
[[nodiscard]] int readInt(CborReader& in);
[[nodiscard]] std::uint32_t readCount(CborReader& in);

void writeRows(CborWriter& out, const std::vector<RowsBlock>& blocks);
[[nodiscard]] std::vector<RowsBlock> readRows(CborReader& in);
void writeGone(CborWriter& out, const std::vector<GoneBlock>& blocks);
[[nodiscard]] std::vector<GoneBlock> readGone(CborReader& in);
void writeResults(CborWriter& out, const std::vector<CommandResult>& results);
[[nodiscard]] std::vector<CommandResult> readResults(CborReader& in);

// The bodies of messages that also travel on the live channel.
void write(CborWriter& out, const Attach& message);
void write(CborWriter& out, const Push& message);
void write(CborWriter& out, const PushReply& message);
void write(CborWriter& out, const Frame& message);
void write(CborWriter& out, const PullNotice& message);
void write(CborWriter& out, const Beat& message);
void write(CborWriter& out, const Drain& message);
void write(CborWriter& out, const SyncError& message);
[[nodiscard]] Push readPush(CborReader& in);
[[nodiscard]] PushReply readPushReply(CborReader& in);
[[nodiscard]] SyncError readSyncError(CborReader& in);

}  // namespace mostrador::sync
