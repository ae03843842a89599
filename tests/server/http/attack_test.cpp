// What hostile and broken clients do. After each case the server still answers.
#include "tests/kit/rawclient.h"
#include "world.h"

#include <catch2/catch.hpp>

#include <random>

using namespace mostrador;
using namespace mostrador::server;

namespace {

void stillAlive(const World& world) {
    RawClient client(world.port);
    CHECK(client.ask(get("/hola")).body == "hola");
}

HttpConfig& shortTimes(HttpConfig& config) {
    config.limits.headerMs = 60;
    config.limits.bodyMs = 60;
    config.limits.keepAliveMs = 60;
    config.limits.lingerMs = 60;
    return config;
}

}  // namespace

TEST_CASE("malformed and smuggled requests get 400 and the connection ends") {
    World world;
    for (const char* request : {
             "GET\r\n\r\n",
             "GET /hola\r\n\r\n",
             "GET /hola HTTP/1.1\r\n\r\n",
             "GET /hola HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
             "GET hola HTTP/1.1\r\nHost: x\r\n\r\n",
             "GET /hola HTTP/1.1\r\nHost: x\r\nBad Header: 1\r\n\r\n",
             "GET /hola HTTP/1.1\r\nHost: x\r\n: empty\r\n\r\n",
             "GET /hola HTTP/1.1\r\nHost : x\r\n\r\n",
             "GET /hola HTTP/1.1\nHost: x\n\n",
             "GET /hola HTTP/1.1\r\nHost: x\r\nX: a\x01b\r\n\r\n",
             "GET /ho la HTTP/1.1\r\nHost: x\r\n\r\n",
             "\x16\x03\x01\x02\x01\x01\r\n\r\n",
             "POST /eco HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
             "POST /eco HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
             "POST /eco HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
             "POST /eco HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
             "POST /eco HTTP/1.1\r\nHost: x\r\nContent-Length: 3, 3\r\n\r\nabc",
             "POST /eco HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
             "POST /eco HTTP/1.1\r\nHost: x\r\nContent-Length: +3\r\n\r\nabc",
             "POST /eco HTTP/1.1\r\nHost: x\r\nContent-Length: 0x3\r\n\r\nabc",
             "POST /eco HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999999\r\n\r\n",
             "POST /eco HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n",
             "POST /eco HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
             "POST /eco HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
             "POST /eco HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
             "POST /eco HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
             "POST /eco HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n",
             "POST /eco HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcX\r\n0\r\n\r\n",
             "POST /eco HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n-3\r\nabc\r\n0\r\n\r\n",
             "POST /eco HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nabc",
         }) {
        INFO(request);
        RawClient client(world.port);
        // Whatever hides behind it must never be answered as a request of its own.
        client.send(std::string(request) + "GET /hola HTTP/1.1\r\nHost: x\r\n\r\n");
        client.endSending();
        const RawReply reply = client.reply();
        CHECK(reply.status == 400);
        CHECK(reply.header("Connection") == "close");
        CHECK(client.readToEnd().find("hola") == std::string::npos);
    }
    CHECK(RawClient(world.port).ask("BREW /hola HTTP/1.1\r\nHost: x\r\n\r\n").status == 501);
    const RawReply version = RawClient(world.port).ask("GET /hola HTTP/2.0\r\nHost: x\r\n\r\n");
    CHECK((version.status == 400 || version.status == 505));
    stillAlive(world);
}

