#include <catch2/catch.hpp>

#include "models/commands/users.h"
#include "models/records/user.h"
#include "sync/transport/known_user.h"
#include "tests/sync/transport/clients.h"

using namespace mostrador;
using namespace mostrador::sync;
using test::await;
using test::clients;
using test::Computer;
using test::id;
using test::named;
using test::RealServer;
using test::waitUntil;

TEST_CASE("two computers and a server: enrol, work, see each other live") {
    RealServer server;
    REQUIRE(server.ready);
    Computer a;
    Computer b;
    REQUIRE(a.workspace);
    const auto info = await<ServerInfo>([&](auto done) { a->checkServer(server.url(), done); });
    REQUIRE(info.ok());
    CHECK_FALSE(info->authenticated);
    const auto ana = a.connect(server.url());
    REQUIRE(ana.ok());
    CHECK(ana->roles == std::vector<std::string>{"administrador"});
    REQUIRE(b.connect(server.url()).ok());
    CHECK(a->replica().identity()->series != b->replica().identity()->series);
    REQUIRE(b.round().ok());
    REQUIRE(waitUntil([&] { return b->sync().status().pushLive; }));

    REQUIRE(a.execute(named(id(1), "Juan")).ok());
    CHECK(waitUntil([&] { return clients(b) == 1; }));
    REQUIRE(waitUntil([&] { return a->sync().status().pending == 0; }));
    const auto idle = a.round();
    REQUIRE(idle.ok());
    CHECK(idle->refused == 0);
    CHECK(a->sync().status().seq == b->sync().status().seq);

    const auto people = await<std::string>([&](auto done) { a->request("GET", "/usuarios", {}, done); });
    REQUIRE(people.ok());
    CHECK(people->find("\"ana\"") != std::string::npos);
    CHECK(await<std::string>([&](auto done) { a->request("GET", "/clientes/" + id(99).toString(), {}, done); })
              .error()
              .code == ErrorCode::NotFound);
}

TEST_CASE("before the first download nothing is refused for want of rights") {
    RealServer server;
    Computer a(true);  // enrolled, but not synchronizing yet
    REQUIRE(a.connect(server.url()).ok());
    CHECK_FALSE(a->isReady());
    CHECK(a.execute(named(id(1), "Juan")).error().code == ErrorCode::FirstDownload);
    int told = 0;
    QObject::connect(a.workspace.get(), &Workspace::becameReady, [&told] { ++told; });
    a->sync().setForcedLocal(false);
    REQUIRE(waitUntil([&] { return told == 1; }));
    CHECK(a->isReady());
    CHECK(a.execute(named(id(1), "Juan")).ok());
    REQUIRE(a.round().ok());
    CHECK(told == 1);
}

TEST_CASE("roles given while the program runs count at once") {
    RealServer server;
    Computer a;
    REQUIRE(a.connect(server.url()).ok());
    REQUIRE(waitUntil([&] { return a->isReady(); }));
    const Uuid ana = a->user()->id.uuid();
    Edit more{{user::Roles, SetEdit{{{{2, {Scalar{std::string("supervisor")}}}, {}}}, {}}}};
    setField(more, user::Team, Value{std::string("taller")});
    REQUIRE(a.execute(user::set(ana, more)).ok());
    CHECK(waitUntil([&] { return a->user()->roles.size() == 2 && a->user()->team == "taller"; }));
}

