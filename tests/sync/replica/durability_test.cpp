// What a file holds after the program ended at any moment, and after errors of the file system.
#include <catch2/catch.hpp>

#include "models/storage/sqlite/connection.h"
#include "tests/sync/replica/desk.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

// Every `n`-th write transaction of a desk is refused, as by a full disk.
class RefusedWrites {
public:
    RefusedWrites(ReplicaStore& store, int after) : m_handle(store.connection().handle()), m_left(after) {
        sqlite3_set_authorizer(
            m_handle,
            [](void* self, int action, const char*, const char*, const char*, const char*) {
                if (action != SQLITE_INSERT && action != SQLITE_UPDATE && action != SQLITE_DELETE) return SQLITE_OK;
                return static_cast<RefusedWrites*>(self)->m_left-- == 0 ? SQLITE_DENY : SQLITE_OK;
            },
            this);
    }
    ~RefusedWrites() { sqlite3_set_authorizer(m_handle, nullptr, nullptr); }
    [[nodiscard]] bool reached() const { return m_left < 0; }

private:
    sqlite3* m_handle;
    int m_left;
};

// A busy little history: something of everything is in the file.
void live(FakeServer& server, Desk& desk) {
    server.other(admin, client::create(uuid(10), clientNamed("Ana")));
    desk.pull();
    desk.run(client::set(uuid(10), clientNamed("Ana P.")));
    desk.run(client::create(uuid(11), clientNamed("Eva")));
    server.other(admin, client::set(uuid(10), {{client::Notes, Value{std::string("n")}}}));
    desk.frame();
    desk.push();
    desk.run(client::set(uuid(11), {{client::CreditLimit, Value{std::int64_t{4}}}}));
}

}  // namespace

TEST_CASE("a copy of the files at any moment opens as it stood", "[replica][crash]") {
    TestFolder folder;
    FakeServer server;
    Desk desk(server, 1, folder.file("live.db"));
    desk.founded();
    live(server, desk);
    // the program is killed here: what the system holds is the file and its log, copied while both are in use
    for (const char* suffix : {"", "-wal"})
        std::filesystem::copy_file(desk.path + suffix, folder.file("killed.db") + suffix);
    const auto before = desk.outbox();
    desk.path = folder.file("killed.db");
    desk.open();
    CHECK(desk.outbox().size() == before.size());
    CHECK(desk.name(uuid(10)) == "Ana P.");
    CHECK(desk.store->outbox().lastN == before.back().n);
    desk.checkSelf();
    desk.sync();
    desk.check();
    CHECK(desk.outbox().empty());
}

TEST_CASE("a call that fails at any statement leaves the store as it was, in the file and in memory",
          "[replica][crash]") {
    for (const int what : {0, 1, 2, 3, 4}) {
        bool through = false;
        for (int after = 0; !through; ++after) {
            REQUIRE(after < 200);
            FakeServer server;
            Desk desk(server);
            desk.founded();
            live(server, desk);
            const auto pending = desk.outbox().size();
            const auto position = desk.store->position().seq;
            const PushReply reply = desk.pushOnly();
            Result<> done = success();
            {
                RefusedWrites refused(*desk.store, after);
                ChangeSet changes;
                if (what == 0) {
                    if (auto receipt = desk.tryRun(client::set(uuid(11), clientNamed("X"))); !receipt.ok())
                        done = receipt.error();
                } else if (what == 1) {
                    done = desk.store->apply(server.page(position, desk.identity.device), changes);
                } else if (what == 2) {
                    done = desk.store->recordReply(reply, changes);
                } else if (what == 3) {
                    done = desk.store->renumber(changes);
                } else {
                    done = desk.store->setValue("k", "v");
                }
                through = !refused.reached();
                if (!done.ok()) CHECK(changes.empty());
            }
            if (through) {
                CHECK(done.ok());
                break;
            }
            CHECK_FALSE(done.ok());
            CHECK(desk.outbox().size() == pending);
            CHECK(desk.store->position().seq == position);
            desk.checkSelf();
            desk.run(client::set(uuid(11), clientNamed("Y")));
            desk.sync();
            desk.check();
            CHECK(desk.outbox().empty());
        }
    }
}

