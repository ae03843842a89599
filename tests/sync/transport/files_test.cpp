// Contents of files: they follow their documents, never hold them up, and end whole or told.
#include <catch2/catch.hpp>

#include "models/commands/attachments.h"
#include "models/records/attachment.h"
#include "sync/transport/file_courier.h"
#include "tests/sync/transport/clients.h"
#include "tests/sync/transport/proxy.h"

using namespace mostrador;
using namespace mostrador::sync;
using test::await;
using test::Computer;
using test::id;
using test::Proxy;
using test::RealServer;
using test::waitUntil;
using Fault = Proxy::Fault;

namespace {

std::string picture(char filling) { return "\x89PNG\r\n\x1a\n" + std::string(300'000, filling); }

Result<Uuid> attach(Computer& computer, const std::string& content) {
    return await<Uuid>([&](auto done) {
        computer->attach({content, "pantalla.png", attachment::photo, &client::type, id(1)}, done);
    });
}

Result<> fetch(Computer& computer, const std::string& content) {
    const auto fetched = await<Unit>([&](auto done) {
        computer->files().fetch(contentHash(content),
                                [done](const Result<>& result) { result.ok() ? done(Unit{}) : done(result.error()); });
    });
    return fetched.ok() ? success() : Result<>(fetched.error());
}

std::int64_t attached(Computer& computer) {
    std::int64_t count = -1;
    ListQuery query;
    query.table = attachment::type.table;
    computer->replica().readAndWait([&](Reader& reader) {
        if (const auto counted = reader.count(query); counted.ok()) count = *counted;
    });
    return count;
}

bool waits(Computer& computer) { return !computer->files().files().waiting().empty(); }
bool isLive(Computer& computer) { return computer->sync().status().state == SyncState::Live; }

// A server behind a line that can be spoilt, and one computer at it with one client.
struct Spoilt {
    RealServer server;
    Proxy line{server.url()};
    Computer a;
    Spoilt() {
        REQUIRE(a.connect(line.url()).ok());
        REQUIRE(a.round().ok());
        REQUIRE(a.execute(test::named(id(1), "Juan")).ok());
        REQUIRE(a.round().ok());
    }
};

}  // namespace

TEST_CASE("a picture taken offline follows its document", "[files]") {
    RealServer server;
    Computer a;
    Computer b;
    REQUIRE(a.connect(server.url()).ok());
    REQUIRE(b.connect(server.url()).ok());
    REQUIRE(a.round().ok());
    REQUIRE(b.round().ok());
    REQUIRE(a.execute(test::named(id(1), "Juan")).ok());
    REQUIRE(a.round().ok());
    const std::string content = picture('a');
    server.stop();
    REQUIRE(waitUntil([&] { return !isLive(a) && !isLive(b); }));
    REQUIRE(attach(a, content).ok());
    CHECK(waits(a));
    CHECK(fetch(a, content).ok());  // it is here
    CHECK(fetch(b, content).error().code == ErrorCode::NetworkDown);
    a.close();  // … and days pass
    server.start();
    b->sync().syncNow();
    REQUIRE(waitUntil([&] { return isLive(b); }));
    CHECK(fetch(b, content).error().code == ErrorCode::NotFound);  // nobody has sent it
    a.open();
    REQUIRE(a->resume().ok());
    a->startSync();
    REQUIRE(waitUntil([&] { return !waits(a); }));
    REQUIRE(waitUntil([&] { return attached(b) == 1; }));
    REQUIRE(fetch(b, content).ok());
    CHECK(*b->files().files().read(contentHash(content)) == content);
    CHECK(*a->files().files().read(contentHash(content)) == content);
    CHECK_FALSE(waits(b));
}

TEST_CASE("a cut line spoils no picture and holds up no document", "[files]") {
    Spoilt world;
    Computer& a = world.a;
    world.line.fault = Fault::Cut;
    REQUIRE(attach(a, picture('a')).ok());
    REQUIRE(waitUntil([&] { return world.line.contents > 0; }));
    REQUIRE(a.execute(test::named(id(2), "Berta")).ok());
    REQUIRE(a.round().ok());
    CHECK(a->sync().status().pending == 0);
    CHECK(waits(a));
    world.line.fault = Fault::None;
    REQUIRE(waitUntil([&] { return !waits(a); }));
    const std::string again = picture('a');
    CHECK(*a->files().files().keep(again) == contentHash(again));  // the same once more, as after a lost answer
    a->files().tryRefusedAgain();
    CHECK(waitUntil([&] { return !waits(a); }));
}

TEST_CASE("a content the server has no room for is told, kept, and sent later", "[files]") {
    Spoilt world;
    Computer& a = world.a;
    world.line.fault = Fault::Refuse;
    REQUIRE(attach(a, picture('a')).ok());
    LocalFiles& files = a->files().files();
    REQUIRE(waitUntil([&] { return files.refusal(contentHash(picture('a'))).has_value(); }));
    CHECK(files.refusal(contentHash(picture('a')))->code == ErrorCode::StorageFull);
    REQUIRE(a.round().ok());
    CHECK(attached(a) == 1);
    const int asked = world.line.contents;
    REQUIRE(a.execute(test::named(id(3), "Carla")).ok());
    REQUIRE(a.round().ok());
    CHECK(world.line.contents == asked);  // not with every document again
    world.line.fault = Fault::None;
    a->files().tryRefusedAgain();
    CHECK(waitUntil([&] { return !waits(a); }));
    CHECK_FALSE(files.refusal(contentHash(picture('a'))));
}

TEST_CASE("an expired token is renewed for a content as for a document", "[files]") {
    Spoilt world;
    const int renewals = world.line.renewals;
    world.line.fault = Fault::Expired;
    REQUIRE(attach(world.a, picture('a')).ok());
    CHECK(waitUntil([&] { return !waits(world.a); }));
    CHECK(world.line.renewals == renewals + 1);
}

TEST_CASE("bytes that are not the picture are not taken for it", "[files]") {
    Spoilt world;
    const std::string content = picture('a');
    REQUIRE(attach(world.a, content).ok());
    REQUIRE(waitUntil([&] { return !waits(world.a); }));
    Computer b;
    REQUIRE(b.connect(world.line.url()).ok());
    REQUIRE(b.round().ok());
    world.line.fault = Fault::WrongBytes;
    CHECK(fetch(b, content).error().code == ErrorCode::StorageCorrupt);
    CHECK_FALSE(b->files().files().has(contentHash(content)));
    world.line.fault = Fault::None;
    CHECK(fetch(b, content).ok());
    CHECK(fetch(b, "never attached").error().code == ErrorCode::NotFound);
}

TEST_CASE("what is attached is checked before anything is kept", "[files]") {
    Spoilt world;
    CHECK(attach(world.a, "").error().code == ErrorCode::FieldRequired);
    CHECK(attach(world.a, std::string(static_cast<std::size_t>(attachment::bytesMax) + 1, 'x')).error().code ==
          ErrorCode::TooLarge);
    CHECK_FALSE(waits(world.a));
    // A record that is gone before it was ever sent: its content goes nowhere.
    world.line.fault = Fault::Cut;
    world.server.stop();
    REQUIRE(waitUntil([&] { return !isLive(world.a); }));
    const auto made = attach(world.a, picture('b'));
    REQUIRE(made.ok());
    REQUIRE(world.a.execute(attachment::unlink(*made)).ok());
    const int asked = world.line.contents;
    world.server.start();
    world.line.fault = Fault::None;
    world.a->sync().syncNow();
    REQUIRE(waitUntil([&] { return isLive(world.a) && world.a->sync().status().pending == 0; }));
    REQUIRE(world.a.round().ok());
    CHECK(world.line.contents == asked);
}
