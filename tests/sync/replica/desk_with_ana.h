#pragma once
// A founded desk whose server already has one client, Ana, and whose copy knows her.

#include <catch2/catch.hpp>

#include "tests/sync/replica/desk.h"

namespace mostrador::kit {

struct DeskWithAna {
    FakeServer server;
    Desk desk{server};
    Uuid ana = uuid(10);

    DeskWithAna() {
        desk.founded();
        server.other(admin, client::create(ana, clientNamed("Ana")));
        desk.pull();
        REQUIRE(desk.name(ana) == "Ana");
    }
};

}  // namespace mostrador::kit