TEST_CASE("a replica that takes new numbers keeps its cids", "[replica]") {
    FakeServer server;
    Desk desk(server);
    desk.founded();
    live(server, desk);
    const auto before = desk.outbox();
    const ReplicaId old = desk.store->identity()->replica;
    ChangeSet changes;
    REQUIRE(desk.store->renumber(changes).ok());
    CHECK(desk.store->identity()->replica != old);
    const auto after = desk.outbox();
    REQUIRE(after.size() == before.size());
    std::int64_t next = 1;
    for (std::size_t i = 0; i < after.size(); ++i) {
        CHECK(after[i].command.cid == before[i].command.cid);
        if (after[i].state != OutboxState::Acked) CHECK(after[i].n == next++);
        else CHECK(after[i].n < 1);
    }
    desk.checkSelf();
    desk.sync();
    CHECK(desk.outbox().empty());
    CHECK(desk.inbox().empty());
    desk.check();
    CHECK(desk.run(client::set(uuid(10), clientNamed("Z"))).n == next);
}

TEST_CASE("a file of a later version is left alone", "[replica]") {
    TestFolder folder;
    FakeServer server;
    {
        Desk desk(server, 1, folder.file("a.db"));
        REQUIRE(desk.store->connection().exec("PRAGMA user_version=99").ok());
    }
    FakeClock clock;
    SeededRandom random(1);
    const auto opened = ReplicaStore::open({folder.file("a.db"), {}, true, 2048}, clock, random);
    CHECK(opened.error().code == ErrorCode::StorageTooNew);
}

TEST_CASE("fields of a later version wait in the row and become columns when the program knows them", "[replica]") {
    FakeServer server;
    Desk desk(server);
    desk.founded();
    server.other(admin, client::create(uuid(10), clientNamed("Ana")));
    Page page = server.page(desk.store->position().seq);
    Record row = **server.find(client::type, uuid(10));
    CborWriter later;
    later.text("of tomorrow").integer(7);
    row.extra = later.str();
    page.rows = {{TableId::Client, 1, encodeRow(row)}};
    ChangeSet changes;
    REQUIRE(desk.store->apply(page, changes).ok());
    CHECK(desk.client(uuid(10))->extra == later.str());
    desk.run(client::set(uuid(10), clientNamed("Eva")));
    CHECK(desk.client(uuid(10))->extra == later.str());
    ChangeSet ignored;
    REQUIRE(desk.store->withdraw(1, ignored).ok());
    CHECK(encodeRow(*desk.client(uuid(10))) == encodeRow(row));
}

TEST_CASE("a draft refused here is kept for a person, once per record; a full disk is no refusal", "[replica]") {
    FakeServer server;
    Desk desk(server);
    desk.founded();
    ChangeSet changes;
    const auto keep = [&](ErrorCode code) {
        changes = {};
        return desk.store->keepRefused(client::create(uuid(77), clientNamed("Eva")), UserId{adviser}, fail(code),
                                       changes);
    };
    CHECK(keep(ErrorCode::StorageFull).error().code == ErrorCode::StorageFull);
    CHECK(desk.inbox().empty());
    REQUIRE(keep(ErrorCode::NotAllowed).ok());
    CHECK(changes.inboxChanged);
    REQUIRE(keep(ErrorCode::NotAllowed).ok());
    CHECK_FALSE(changes.inboxChanged);
    const auto items = desk.inbox();
    REQUIRE(items.size() == 1);
    CHECK(items[0].kind == InboxKind::Refused);
    CHECK(items[0].reason.code == ErrorCode::NotAllowed);
    CHECK(items[0].command.user == UserId{adviser});
    CHECK(desk.outbox().empty());
    desk.check();
}
