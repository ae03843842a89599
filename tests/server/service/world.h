#pragma once
// A real server in this process, on a free port of 127.0.0.1 and a folder of its own: the organisation "Taller Ñuñoa"
// with its administrator "ana".

#include <memory>

#include "models/base/random.h"
#include "server/admin.h"
#include "server/service.h"
#include "tests/kit/api_client.h"
#include "tests/kit/server_world.h"
#include "tests/kit/shifted_clock.h"

namespace mostrador::test {

inline constexpr std::string_view password = "clave de ana 1";

class ServiceWorld {
public:
    ServiceWorld();

    // Signs in; fails the test when refused. No token without a name.
    [[nodiscard]] kit::ApiClient as(std::string_view user, std::string_view clave = password);
    [[nodiscard]] kit::ApiClient nobody() const { return kit::ApiClient(port); }
    // A user with a password, made by the administrator; returns the id.
    std::string addUser(std::string_view name, std::string_view role);
    // As after a stop and a start.
    void restart();

    kit::TempFolder folder;
    kit::ShiftedClock clock;
    SystemRandom random;
    server::Config config;
    std::unique_ptr<server::Service> service;
    int port = 0;
};

// {"access_token", …} of POST /api/auth/login.
[[nodiscard]] kit::Answer login(const kit::ApiClient& client, std::string_view user, std::string_view clave = password,
                                std::string_view more = {});
[[nodiscard]] std::string anaId(const kit::ApiClient& ana);
// A client made through REST; returns the id.
std::string addClient(const kit::ApiClient& client, std::string_view name);
// The reply has the form of every error, and says so in the language asked for.
void checkError(const kit::Answer& answer, int status, std::string_view code, std::string_view field = {});

}  // namespace mostrador::test
