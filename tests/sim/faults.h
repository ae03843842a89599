#pragma once
// What can go wrong in a simulated day, how often, and how often it did.

#include <array>
#include <cstdint>
#include <string_view>

#include "models/base/random.h"

namespace mostrador::sim {

// clang-format off
enum class Fault : std::uint8_t {
    DropRequest, DuplicateRequest, DropReply, LateReply, CutReply, ShortBody, ProxyPage, ProxyBusy, ServerBusy,
    LinkDown, LiveCut, LiveSilence, FrameLost, FrameRepeated, QueueOverflow, LiveBlocked,
    TokenExpiry, RefreshReplyLost,
    ServerStop, ServerPowerCut, ServerCommitFails, ReplyLostAfterCommit,
    DesktopKill, DesktopPowerCut, DesktopDiesInWrite, DesktopDiskFails, DesktopDiskFull, OlderFileRestored, ClockJump,
    Count
};
// clang-format on

inline constexpr std::size_t faultCount = static_cast<std::size_t>(Fault::Count);
// clang-format off
inline constexpr std::array<std::string_view, faultCount> faultNames = {
    "drop request", "duplicate request", "drop reply", "late reply", "cut reply", "short body", "proxy page", "proxy 503",
    "server busy", "link down", "live cut", "live silence", "frame lost", "frame repeated", "queue overflow",
    "live blocked", "token expiry", "refresh reply lost", "server stop", "server power cut", "server commit fails",
    "reply lost after commit", "desktop kill", "desktop power cut", "desktop dies in a write", "desktop disk fails",
    "desktop disk full", "older file restored", "clock jump",
};
// clang-format on

using FaultCounts = std::array<std::uint64_t, faultCount>;

// Per mille of the occasions; each seed has some kinds and not others, so that calm and rough days both occur.
struct FaultPlan {
    std::array<std::uint16_t, faultCount> rate{};

    [[nodiscard]] static FaultPlan draw(Random& random) {
        FaultPlan plan;
        const std::uint64_t rough = random.below(4);  // 0: hardly any
        for (std::uint16_t& rate : plan.rate) {
            if (random.below(4) < rough + 1) rate = static_cast<std::uint16_t>(1 + random.below(rough == 3 ? 120 : 40));
        }
        return plan;
    }
};

}  // namespace mostrador::sim
