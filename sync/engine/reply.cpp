#include "sync/engine/reply.h"

#include <string>

#include "sync/protocol/codec.h"

namespace mostrador::sync {
namespace {

using Kind = Failure::Kind;

// Of ServerBusy the detail is the seconds to wait, for the sentence that people read; empty when nobody knows.
std::string seconds(std::int64_t ms) { return ms > 0 ? std::to_string((ms + 999) / 1'000) : std::string(); }

Failure byStatus(const event::HttpReply& reply) {
    const std::string detail = "HTTP " + std::to_string(reply.status);
    switch (reply.status) {
        case 401: return {Kind::Reauth, fail(ErrorCode::SignInNeeded, {}, detail)};
        case 403: return {Kind::Blocked, fail(ErrorCode::NotAllowed, {}, detail)};
        // Ours, but without this endpoint: an older server.
        case 404:
        case 405: return {Kind::Blocked, fail(ErrorCode::UpgradeServer, {}, detail)};
        case 413: return {Kind::Retry, fail(ErrorCode::TooLarge, {}, detail)};
        case 426: return {Kind::Blocked, fail(ErrorCode::UpgradeClient, {}, detail)};
        case 429:
        case 503:
            return {Kind::Retry, fail(ErrorCode::ServerBusy, {}, seconds(reply.retryAfterMs)), reply.retryAfterMs};
        default: break;
    }
    if (reply.status >= 500)
        return {Kind::Retry, fail(ErrorCode::ServerBusy, {}, seconds(reply.retryAfterMs)), reply.retryAfterMs};
    return {Kind::Retry, fail(ErrorCode::Malformed, {}, detail), reply.retryAfterMs};
}

}  // namespace

std::optional<Failure> judgeReply(const event::HttpReply& reply) {
    if (reply.broken) return Failure{Kind::Retry, *reply.broken};
    // A proxy's page, a captive portal, another program on that port: never believed, whatever its status.
    if (!reply.ours) {
        return Failure{Kind::Retry, fail(ErrorCode::NotOurServer, {}, "HTTP " + std::to_string(reply.status))};
    }
    if (reply.status == 200) return std::nullopt;
    if (const auto typed = decodeSyncError(reply.body); typed.ok()) {
        Failure failure = failureOf(typed.value());
        if (failure.afterMs == 0) failure.afterMs = reply.retryAfterMs;
        return failure;
    }
    return byStatus(reply);
}

Failure failureOf(const SyncError& error) {
    Error shown{error.code, {}, error.code == ErrorCode::ServerBusy ? seconds(error.afterMs) : error.reason};
    switch (error.kind) {
        case SyncErrorKind::Retry: return {Kind::Retry, std::move(shown), error.afterMs};
        case SyncErrorKind::Reauth: return {Kind::Reauth, std::move(shown)};
        case SyncErrorKind::UpgradeClient:
            shown.code = ErrorCode::UpgradeClient;
            return {Kind::Blocked, std::move(shown)};
        case SyncErrorKind::Resync: shown.code = ErrorCode::ResyncNeeded; return {Kind::Resync, std::move(shown)};
        case SyncErrorKind::Revoked: shown.code = ErrorCode::DeviceRevoked; return {Kind::Blocked, std::move(shown)};
        case SyncErrorKind::Unsupported: shown.code = ErrorCode::Unsupported; return {Kind::Blocked, std::move(shown)};
        case SyncErrorKind::Fatal: break;
    }
    return {Kind::Blocked, std::move(shown)};
}

Failure failureOfReplica(const Error& error) {
    if (error.code == ErrorCode::ResyncNeeded) return {Kind::Resync, error};
    return {Kind::Retry, error};
}

}  // namespace mostrador::sync
