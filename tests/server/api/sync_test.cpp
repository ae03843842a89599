#include <catch2/catch.hpp>

#include "tests/kit/sync_world.h"

using namespace mostrador;
using namespace mostrador::kit;
using sync::ResultStatus;
using sync::SyncErrorKind;

namespace {

const Uuid one = uuid(0x1001);
const Uuid a = uuid(0xa1);
const Uuid b = uuid(0xb1);

Command create(std::uint32_t cid, const Uuid& id, const std::string& name) {
    return by(ServerWorld::ana, cid, client::create(id, clientNamed(name)));
}
Command rename(std::uint32_t cid, const std::string& name, std::vector<FieldBase> base = {}) {
    return by(ServerWorld::ana, cid, client::set(one, clientNamed(name)), std::move(base));
}

sync::HelloReply hello(SyncWorld& world, sync::Hello message) {
    auto reply = world.service.hello(world.caller, message);
    REQUIRE(std::holds_alternative<sync::HelloReply>(reply));
    return std::get<sync::HelloReply>(reply);
}

sync::Hello from(const Uuid& replica, sync::Cursor cursor = {}) {
    sync::Hello message;
    message.replica = ReplicaId(replica);
    message.cursor = std::move(cursor);
    return message;
}

}  // namespace

TEST_CASE("hello says where the log is and where the replica is") {
    SyncWorld world;
    world.run(world.push(a, {create(1, one, "Ana")}));
    const auto fresh = hello(world, from(b));
    CHECK(fresh.org == world.org);
    CHECK(fresh.head == world.head().seq);
    CHECK(fresh.lastN == 0);
    CHECK(fresh.rowsBehind == 4);  // organisation, its first place, user, client
    REQUIRE(fresh.lineage.size() == 1);
    CHECK(fresh.lineage[0].log == world.head().log);
    const auto current = hello(world, from(a, world.page(a, {}).cursor));
    CHECK(current.lastN == 1);
    CHECK(current.rowsBehind == 0);
}

TEST_CASE("a cursor of another server is no error at hello, but none to pull from") {
    SyncWorld world;
    server::CursorCodec others(std::string(server::CursorCodec::keyBytes, 'x'));
    const auto foreign = others.encode({LogId(uuid(0x30)), 1, 1, 1, 0, {}});
    CHECK(hello(world, from(b, foreign)).rowsBehind == 3);
    const auto refused = world.refusal(b, foreign);
    CHECK(refused.kind == SyncErrorKind::Resync);
    CHECK(refused.code == ErrorCode::ForeignServer);
    CHECK(world.refusal(b, "short").code == ErrorCode::ForeignServer);
}

TEST_CASE("a signed number that the log does not hold proves a rollback") {
    SyncWorld world;
    const auto head = world.head();
    const auto ahead = world.cursors.encode({head.log, head.seq + 5, 77, 1, 0, {}});
    const auto otherMark = world.cursors.encode({head.log, head.seq, head.mark + 1, 1, 0, {}});
    const auto otherLog = world.cursors.encode({LogId(uuid(0x31)), head.seq, head.mark, 1, 0, {}});
    for (const auto& cursor : {ahead, otherMark, otherLog}) {
        CHECK(world.refusal(b, cursor).kind == SyncErrorKind::Resync);
        CHECK(world.refusal(b, cursor).code == ErrorCode::ResyncNeeded);
    }
}

TEST_CASE("versions that do not meet are told which side is old") {
    SyncWorld world;
    auto old = from(b);
    old.protocolMax = 0;
    CHECK(std::get<sync::SyncError>(world.service.hello(world.caller, old)).kind == SyncErrorKind::UpgradeClient);
    auto young = from(b);
    young.protocolMin = young.protocolMax = 9;
    CHECK(std::get<sync::SyncError>(world.service.hello(world.caller, young)).code == ErrorCode::UpgradeServer);
}

TEST_CASE("another device's replica is refused everywhere") {
    SyncWorld world;
    world.run(world.push(a, {create(1, one, "Ana")}));
    const server::Caller thief{world.org, UserId(world.ana), DeviceId(uuid(0x99)), {}};
    const auto denied = [](const auto& reply) {
        const auto* error = std::get_if<sync::SyncError>(&reply);
        return error && error->kind == SyncErrorKind::Fatal && error->code == ErrorCode::NotAllowed;
    };
    CHECK(denied(world.service.hello(thief, from(a))));
    CHECK(denied(world.service.page(thief, {ReplicaId(a), {}, 0, 1})));
    CHECK(denied(world.service.attach(thief, {ReplicaId(a), {}, 1}, std::make_shared<FakeSocket>(a))));
    CHECK(world.hub.count() == 0);
    std::optional<server::SyncReply<sync::PushReply>> answer;
    sync::Push push;
    push.replica = ReplicaId(a);
    push.firstN = 2;
    push.commands = {{2, rename(2, "B")}};
    world.service.push(thief, push, [&](auto reply) { answer = std::move(reply); });
    world.queue.drain();
    REQUIRE(answer);
    CHECK(denied(*answer));
}

