// /ws as desktops use it: CBOR, subprotocol mostrador.sync.v1.
#include <catch2/catch.hpp>

#include "models/commands/clients.h"
#include "sync/protocol/codec.h"
#include "world.h"

using namespace mostrador;
using namespace mostrador::test;
using kit::ApiClient;

namespace {

RawClient channel(const ServiceWorld& world, const std::string& token) {
    RawClient socket(static_cast<std::uint16_t>(world.port));
    const RawReply reply =
        socket.upgrade("/ws", "Sec-WebSocket-Protocol: mostrador.sync.v1\r\nAuthorization: Bearer " + token + "\r\n");
    CHECK(reply.status == 101);
    CHECK(reply.header("Sec-WebSocket-Protocol") == "mostrador.sync.v1");
    return socket;
}

sync::LiveMessage next(RawClient& socket) {
    const auto frame = socket.frame();
    REQUIRE(frame);
    REQUIRE(frame->opcode == 2);
    auto message = sync::decodeLive(frame->payload);
    REQUIRE(message.ok());
    return std::move(*message);
}

// The next message of the kind; the others (frames of the sign-ins) are passed over.
template <class Message>
Message await(RawClient& socket) {
    for (;;) {
        auto message = next(socket);
        if (auto* found = std::get_if<Message>(&message)) return std::move(*found);
    }
}

void say(RawClient& socket, const sync::LiveMessage& message) { socket.sendFrame(2, sync::encodeLive(message)); }

sync::Cursor headCursor(const ApiClient& client, const ReplicaId& replica) {
    sync::Pull pull;
    pull.replica = replica;
    const auto answer = client.ask("POST", "/sync/pull", sync::encode(pull), {{"Content-Type", "application/cbor"}});
    const auto page = sync::decodePage(answer.raw.body);
    REQUIRE(page.ok());
    return page->cursor;
}

const ReplicaId here{*Uuid::parse("0190a000-0000-7000-8000-0000000000aa")};
const ReplicaId there{*Uuid::parse("0190a000-0000-7000-8000-0000000000bb")};

}  // namespace

TEST_CASE("attach tells where one stands; a push is answered and reaches the other channel as a frame") {
    ServiceWorld world;
    world.addUser("luis", "asesor");
    const ApiClient ana = world.as("ana");
    const ApiClient luis = world.as("luis");
    RawClient mine = channel(world, ana.token());
    say(mine, sync::Attach{here, {}});
    CHECK(await<sync::PullNotice>(mine).reason == sync::PullReason::Behind);
    RawClient other = channel(world, luis.token());
    say(other, sync::Attach{there, headCursor(luis, there)});
    (void)await<sync::Beat>(other);

    Command command = client::create(kit::uuid(0x77), kit::clientNamed("Por el canal"));
    command.cid = CommandId(kit::uuid(0x78));
    command.user = UserId(*Uuid::parse(anaId(ana)));
    command.madeAt = world.clock.utcMs();
    sync::Push push;
    push.replica = here;
    push.firstN = 1;
    push.commands.push_back({1, command});
    say(mine, push);
    const auto reply = await<sync::PushReply>(mine);
    REQUIRE(reply.results.size() == 1);
    CHECK(reply.results[0].status == sync::ResultStatus::Applied);
    auto frame = await<sync::Frame>(other);
    // What the sign-ins wrote ("last seen") may still be on its way.
    while (frame.seq < reply.results[0].atSeq) frame = await<sync::Frame>(other);
    CHECK(frame.seq == reply.results[0].atSeq);
    CHECK(frame.prev < frame.seq);
    REQUIRE(frame.rows.size() == 1);
    CHECK(frame.rows[0].table == TableId::Client);
}

TEST_CASE("nonsense on the channel ends it, a foreign replica is told so") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    RawClient socket = channel(world, ana.token());
    socket.sendFrame(2, "\xff\xff nonsense");
    const auto close = socket.frame();
    REQUIRE(close);
    CHECK(close->closeCode() == 1008);

    world.addUser("luis", "asesor");
    RawClient owner = channel(world, ana.token());
    sync::Push push;
    push.replica = here;
    push.firstN = 1;
    say(owner, push);
    (void)await<sync::PushReply>(owner);
    RawClient thief = channel(world, world.as("luis").token());
    say(thief, sync::Attach{here, {}});
    const auto refused = await<sync::SyncError>(thief);
    CHECK(refused.kind == sync::SyncErrorKind::Fatal);
    CHECK(refused.code == ErrorCode::NotAllowed);
}

TEST_CASE("signing out everywhere tells the desktop to sign in again, then closes") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    RawClient socket = channel(world, ana.token());
    say(socket, sync::Attach{here, {}});
    (void)await<sync::PullNotice>(socket);
    CHECK(ana.post("/usuarios/" + anaId(ana) + "/cerrar-sesiones", "").status == 200);
    CHECK(await<sync::SyncError>(socket).kind == sync::SyncErrorKind::Reauth);
    const auto close = socket.frame();
    REQUIRE(close);
    CHECK(close->closeCode() == 1008);
}
