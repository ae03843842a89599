#pragma once
// Signing in, staying signed in, leaving. Works on a worker thread and continues on the pool's and committer's threads;
// `done` is called exactly once, from any of them.

#include "server/api/context.h"
#include "server/api/people.h"

namespace mostrador::server {

struct SignInDevice {
    std::optional<DeviceId> id;  // a device enrolled before
    std::string name;
    std::string platform;
    std::string appVersion;
    std::string publicKey;  // base64url, 32 bytes
    std::string challenge;  // of the server, and the device's signature of it, base64url
    std::string signature;
};

struct SignInRequest {
    std::string userName;
    std::string password;
    std::string address;                 // of the caller, for the limiter
    std::optional<SignInDevice> device;  // none: the user's device of kind api
};

struct SignedIn {
    std::string accessToken;
    std::string refreshToken;
    std::int64_t expiresInSeconds = 0;
    Person person;
    std::string organization;
    std::optional<DeviceCredential> device;
};

using SignInDone = std::function<void(Result<SignedIn>)>;

class Sessions {
public:
    explicit Sessions(const ApiContext& context) : m_context(context) {}

    // BadCredentials takes as long for an unknown name as for a wrong password; TooManyAttempts carries the seconds.
    void signIn(SignInRequest request, SignInDone done) const;
    // A new pair for a refresh token. The previous token stays good until the new one is used; an older one gives
    // TokenRevoked and asks to sign in again, nothing more.
    void refresh(const std::string& refreshToken, SignInDone done) const;
    void signOut(const Caller& caller, std::function<void(Result<>)> done) const;

private:
    struct Attempt;
    void admitted(const std::shared_ptr<Attempt>& attempt) const;
    void issue(const std::shared_ptr<Attempt>& attempt) const;
    Result<> prepareDevice(Attempt& attempt, Reader& reader) const;
    [[nodiscard]] SignedIn tokensFor(const Person& person, const Session& session, std::string refreshText) const;

    const ApiContext& m_context;
};

inline constexpr std::int64_t sessionLifetimeMs = 30LL * 24 * 3600 * 1000;  // renewed by each use

}  // namespace mostrador::server
