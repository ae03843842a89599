#pragma once
// Every limit of the HTTP server, each with its reason. A value type: tests pass smaller ones.

#include <cstddef>
#include <cstdint>

namespace mostrador::server {

struct Limits {
    // A token, a cookie and a long If-None-Match fit in 4 KiB; 16 is the common default of other servers.
    std::size_t headerBytes = 16 * 1024;
    // One record with all its fields is under 64 KiB; imports go through /sync/push.
    std::size_t bodyBytes = 1024 * 1024;
    // What a refused request may still send before its answer, so that the connection can be kept.
    std::size_t discardBytes = 64 * 1024;
    // The largest push: about 20,000 small commands. Routes name it as their bodyMax.
    static constexpr std::size_t pushBytes = 8 * 1024 * 1024;
    // One WebSocket message in: `push` travels on it with the same limit as on HTTP.
    std::size_t frameBytes = pushBytes;

    // A header comes in one packet from a fair client; this is a slow line's patience, not a slow-loris's.
    std::int64_t headerMs = 10'000;
    // Grace for a body; after it the client must have kept up `bytesPerSecond` on average.
    std::int64_t bodyMs = 30'000;
    // 2G still moves this much; slower than that holds a connection for nothing.
    std::size_t bytesPerSecond = 16 * 1024;
    // Between two requests of a connection. Longer than the desktop's 25 s beat, shorter than most NATs.
    std::int64_t keepAliveMs = 75'000;
    // Until a reply is taken, plus its size at `bytesPerSecond`.
    std::int64_t writeMs = 60'000;
    // A WebSocket that said nothing for this long (three missed beats) is dead.
    std::int64_t silentMs = 75'000;
    // A closing handshake or a discarded rest may take this long.
    std::int64_t lingerMs = 2'000;

    // 10,000 desktops, and room for browsers and health checks; also what descriptors are asked for.
    std::size_t connections = 12'000;
    // A shop behind one NAT address has tens; a load generator on loopback thousands.
    std::size_t connectionsPerAddress = 4'096;

    // Waiting bytes and messages of one WebSocket; past either its queue is dropped and it is told to pull,
    // which is cheaper for both sides than catching up frame by frame.
    std::size_t liveQueueBytes = 4 * 1024 * 1024;
    std::size_t liveQueueMessages = 1'024;

    // Below this a compressed reply is no smaller than a packet anyway.
    std::size_t compressFromBytes = 1'024;

    // Requests of one connection are unlimited and answered one after another: pipelined ones wait in
    // the socket, so one client cannot hold more than one handler per connection.
};

}  // namespace mostrador::server
