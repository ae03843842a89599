#include "sync/transport/known_user.h"

#include <sodium.h>

#include <algorithm>

#include "models/base/cbor.h"

namespace mostrador::sync {

std::int64_t leaseUntil(const KnownUser& user) { return user.lastContactAt + offlineLeaseMs; }

Result<> mayTry(const KnownUser& user, std::int64_t nowMs, bool leased) {
    if (user.verifier.empty()) return fail(ErrorCode::SignInNeeded);
    // A clock set back must not lock for longer than the longest delay.
    const std::int64_t waitMs = user.lockedUntil - nowMs;
    if (waitMs > 0 && waitMs <= longestDelayMs) {
        return fail(ErrorCode::TooManyAttempts, {}, std::to_string((waitMs + 999) / 1'000));
    }
    const bool clockWentBack = nowMs < user.lastContactAt - clockSlackMs;
    if (leased && (nowMs > leaseUntil(user) || clockWentBack)) return fail(ErrorCode::OfflineLeaseExpired);
    return success();
}

void countAttempt(KnownUser& user, std::int64_t nowMs) {
    ++user.failures;
    if (user.failures < freeAttempts) return;
    const std::int64_t doublings = std::min<std::int64_t>(user.failures - freeAttempts, 16);
    user.lockedUntil = nowMs + std::min(firstDelayMs << doublings, longestDelayMs);
}

void clearAttempts(KnownUser& user) { user.failures = user.lockedUntil = 0; }

Result<std::string> makeVerifier(std::string_view password) {
    if (sodium_init() < 0) return fail(ErrorCode::Internal, {}, "libsodium");
    char out[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str(out, password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
        return fail(ErrorCode::Internal, {}, "not enough memory to check passwords");
    }
    return std::string(out);
}

bool verifies(const std::string& verifier, std::string_view password) {
    return sodium_init() >= 0 && crypto_pwhash_str_verify(verifier.c_str(), password.data(), password.size()) == 0;
}

std::string encodeKnownUsers(const std::vector<KnownUser>& users) {
    CborWriter out;
    out.array(users.size());
    for (const KnownUser& user : users) {
        out.array(8).bytes(user.id.uuid().bytes()).text(user.userName).text(user.name);
        out.array(user.roles.size());
        for (const std::string& role : user.roles) out.text(role);
        out.text(user.verifier).integer(user.lastContactAt).integer(user.failures).integer(user.lockedUntil);
    }
    return out.take();
}

Result<std::vector<KnownUser>> decodeKnownUsers(std::string_view encoded) {
    CborReader in(encoded);
    std::vector<KnownUser> users;
    const std::uint64_t count = in.array();
    for (std::uint64_t i = 0; i < count && !in.failed(); ++i) {
        KnownUser user;
        if (in.array() != 8) in.setFailed();
        const auto id = Uuid::fromBytes(in.bytes());
        if (id) user.id = UserId(*id);
        else in.setFailed();
        user.userName = in.text();
        user.name = in.text();
        const std::uint64_t roles = in.array();
        for (std::uint64_t r = 0; r < roles && !in.failed(); ++r) user.roles.emplace_back(in.text());
        user.verifier = in.text();
        user.lastContactAt = in.integer();
        user.failures = in.integer();
        user.lockedUntil = in.integer();
        users.push_back(std::move(user));
    }
    if (!in.finished()) return fail(ErrorCode::StorageCorrupt, {}, "known users");
    return users;
}

}  // namespace mostrador::sync