TEST_CASE("a header over its limit gets 431") {
    World world;
    for (const bool oneLine : {true, false}) {
        RawClient client(world.port);
        std::string head = "GET /hola HTTP/1.1\r\nHost: x\r\n";
        if (oneLine) head += "X: " + std::string(20'000, 'a') + "\r\n";
        else
            for (int i = 0; i < 3000; ++i) head += "X: a\r\n";
        client.send(head + "\r\n");
        CHECK(client.reply().status == 431);
    }
    RawClient client(world.port);
    client.send("GET /" + std::string(100'000, 'a'));
    CHECK(client.reply().status == 431);
    CHECK(RawClient(world.port).ask(get("/hola", "X: " + std::string(15'000, 'a') + "\r\n")).status == 200);
    stillAlive(world);
}

TEST_CASE("pipelined requests are answered in order, garbage behind them ends it") {
    World world;
    RawClient client(world.port);
    client.send(get("/clientes/1") + post("/eco", "dos") + get("/clientes/3") + "garbage\r\n\r\n" + get("/hola"));
    CHECK(client.reply().body == "1?");
    CHECK(client.reply().body == "dos");
    CHECK(client.reply().body == "3?");
    CHECK(client.reply().status == 400);
    CHECK(client.readToEnd().find("hola") == std::string::npos);
    stillAlive(world);
}

TEST_CASE("slow clients: a header, a body, nothing at all") {
    World world([](HttpConfig& config) { shortTimes(config); });
    RawClient header(world.port);
    header.send("GET /hola HTTP/1.1\r\nHost:");
    CHECK(header.reply().status == 408);
    CHECK(header.readToEnd().empty());
    RawClient body(world.port);
    body.send("POST /eco HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");
    CHECK(body.reply().status == 408);
    CHECK(body.readToEnd().empty());
    RawClient nothing(world.port);
    CHECK(nothing.readToEnd().empty());
    RawClient idle(world.port);
    CHECK(idle.ask(get("/hola")).status == 200);
    CHECK(idle.readToEnd().empty());
    CHECK(world.server->stats().timeouts >= 4);
    stillAlive(world);
}

TEST_CASE("a drip that stays under the rate ends, however long it goes on") {
    World world([](HttpConfig& config) { shortTimes(config); });
    RawClient client(world.port);
    client.send("POST /eco HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
    while (client.send("1\r\nx\r\n") && world.server->stats().timeouts == 0) std::this_thread::yield();
    CHECK(world.server->stats().timeouts + world.server->stats().requests > 0);
    stillAlive(world);
}

TEST_CASE("a client that does not read its reply is cut") {
    World world([](HttpConfig& config) {
        config.limits.writeMs = 60;
        config.limits.bytesPerSecond = 1 << 30;
    });
    RawClient client(world.port);
    // More replies than both socket buffers hold.
    std::string many;
    for (int i = 0; i < 400; ++i) many += get("/largo");
    client.send(many);
    while (world.server->stats().timeouts == 0) std::this_thread::yield();
    while (world.server->stats().connections > 0) std::this_thread::yield();
    CHECK(world.server->stats().requests < 400);
    stillAlive(world);
}

TEST_CASE("a half-closed client gets its answer") {
    World world;
    RawClient client(world.port);
    client.send(get("/parked"));
    client.endSending();
    world.parked.take()(Response::text(200, "late"));
    CHECK(client.reply().body == "late");
    CHECK(client.readToEnd().empty());
}

TEST_CASE("resets and cuts at every byte of a request") {
    World world;
    const std::string request = post("/eco", "0123456789") + get("/largo") + get("/parked");
    for (std::size_t i = 0; i <= request.size(); i += 3) {
        RawClient reset(world.port);
        reset.send(request.substr(0, i));
        reset.reset();
        RawClient closed(world.port);
        closed.send(request.substr(0, i));
    }
    stillAlive(world);
    RawClient parked(world.port);
    parked.send(get("/parked"));
    Reply reply = world.parked.take();
    parked.reset();
    reply(Response::text(200, std::string(1 << 20, 'x')));
    stillAlive(world);
}

TEST_CASE("noise never brings it down") {
    World world([](HttpConfig& config) { shortTimes(config); });
    std::mt19937 chance(7);
    const std::string seed = post("/eco", "0123456789", "Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n");
    for (int i = 0; i < 300; ++i) {
        RawClient client(world.port);
        std::string noise = seed;
        for (int flips = 1 + static_cast<int>(chance() % 8); flips > 0; --flips)
            noise[chance() % noise.size()] = static_cast<char>(chance());
        client.send(noise);
        client.endSending();
        static_cast<void>(client.readToEnd());
    }
    stillAlive(world);
}

TEST_CASE("connections over the limits are told to come later") {
    World world([](HttpConfig& config) { config.limits.connectionsPerAddress = 3; });
    std::vector<RawClient> clients;
    for (int i = 0; i < 3; ++i) {
        clients.emplace_back(world.port);
        REQUIRE(clients.back().ask(get("/hola")).status == 200);
    }
    {
        RawClient refused(world.port);
        const RawReply reply = refused.reply();
        CHECK(reply.status == 503);
        CHECK(reply.header("Retry-After") == "2");
        CHECK(reply.header("X-Mostrador") == "1");
    }
    CHECK(world.server->stats().refused == 1);
    clients.pop_back();
    while (world.server->stats().connections == 3) std::this_thread::yield();
    CHECK(RawClient(world.port).ask(get("/hola")).status == 200);
}

TEST_CASE("stopping finishes what is in a handler and turns idle ones away") {
    World world;
    RawClient idle(world.port);
    REQUIRE(idle.ask(get("/hola")).status == 200);
    RawClient busy(world.port);
    busy.send(get("/parked"));
    Reply reply = world.parked.take();
    std::thread stopper([&] { world.server->stop(9'000); });
    CHECK(idle.readToEnd().empty());  // closed, so the server is draining
    reply(Response::text(200, "finished"));
    const RawReply last = busy.reply();
    CHECK(last.body == "finished");
    CHECK(last.header("Connection") == "close");
    stopper.join();
    CHECK(RawClient(world.port).fd() == -1);
}

TEST_CASE("stopping without grace cuts, and a late reply falls on the floor") {
    World world;
    RawClient busy(world.port);
    busy.send(get("/parked"));
    Reply reply = world.parked.take();
    world.server->stop(0);
    CHECK(busy.reply().status == 0);
    reply(Response::text(200, "too late"));
    world.server.reset();
    const Reply again = std::move(reply);
    again(Response::text(200, "later still"));
    CHECK(busy.readToEnd().empty());
}
