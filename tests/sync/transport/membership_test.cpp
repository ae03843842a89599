#include <QDir>
#include <catch2/catch.hpp>

#include "models/commands/users.h"
#include "tests/sync/transport/clients.h"

using namespace mostrador;
using namespace mostrador::sync;
using test::await;
using test::clients;
using test::Computer;
using test::id;
using test::named;
using test::RealServer;

namespace {

qsizetype generations(const Computer& computer) {
    return QDir(QString::fromStdString(computer.home())).entryList({QStringLiteral("replica-*.db")}).size();
}

std::vector<InboxItem> inbox(Computer& computer) {
    std::vector<InboxItem> items;
    computer->replica().writeAndWait(Replica::Priority::Local, [&](ReplicaStore& store, ChangeSet&) {
        if (auto all = store.inbox(true); all.ok()) items = std::move(*all);
    });
    return items;
}

}  // namespace

TEST_CASE("the device key is lost: another device for the server, and what waited is sent all the same") {
    RealServer server;
    Computer a;
    REQUIRE(a.connect(server.url()).ok());
    REQUIRE(a.round().ok());
    REQUIRE(a.execute(named(id(1), "Uno")).ok());
    REQUIRE(a.round().ok());
    const auto before = a->replica().identity();
    server.stop();
    REQUIRE(a.execute(named(id(2), "Dos")).ok());
    a.close();
    REQUIRE(QFile::remove(QString::fromStdString(a.home()) + QStringLiteral("/vault.key")));
    a.open();
    REQUIRE(a.workspace);
    REQUIRE(a->replica().outbox().count == 1);

    server.start();
    REQUIRE(a.signIn().ok());
    const auto after = a->replica().identity();
    CHECK(after->device != before->device);
    CHECK(after->replica != before->replica);
    CHECK(after->org == before->org);
    CHECK(after->deviceName == before->deviceName);
    const auto round = a.round();
    REQUIRE(round.ok());
    CHECK(round->refused == 0);
    CHECK(a->replica().outbox().count == 0);

    SECTION("the same by connecting anew") {
        a.close();
        REQUIRE(QFile::remove(QString::fromStdString(a.home()) + QStringLiteral("/vault.key")));
        a.open();
        REQUIRE(a.connect(server.url()).ok());
        CHECK(a->replica().identity()->replica != after->replica);
        REQUIRE(a.execute(named(id(3), "Tres")).ok());
        REQUIRE(a.round().ok());
        CHECK(a->replica().outbox().count == 0);
    }
    SECTION("the next sign-in goes on with it") {
        REQUIRE(a.signIn().ok());
        CHECK(a->replica().identity()->replica == after->replica);
    }
    Computer b;
    REQUIRE(b.connect(server.url()).ok());
    REQUIRE(b.round().ok());
    CHECK(clients(b) == clients(a));
}

TEST_CASE("users change while no synchronization runs that could write the tokens of the one before") {
    RealServer server;
    server.stop();
    REQUIRE(server.addUser("luis", "asesor", "la clave de luis").ok());
    server.start();
    Computer a;
    REQUIRE(a.connect(server.url()).ok());
    REQUIRE(a->sync().running());
    std::vector<bool> running;
    QObject::connect(a.workspace.get(), &Workspace::userChanged, a.workspace.get(),
                     [&] { running.push_back(a->sync().running()); });
    REQUIRE(a.signIn("la clave de luis", "luis").ok());
    CHECK(a->sync().running());
    server.stop();
    const auto ana = a.signIn();
    REQUIRE(ana.ok());
    CHECK(ana->offline);
    CHECK(a->sync().running());
    CHECK(running == std::vector<bool>{false, false});
}

TEST_CASE("joining a server without the right to make users: clients go over, the users wait in the inbox") {
    RealServer server;
    server.stop();
    REQUIRE(server.addUser("luis", "asesor", "la clave de luis").ok());
    server.start();
    Computer a;
    AloneRequest alone{"Mi taller", "jefe", "Jefe", "clave del jefe", "equipo"};
    REQUIRE(await<SignedInUser>([&](auto done) { a->workAlone(alone, done); }).ok());
    REQUIRE(a.execute(named(id(1), "Uno")).ok());
    REQUIRE(a.execute(named(id(2), "Dos")).ok());
    const auto joined = await<JoinPreview>([&](auto done) {
        a->joinServer({server.url(), "luis", "la clave de luis", "equipo"}, done);
    });
    REQUIRE(joined.ok());
    REQUIRE(a.round().ok());
    CHECK(a->replica().outbox().count == 0);
    CHECK(clients(a) == 2);
    const auto items = inbox(a);
    REQUIRE(items.size() == 1);
    CHECK(items[0].kind == InboxKind::Refused);
    CHECK(items[0].reason.code == ErrorCode::NotAllowed);
    CHECK(items[0].command.name == user::create(id(9), {}).name);
    CHECK(generations(a) == 2);  // the local rows were not thrown away before the list was through

    a.close();
    a.open();
    REQUIRE(a->resume().ok());
    a->startSync();
    REQUIRE(a.round().ok());
    CHECK(inbox(a).size() == 1);
    CHECK(generations(a) == 1);

    Computer b;
    REQUIRE(b.connect(server.url()).ok());
    REQUIRE(b.round().ok());
    CHECK(clients(b) == 2);
}