TEST_CASE("a page brings rows, own verdicts and the news about own values") {
    SyncWorld world;
    world.run(world.push(a, {create(1, one, "Ana")}));
    const auto before = world.page(b, {});
    const auto mine = world.push(b, {rename(2, "De B", {{client::Name, before.toSeq}}), rename(3, "")});
    world.run(mine);
    const auto acked = world.page(b, before.cursor);
    REQUIRE(acked.acks.size() == 2);
    CHECK(acked.acks[0].status == ResultStatus::Applied);
    CHECK(acked.acks[1].status == ResultStatus::Rejected);
    CHECK(acked.acks[1].code == ErrorCode::FieldRequired);
    world.run(world.push(a, {rename(4, "De A", {{client::Name, before.toSeq}})}));
    const auto told = world.page(b, acked.cursor);
    REQUIRE(told.acks.size() == 1);
    CHECK(told.acks[0].status == ResultStatus::Overruled);
    CHECK(told.acks[0].cid == mine.commands[0].command.cid);
    CHECK(told.acks[0].by == UserId(world.ana));
    CHECK(textOf(told.acks[0].overruled.at(0).earlier) == "De B");
    CHECK(world.page(b, told.cursor).acks.empty());
    CHECK(world.page(a, {}).acks.size() == 2);  // a's own, with its own view of the replaced value
}

TEST_CASE("verdicts that the replica no longer waits for are not sent again") {
    SyncWorld world;
    world.run(world.push(a, {create(1, one, "Ana"), rename(2, "B")}));
    auto later = world.push(a, {rename(3, "C")});
    later.outboxFirst = 3;
    world.run(later);
    const auto page = world.page(a, {});
    REQUIRE(page.acks.size() == 1);
    CHECK(page.acks[0].n == 3);
}

TEST_CASE("a live channel: attach, reply before frame, verdict notice") {
    SyncWorld world;
    world.run(world.push(a, {create(1, one, "Ana")}));
    const auto cursorA = world.page(a, {}).cursor;
    const std::int64_t base = world.head().seq;
    const auto socketA = std::make_shared<FakeSocket>(a);
    const auto socketB = std::make_shared<FakeSocket>(b);
    const auto attach = [&](const Uuid& replica, const sync::Cursor& cursor,
                            const std::shared_ptr<FakeSocket>& socket) {
        auto handle = world.service.attach(world.caller, {ReplicaId(replica), cursor, 1}, socket);
        REQUIRE(std::holds_alternative<server::Hub::Handle>(handle));
        return std::get<server::Hub::Handle>(handle);
    };
    attach(a, cursorA, socketA);
    const auto handleB = attach(b, {}, socketB);
    CHECK(std::get<sync::Beat>(socketA->messages().at(0)).head == base);
    CHECK(std::get<sync::PullNotice>(socketB->messages().at(0)).reason == sync::PullReason::Behind);
    const auto push = [&](const Uuid& replica, std::int64_t n, Command command,
                          const std::shared_ptr<FakeSocket>& socket) {
        sync::Push message;
        message.replica = ReplicaId(replica);
        message.firstN = n;
        message.commands = {{n, std::move(command)}};
        world.service.push(world.caller, std::move(message), [socket](auto reply) {
            const sync::LiveMessage answer = std::get<sync::PushReply>(reply);
            socket->send(std::make_shared<const std::string>(sync::encodeLive(answer)), server::Subscriber::Need::Must);
        });
        world.queue.drain();
    };

    push(b, 1, rename(2, "De B", {{client::Name, base}}), socketB);
    const auto heardB = socketB->messages();
    REQUIRE(heardB.size() == 3);
    CHECK(std::get<sync::PushReply>(heardB[1]).results.at(0).status == ResultStatus::Applied);
    CHECK(std::get<sync::Frame>(heardB[2]).prev == base);
    const auto frame = std::get<sync::Frame>(socketA->messages().at(1));
    CHECK(frame.seq == base + 1);
    REQUIRE(frame.rows.size() == 1);
    CHECK(socketA->sent.at(1) == socketB->sent.at(2));
    CHECK(world.page(a, frame.cursor).rows.empty());

    push(a, 2, rename(3, "De A", {{client::Name, base}}), socketA);
    CHECK(std::get<sync::PullNotice>(socketB->messages().back()).reason == sync::PullReason::Verdict);
    CHECK(std::holds_alternative<sync::Frame>(socketA->messages().back()));
    world.service.detach(world.caller, handleB);
    CHECK(world.hub.count(world.org) == 1);
}

TEST_CASE("what is not offered yet says so") {
    CHECK(server::SyncService::unsupported("snapshot").kind == SyncErrorKind::Unsupported);
}
