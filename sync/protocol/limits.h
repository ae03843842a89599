#pragma once
// Every limit of the protocol with its reason. Both sides compile the same numbers; the server also states its own in
// HelloReply, so that they can be changed without a new client.

#include <cstdint>

namespace mostrador::sync {

// A push fits easily in memory on both sides and commits within some 20 ms; 1,000 commands of a usual size are 300 kB.
inline constexpr std::uint32_t pushCommandsMax = 2000;
inline constexpr std::uint32_t pushBytesMax = 4u << 20;
// One command: the largest form (notes, 20 addresses) stays under 64 KiB; photos travel as files.
inline constexpr std::uint32_t commandBytesMax = 256u << 10;
// A page: large enough that round trips do not matter, small enough that memory stays flat (W1).
inline constexpr std::uint32_t pageBytesMax = 2u << 20;
// A client accepts larger pages than it asks for: after four pages of rows written since the catch-up began, the server
// may send one without limit.
inline constexpr std::uint32_t pageBytesAccepted = 256u << 20;
// Changes above this are not pushed as a frame; desktops are told to pull instead.
inline constexpr std::uint32_t frameBytesMax = 256u << 10;
inline constexpr std::uint32_t liveMessageBytesMax = 8u << 20;
inline constexpr std::uint32_t beatMs = 25'000;
// Silence longer than this on a live channel means it is dead although no error came.
inline constexpr std::uint32_t silenceMs = 60'000;
inline constexpr int pagesBeforeUnlimited = 4;

}  // namespace mostrador::sync
