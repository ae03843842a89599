#pragma once
// What the loopback itself needs: a raw transfer, and a WebSocket echo through the server's own HTTP library.

#include <cstddef>

#include "models/base/result.h"

namespace mostrador::bench {

[[nodiscard]] Result<double> transferSeconds(std::size_t bytes);  // one TCP connection, one reader
struct EchoLimit {
    double p50Ms = 0;
    double p99Ms = 0;
};
[[nodiscard]] Result<EchoLimit> webSocketEcho(int rounds, std::size_t bytes);
// One message written to `sockets` TCP connections, until the last has it: median of five.
[[nodiscard]] Result<double> fanOutMs(int sockets, std::size_t bytes);

}  // namespace mostrador::bench
