#pragma once
// The maintenance commands of mostrador-server: everything but `serve`. Each prints to stdout, reports errors as values
// and returns when done; main turns them into exit codes.

#include <string>
#include <vector>

#include "models/base/clock.h"
#include "models/base/random.h"
#include "server/config.h"

namespace mostrador::server {

struct InitRequest {
    std::string organization;
    std::string administrator;  // user name
    std::string password;
    bool demo = false;          // print a ready token
    std::string country = {};   // ISO 3166; its currency is the organisation's. Empty: said later
    std::string timeZone = {};  // "America/Santiago"; empty: the server's
};

struct NewUser {
    std::string userName;
    std::string name;  // empty = the user name
    std::string role = "asesor";
    std::string password;  // empty = invited: prints a one-time code instead
};

class Admin {
public:
    Admin(const Config& config, const Clock& clock, Random& random)
        : m_config(config), m_clock(clock), m_random(random) {}

    Result<> init(const InitRequest& request);
    Result<> addUser(const NewUser& request);
    Result<> setPassword(const std::string& userName, const std::string& password);
    Result<> suspend(const std::string& userName);
    Result<> listUsers(bool json);
    Result<> issueToken(const std::string& userName, int days);
    // The database in `file`, contents of attached files in `file`.files. StorageCorrupt when some were damaged and are
    // left out.
    Result<> backup(const std::string& file);
    // A backup becomes the database; the one that was there is kept beside it. Not while a server runs.
    Result<> restore(const std::string& file);
    Result<> doctor();
    Result<> status();

private:
    Result<> found(const InitRequest& request, const std::string& hash);

    const Config& m_config;
    const Clock& m_clock;
    Random& m_random;
};

}  // namespace mostrador::server
