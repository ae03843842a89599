#pragma once
// Every limit and delay of the engine with its reason. A value: tests and the simulator pass their own.

#include <cstddef>
#include <cstdint>

#include "sync/protocol/limits.h"

namespace mostrador::sync {

struct Tuning {
    // Reconnecting: full jitter, so that a thousand desktops do not return in step after a server restart. The floor
    // keeps a refusing port from being asked without pause, the cap keeps "the network is back" from feeling dead.
    std::int64_t backoffFloorMs = 500;
    std::int64_t backoffFirstCeilingMs = 1'000;
    std::int64_t backoffCapMs = 60'000;
    // A connection that lived this long was good: the next failure starts from the floor again.
    std::int64_t stableMs = 30'000;

    // An answer may take this long without a byte arriving (connecting itself: 5 s, see the transport).
    std::int64_t requestTimeoutMs = 30'000;
    // A push is one group commit, usually 10 ms. After this long the live channel has lost the reply (its queue
    // overflowed) and the batch goes again by HTTP: cids make that safe.
    std::int64_t livePushTimeoutMs = 15'000;
    std::int64_t liveOpenTimeoutMs = 10'000;

    // Asking at intervals when no live channel can be had.
    std::int64_t pollIntervalMs = 300'000;
    // How often a blocked live channel is tried again while polling works.
    std::int64_t liveRetryMs = 120'000;
    std::int64_t beatMs = sync::beatMs;
    std::int64_t silenceMs = sync::silenceMs;
    // A verdict came but the rows of its commit did not: a frame was lost, ask for it. Frames follow the commit within
    // milliseconds, so this is only ever waited for when something went wrong.
    std::int64_t behindMs = 2'000;
    // The outbox looks again by itself this often: no wake-up that got lost may strand a sale (I11).
    std::int64_t outboxMs = 20'000;
    // Blocked for a reason only a person can mend, but somebody may mend it at the server.
    std::int64_t blockedRetryMs = 900'000;

    // Half of what the protocol allows: while the server runs one batch the next is on its way and a third is read, and
    // the shorter they are the sooner all three begin.
    std::uint32_t pushCommandsMax = 1'000;
    // Batches in the air on the live channel. Three keep a server busy across a slow line; more only fill its queue.
    std::size_t livePushesMax = 3;
    // More than this waiting is a queue from working offline: first it is sent, then rows are taken.
    std::int64_t drainFrom = 200;
    std::uint32_t pushBytesMax = sync::pushBytesMax;
    // Up to four pages are in memory at a time (packed, unpacked, waiting, being stored); half the protocol's size
    // costs no speed, because the next one travels while one is stored.
    std::uint32_t pageBytesMax = 1u << 20;
    // When more than this multiple of what was announced has come, the head runs away from us: pages double until one
    // read transaction covers the rest (sync-protocol §4).
    std::int64_t runawayFactor = 2;
    std::int64_t runawaySlackRows = 1'000;

    // Frames that wait while a pull is stored. More than this and pulling once is cheaper than keeping them.
    std::size_t waitingFramesMax = 256;
    std::size_t waitingFrameBytesMax = 4u << 20;

    // On a file that was never filled every download is a bootstrap; later a new generation is only worth its copying
    // when most of the table is new.
    std::int64_t bootstrapRows = 200'000;
};

}  // namespace mostrador::sync
