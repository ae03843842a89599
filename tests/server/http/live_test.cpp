// WebSockets on real sockets.
#include "tests/kit/rawclient.h"
#include "world.h"

#include <catch2/catch.hpp>

using namespace mostrador;
using namespace mostrador::server;

namespace {

constexpr std::uint8_t text = 1, binary = 2, closing = 8, ping = 9, pong = 10;

std::shared_ptr<const std::string> payload(std::string bytes) {
    return std::make_shared<const std::string>(std::move(bytes));
}

}  // namespace

TEST_CASE("an upgrade agrees on the subprotocol and carries our marks") {
    World world;
    RawClient client(world.port);
    const RawReply reply = client.upgrade("/ws", "Sec-WebSocket-Protocol: other, mostrador.sync.v1\r\n");
    CHECK(reply.status == 101);
    CHECK(reply.header("Sec-WebSocket-Protocol") == "mostrador.sync.v1");
    CHECK(reply.header("Sec-WebSocket-Accept") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    CHECK(reply.header("X-Mostrador") == "1");
    CHECK(reply.header("X-Log-Id") == "log-1");
    CHECK(world.live.socket()->subprotocol() == "mostrador.sync.v1");
    CHECK(world.live.socket()->remoteAddress() == "127.0.0.1");
    CHECK(world.live.socket()->upgradeRequest().path == "/ws");
    RawClient plain(world.port);
    CHECK(plain.upgrade("/ws").header("Sec-WebSocket-Protocol").empty());
}

TEST_CASE("an upgrade is refused before the 101") {
    World world;
    RawClient client(world.port);
    CHECK(client.upgrade("/ws", "Authorization: Bearer bad\r\n").status == 401);
    const RawReply plain = client.ask(get("/ws"));
    CHECK(plain.status == 426);
    CHECK(plain.header("Upgrade") == "websocket");
    CHECK(client
              .ask("GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: "
                   "8\r\n"
                   "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
              .status == 426);
    CHECK(client
              .ask("GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: "
                   "13\r\n"
                   "Sec-WebSocket-Key: short\r\n\r\n")
              .status == 400);
    CHECK(client.upgrade("/hola").status == 200);  // not a WebSocket path: the header is ignored
    CHECK(client.upgrade("/nada").status == 404);
    CHECK(world.server->stats().liveSockets == 0);
}

TEST_CASE("messages go both ways, in order") {
    World world;
    RawClient client(world.port);
    REQUIRE(client.upgrade("/ws").status == 101);
    client.sendFrame(binary, "uno");
    client.sendFrame(text, "dós");
    CHECK(world.live.waitFor("binary uno"));
    CHECK(world.live.waitFor("text dós"));
    const auto socket = world.live.socket();
    for (int i = 0; i < 200; ++i) socket->send(payload(std::to_string(i)), i % 2 == 0);
    const auto large = payload(std::string(300'000, 'g'));
    socket->send(large, true);
    for (int i = 0; i < 200; ++i) {
        const auto frame = client.frame();
        REQUIRE(frame);
        CHECK(frame->payload == std::to_string(i));
        CHECK(frame->opcode == (i % 2 == 0 ? binary : text));
    }
    CHECK(client.frame()->payload == *large);
    client.sendFrame(ping, "p");
    const auto answer = client.frame();
    REQUIRE(answer);
    CHECK(answer->opcode == pong);
    CHECK(answer->payload == "p");
}

TEST_CASE("closing, from either side") {
    World world;
    RawClient first(world.port);
    REQUIRE(first.upgrade("/ws").status == 101);
    const auto socket = world.live.socket();
    socket->send(payload("last words"), false);
    socket->close(4001, "revoked");
    socket->send(payload("never"), false);
    CHECK_FALSE(socket->isOpen());
    CHECK(first.frame()->payload == "last words");
    CHECK(first.frame()->closeCode() == 4001);
    first.sendFrame(closing, std::string("\x0f\xa1", 2));
    CHECK(world.live.waitFor("closed 4001"));

    RawClient second(world.port);
    REQUIRE(second.upgrade("/ws").status == 101);
    second.sendFrame(closing, std::string("\x03\xe8", 2));
    CHECK(second.frame()->closeCode() == 1000);
    CHECK(world.live.waitFor("closed 1000"));

    RawClient third(world.port);
    REQUIRE(third.upgrade("/ws").status == 101);
    third.reset();
    CHECK(world.live.waitFor("closed 1006"));
    while (world.server->stats().connections > 0) std::this_thread::yield();
    CHECK(world.server->stats().liveSockets == 0);
    socket->send(payload("to nobody"), true);
}

TEST_CASE("broken frames end the socket, not the server") {
    World world([](HttpConfig& config) { config.limits.frameBytes = 1000; });
    RawClient large(world.port);
    REQUIRE(large.upgrade("/ws").status == 101);
    large.sendFrame(binary, std::string(1001, 'x'));
    CHECK(large.frame()->closeCode() == 1009);
    CHECK(world.live.waitFor("closed 1009"));
    RawClient notUtf8(world.port);
    REQUIRE(notUtf8.upgrade("/ws").status == 101);
    notUtf8.sendFrame(text, "\xff\xfe");
    CHECK(notUtf8.frame()->closeCode() == 1007);
    RawClient reserved(world.port);
    REQUIRE(reserved.upgrade("/ws").status == 101);
    reserved.sendFrame(5, "x");
    CHECK(reserved.frame()->closeCode() == 1002);
    RawClient unmasked(world.port);
    REQUIRE(unmasked.upgrade("/ws").status == 101);
    unmasked.send(std::string("\x82\x01x", 3));
    CHECK(unmasked.frame()->closeCode() == 1002);
    CHECK(RawClient(world.port).ask(get("/hola")).status == 200);
}

TEST_CASE("a queue that overflows is dropped and says so") {
    World world([](HttpConfig& config) {
        config.limits.liveQueueBytes = 4 << 20;
        config.limits.liveQueueMessages = 100;
    });
    RawClient client(world.port);
    REQUIRE(client.upgrade("/ws").status == 101);
    const auto socket = world.live.socket();
    const auto megabyte = payload(std::string(1 << 20, 'm'));
    while (world.live.count("overflow") == 0) socket->send(megabyte, true);  // the client reads nothing
    CHECK(socket->isOpen());
    CHECK(socket->queuedBytes() <= (4 << 20));
    socket->send(payload("pull"), false);
    bool pulled = false;
    while (!pulled) {
        const auto frame = client.frame();
        REQUIRE(frame);
        pulled = frame->payload == "pull";
    }
    // Many small ones count too.
    RawClient other(world.port);
    REQUIRE(other.upgrade("/ws").status == 101);
    const auto second = world.live.socket(1);
    const std::size_t before = world.live.count("overflow");
    second->send(payload(std::string(16 << 20, 'm')), true);  // keeps the line busy
    while (world.live.count("overflow") == before) second->send(payload("x"), true);
    CHECK(second->isOpen());
}

TEST_CASE("a silent socket is pinged and then closed") {
    World world([](HttpConfig& config) {
        config.limits.silentMs = 200;
        config.limits.lingerMs = 50;
    });
    RawClient client(world.port);
    REQUIRE(client.upgrade("/ws").status == 101);
    const auto first = client.frame();
    REQUIRE(first);
    CHECK(first->opcode == ping);
    CHECK(client.frame()->closeCode() == 1008);
    CHECK(client.readToEnd().empty());  // cut, though the close was never answered
    CHECK(world.live.waitFor("closed 1008"));
}

TEST_CASE("stopping closes sockets with 1001") {
    World world;
    RawClient client(world.port);
    REQUIRE(client.upgrade("/ws").status == 101);
    const auto socket = world.live.socket();
    std::thread stopper([&] { world.server->stop(9'000); });
    CHECK(client.frame()->closeCode() == 1001);
    client.sendFrame(closing, std::string("\x03\xe9", 2));
    CHECK(world.live.waitFor("closed 1001"));
    stopper.join();
    world.server.reset();
    socket->send(payload("after the end"), true);
    socket->close(1000, "");
    CHECK_FALSE(socket->isOpen());
}

TEST_CASE("one payload reaches two thousand sockets") {
    World world;
    constexpr std::size_t sockets = 2'000;
    std::vector<RawClient> clients;
    for (std::size_t i = 0; i < sockets; ++i) {
        clients.emplace_back(world.port);
        REQUIRE(clients.back().upgrade("/ws").status == 101);
    }
    const auto frame = payload(std::string(400, 'f'));
    for (std::size_t i = 0; i < sockets; ++i) world.live.socket(i)->send(frame, true);
    for (RawClient& client : clients) {
        const auto got = client.frame();
        REQUIRE(got);
        REQUIRE(got->payload == *frame);
    }
    CHECK(world.server->stats().liveSockets == sockets);
}
