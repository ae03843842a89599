// A queue of commands that gets its verdicts in one go, as a push of a whole batch does.

#include <catch2/catch.hpp>

#include "models/storage/sqlite/connection.h"
#include "tests/sync/replica/desk.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

struct Queue {
    TestFolder folder;
    FakeServer server;
    Desk desk{server, 1, folder.file("replica.db")};
    Uuid ana = uuid(10);
    Uuid eva = uuid(11);

    Queue() {
        desk.founded();
        for (const auto& [id, name] : {std::pair{ana, "Ana"}, std::pair{eva, "Eva"}})
            server.other(admin, client::create(id, clientNamed(name)));
        desk.pull();
        for (int i = 1; i <= 6; ++i)
            desk.run(client::set(i == 4 ? eva : ana, {{client::Notes, Value{"nota " + std::to_string(i)}}}));
    }
    // As one push: all of it at one number.
    PushReply pushAtOneNumber() {
        PushReply reply = desk.pushOnly();
        for (CommandResult& result : reply.results) result.atSeq = server.seq;
        return reply;
    }
    std::int64_t rowsOf(const std::string& table) {
        return *desk.store->connection().queryInteger("SELECT count(*) FROM " + table);
    }
};

}  // namespace

TEST_CASE("taking a batch marks exactly it as sent", "[replica]") {
    Queue q;
    REQUIRE(q.desk.store->takePending(0, 2, 1u << 20)->size() == 2);
    REQUIRE(q.desk.store->takePending(0, 3, 1u << 20)->size() == 3);
    const auto items = q.desk.outbox();
    REQUIRE(items.size() == 6);
    CHECK(items[1].tries == 2);
    CHECK(items[2].tries == 1);
    CHECK(items[2].state == OutboxState::Sent);
    CHECK(items[3].tries == 0);
    CHECK(items[3].state == OutboxState::Waiting);
    CHECK(q.desk.store->outbox().firstUnsentN == 4);
    q.desk.open();
    CHECK(q.desk.store->outbox().firstUnsentN == 4);
}

TEST_CASE("a run of plain verdicts with a refusal in the middle", "[replica]") {
    Queue q;
    q.server.purge(TableId::Client, q.eva);  // so the fourth is refused
    const PushReply reply = q.pushAtOneNumber();
    REQUIRE(reply.results[3].status == ResultStatus::Rejected);
    CHECK(q.desk.store->outbox().knownN == 0);
    REQUIRE(q.desk.store->recordReply(reply, q.desk.changes).ok());
    CHECK(q.desk.store->outbox().count == 0);
    CHECK(q.desk.store->outbox().knownN == 6);
    for (const OutboxItem& item : q.desk.outbox()) {
        CHECK(item.state == OutboxState::Acked);
        CHECK(item.ackedSeq == q.server.seq);
    }
    SECTION("at once") {}
    SECTION("after a restart") { q.desk.open(); }
    SECTION("told twice") { REQUIRE(q.desk.store->recordReply(reply, q.desk.changes).ok()); }
    Page page = q.server.page(q.desk.store->position().seq, q.desk.identity.device);
    page.acks.clear();  // the server knows that we know
    REQUIRE(q.desk.store->apply(page, q.desk.changes).ok());
    CHECK(q.desk.outbox().empty());
    CHECK(q.rowsOf("journal") == 6);
    CHECK(q.rowsOf("undo") == 0);
    REQUIRE(q.desk.inbox().size() == 1);
    CHECK(q.desk.inbox()[0].kind == InboxKind::Refused);
    CHECK(q.desk.client(q.ana)->text(client::Notes) == "nota 6");
    q.desk.check();
}

TEST_CASE("what is known is the run from the start, not the highest verdict", "[replica]") {
    Queue q;
    PushReply reply = q.pushAtOneNumber();
    reply.results.erase(reply.results.begin() + 2);
    REQUIRE(q.desk.store->recordReply(reply, q.desk.changes).ok());
    CHECK(q.desk.store->outbox().count == 1);
    CHECK(q.desk.store->outbox().knownN == 2);
    q.desk.pull();
    CHECK(q.desk.outbox().empty());
    CHECK(q.desk.store->outbox().knownN == 6);
    q.desk.check();
}

TEST_CASE("a command made after the batch was judged is replayed on top of its rows", "[replica]") {
    Queue q;
    REQUIRE(q.desk.store->recordReply(q.pushAtOneNumber(), q.desk.changes).ok());
    q.desk.run(client::set(q.ana, {{client::Notes, Value{std::string("más tarde")}}}));
    q.desk.pull();
    CHECK(q.desk.outbox().size() == 1);
    CHECK(q.desk.client(q.ana)->text(client::Notes) == "más tarde");
    q.desk.check();
    q.desk.sync();
    CHECK(q.desk.inbox().empty());
    q.desk.check();
}
