#pragma once
// The JSON of signing in: what is asked and what comes back. Pure functions.

#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/base/uuid.h"
#include "sync/transport/http_client.h"
#include "sync/transport/sync_runner.h"

namespace mostrador::sync {

struct LoginRequest {
    std::string userName;
    std::string password;
    std::string deviceName;
    std::string platform;
    std::string appVersion;
    std::string publicKey;  // base64url
    DeviceId device;        // nil: enrol as a new one
    std::string challenge;  // the server's, when it has asked for a proof of the device's key
    std::string signature;  // base64url
};

struct LoginReply {
    Tokens tokens;
    UserId user;
    std::string userName;
    std::string name;
    std::vector<std::string> roles;
    DeviceId device;
    std::string series;
    std::string certificate;
    OrgId org;
    std::string organization;
};

struct CheckReply {
    std::string version;
    std::string organization;
    bool authenticated = false;
};

[[nodiscard]] std::string loginJson(const LoginRequest& request);
[[nodiscard]] std::string activationJson(const std::string& userName, const std::string& code,
                                         const std::string& password);
[[nodiscard]] Result<LoginReply> parseLogin(std::string_view json, std::int64_t nowMs);
[[nodiscard]] Result<Tokens> parseTokens(std::string_view json, std::int64_t nowMs);
[[nodiscard]] Result<CheckReply> parseCheck(std::string_view json);

// The challenge in a refusal with DeviceProofNeeded; empty when there is none.
[[nodiscard]] std::string challengeOf(std::string_view json);

// Error of an answer that is not a success of our server: its own words where it gave some.
[[nodiscard]] Result<> checkAnswer(const HttpAnswer& answer);

}  // namespace mostrador::sync
