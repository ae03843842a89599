#pragma once
// What the engine asks for. The driver carries actions out in order; those on the replica are queued on its writer
// in that order, and each with an `op` is answered by exactly one event.

#include <cstdint>
#include <string>
#include <variant>

#include "sync/engine/events.h"
#include "sync/engine/status.h"

namespace mostrador::sync {

enum class Endpoint : std::uint8_t { Hello, Push, Pull };

namespace action {

struct SendHttp {
    std::uint64_t id = 0;
    Endpoint endpoint = Endpoint::Hello;
    std::string body;  // CBOR, not compressed
    std::int64_t timeoutMs = 0;
};
// clang-format off
struct CancelHttp { std::uint64_t id = 0; };  // its reply no longer matters; none need come
struct OpenLive { std::int64_t timeoutMs = 0; };
struct CloseLive {};                          // also gives up an opening; no LiveClosed need come
struct SendLive { std::string message; };

struct TakePending {
    std::uint64_t op = 0;
    std::int64_t afterN = 0;
    std::uint32_t countMax = 0;
    std::uint32_t bytesMax = 0;
};
struct RecordReply { std::uint64_t op = 0; PushReply reply; };
struct Renumber { std::uint64_t op = 0; };
struct Stage { std::uint64_t op = 0; Page page; };
struct ApplyPage { std::uint64_t op = 0; Page page; };
struct ApplyFrame { std::uint64_t op = 0; Frame frame; };
struct DropStage {};
struct BeginBootstrap { std::uint64_t op = 0; };
struct BootstrapPage { std::uint64_t op = 0; Page page; };
struct FinishBootstrap { std::uint64_t op = 0; };
struct CancelBootstrap {};

struct SetTimer { TimerId timer = TimerId::Retry; std::int64_t delayMs = 0; };  // replaces a running one
struct CancelTimer { TimerId timer = TimerId::Retry; };

struct StatusChanged { SyncStatus status; };
struct RefreshCredentials {};  // answered by CredentialsReady or CredentialsFailed
struct RoundDone { std::uint64_t id = 0; Result<RoundReport> result; };
// clang-format on

}  // namespace action

using Action = std::variant<action::SendHttp, action::CancelHttp, action::OpenLive, action::CloseLive, action::SendLive,
                            action::TakePending, action::RecordReply, action::Renumber, action::Stage,
                            action::ApplyPage, action::ApplyFrame, action::DropStage, action::BeginBootstrap,
                            action::BootstrapPage, action::FinishBootstrap, action::CancelBootstrap, action::SetTimer,
                            action::CancelTimer, action::StatusChanged, action::RefreshCredentials, action::RoundDone>;

}  // namespace mostrador::sync
