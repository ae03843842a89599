// Clients that look alike, for the page that merges them.
#include <catch2/catch.hpp>

#include "tests/sync/replica/desk.h"

using namespace mostrador;
using namespace mostrador::kit;
using namespace mostrador::sync;

TEST_CASE("likely pairs: same phone, tax id, e-mail or name, each pair once, the archived left out", "[pairs]") {
    TestFolder folder;
    FakeServer server;
    Desk desk(server, 1, folder.file("replica-1.db"));
    desk.founded();
    const auto add = [&](std::uint32_t id, const char* name, const Edit& more) {
        Edit edit = more;
        setField(edit, client::Name, Value{std::string(name)});
        desk.run(client::create(uuid(id), edit));
    };
    const auto phone = [](const char* number) {
        return Edit{{client::Phones, addElement(1, {std::string(number), {}, {}, {}})}};
    };
    const auto mail = [](const char* address) {
        return Edit{{client::Emails, addElement(1, {std::string(address), {}, {}})}};
    };
    add(500, "Ana Díaz", phone("+56 9 1111 2222"));
    add(501, "Bea", phone("911112222"));
    add(502, "ana diaz", mail("ana@x.cl"));
    add(503, "Caro", mail("ANA@x.cl"));
    add(504, "Dora", phone("222"));  // too short to say anything
    add(505, "Elsa", phone("222"));
    add(506, "Bea", {});
    desk.run(client::archive(uuid(506)));
    auto reader = Reader::open(desk.path);
    REQUIRE(reader.ok());
    const auto pairs = (*reader)->likelyPairs(10);
    REQUIRE(pairs.ok());
    REQUIRE(pairs->size() == 3);
    CHECK((*pairs)[0].first.id == uuid(500));
    CHECK((*pairs)[0].second.id == uuid(501));
    CHECK((*pairs)[0].same == maskOf(client::Phones));
    CHECK((*pairs)[1].second.id == uuid(502));
    CHECK((*pairs)[1].same == maskOf(client::Name));
    CHECK((*pairs)[2].first.id == uuid(502));
    CHECK((*pairs)[2].same == maskOf(client::Emails));
    CHECK((*reader)->likelyPairs(1)->size() == 1);
}