TEST_CASE("wrong passwords and wrong servers") {
    RealServer server;
    Computer a;
    CHECK(a.connect(server.url(), "otra").error().code == ErrorCode::BadCredentials);
    CHECK(a.connect("http://127.0.0.1:1").error().code == ErrorCode::NetworkDown);
    CHECK(a.connect("no address at all").error().code == ErrorCode::BadAddress);
    test::SayingServer other("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
    CHECK(a.connect(other.url().toString().toStdString()).error().code == ErrorCode::NotOurServer);
    CHECK(a->membership() == Membership::None);
    CHECK(a.signIn().error().code == ErrorCode::SignInNeeded);
}

TEST_CASE("work goes on without the server, and reaches it later") {
    RealServer server;
    Computer a;
    REQUIRE(a.connect(server.url()).ok());
    REQUIRE(a.round().ok());
    server.stop();
    REQUIRE(a.execute(named(id(1), "sin red")).ok());
    CHECK(clients(a) == 1);
    CHECK_FALSE(a.round().ok());

    a.close();
    a.open();
    REQUIRE(a.workspace);
    CHECK(a->resume()->userName == "ana");
    CHECK(a.signIn("otra").error().code == ErrorCode::BadCredentials);
    const auto offline = a.signIn();
    REQUIRE(offline.ok());
    CHECK(offline->offline);
    CHECK(a->replica().outbox().count == 1);

    server.start();
    a->sync().syncNow();
    const auto round = a.round();
    REQUIRE(round.ok());
    CHECK(a->replica().outbox().count == 0);

    a->signOut();
    CHECK_FALSE(a->user());
    CHECK(a->resume().error().code == ErrorCode::SignInNeeded);
    REQUIRE(a.signIn().ok());
    CHECK(a.round().ok());
}

TEST_CASE("connecting again repairs and keeps the replica") {
    RealServer server;
    Computer a;
    REQUIRE(a.connect(server.url()).ok());
    REQUIRE(a.round().ok());
    const auto before = a->replica().identity();
    REQUIRE(a.connect(server.url()).ok());
    REQUIRE(a.round().ok());
    CHECK(a->replica().identity()->replica == before->replica);
    CHECK(a->replica().identity()->device == before->device);
    CHECK(a->replica().identity()->series == before->series);
}

TEST_CASE("working alone, then joining a server with everything") {
    RealServer server;
    Computer a;
    AloneRequest alone{"Mi taller", "luis", "Luis", "clave de luis", "equipo"};
    const auto luis = await<SignedInUser>([&](auto done) { a->workAlone(alone, done); });
    REQUIRE(luis.ok());
    CHECK(a->membership() == Membership::Alone);
    CHECK(a->replica().identity()->series.size() == 5);
    REQUIRE(a.execute(named(id(1), "Uno")).ok());
    REQUIRE(a.execute(named(id(2), "Dos")).ok());
    REQUIRE(a.execute(client::archive(id(2))).ok());
    const auto preview = await<JoinPreview>([&](auto done) { a->previewJoin(done); });
    REQUIRE(preview.ok());
    CHECK(preview->clients == 2);
    const auto joined = await<JoinPreview>([&](auto done) {
        a->joinServer({server.url(), "ana", "la clave de ana", "equipo"}, done);
    });
    REQUIRE(joined.ok());
    CHECK(joined->clients == 2);
    CHECK(a->membership() == Membership::Connected);
    const auto round = a.round();
    REQUIRE(round.ok());
    CHECK(clients(a) == 1);

    Computer b;
    REQUIRE(b.connect(server.url()).ok());
    REQUIRE(b.round().ok());
    CHECK(clients(b) == 1);
    bool archived = false;
    b->replica().readAndWait([&](Reader& reader) {
        const auto row = reader.find(client::type, id(2));
        archived = row.ok() && *row && (*row)->archived();
    });
    CHECK(archived);
}

TEST_CASE("by choice locally, and back") {
    RealServer server;
    Computer a;
    REQUIRE(a.connect(server.url()).ok());
    REQUIRE(a.round().ok());
    a->sync().setForcedLocal(true);
    REQUIRE(waitUntil([&] { return a->sync().status().forcedLocal; }));
    REQUIRE(a.execute(named(id(1), "local")).ok());
    CHECK_FALSE(a.round().ok());
    a->sync().setForcedLocal(false);
    CHECK(waitUntil([&] { return a->sync().status().state == SyncState::Live && a->sync().status().pending == 0; }));
}

TEST_CASE("one home, one workspace") {
    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    const auto open = [&] {
        Workspace::Options options;
        options.home = folder.path().toStdString();
        return Workspace::open(std::move(options), clock, random);
    };
    const auto first = open();
    REQUIRE(first.ok());
    CHECK(open().error().code == ErrorCode::Locked);
}
