// The desktop, driven by a test: MOSTRADOR_TEST_SOCKET names the socket on which it takes commands (driver.h).

#include <cstdio>
#include <memory>

#include "app/application.h"
#include "app/rundesktop.h"
#include "tests/e2e/driver/driver.h"

int main(int argc, char** argv) {
    const QString socket = qEnvironmentVariable("MOSTRADOR_TEST_SOCKET");
    if (socket.isEmpty()) {
        std::fputs("MOSTRADOR_TEST_SOCKET is not set\n", stderr);
        return 2;
    }
    return mostrador::runDesktop(argc, argv, [&socket](mostrador::Application& application) {
        auto* driver = new mostrador::e2e::Driver(&application);
        if (!driver->listen(socket)) qFatal("cannot listen on the test socket");
    });
}
