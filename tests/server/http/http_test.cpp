// Requests and replies on real sockets.
#include "server/http/compression.h"
#include "tests/kit/rawclient.h"
#include "world.h"

#include <catch2/catch.hpp>

#include <zstd.h>

using namespace mostrador;
using namespace mostrador::server;

TEST_CASE("a reply carries our marks and the connection is kept") {
    World world;
    RawClient client(world.port);
    for (int i = 0; i < 3; ++i) {
        const RawReply reply = client.ask(get("/hola", "X-Trace-Id: click-7\r\n"));
        CHECK(reply.status == 200);
        CHECK(reply.body == "hola");
        CHECK(reply.header("X-Mostrador") == "1");
        CHECK(reply.header("X-Log-Id") == "log-1");
        CHECK(reply.header("X-Trace-Id") == "click-7");
        CHECK(reply.header("Date").ends_with(" GMT"));
        CHECK(reply.header("Connection") == "keep-alive");
    }
    const RawReply made = client.ask(get("/hola", "X-Trace-Id: <script>\r\n"));
    CHECK(made.header("X-Trace-Id").size() == 16);
    const RawReply last = client.ask(get("/hola", "Connection: close\r\n"));
    CHECK(last.header("Connection") == "close");
    CHECK(client.readToEnd().empty());
    CHECK(world.server->stats().requests == 5);
    CHECK(world.server->stats().accepted == 1);
}

TEST_CASE("paths, parameters, methods") {
    World world;
    RawClient client(world.port);
    CHECK(client.ask(get("/clientes/a%2Fb?q=1&x")).body == "a/b?q=1&x");
    CHECK(client.ask(get("http://otro:99/clientes/7")).body == "7?");
    const RawReply missing = client.ask(get("/nada", "Accept-Language: en\r\n"));
    CHECK(missing.status == 404);
    CHECK(missing.body == R"({"codigo":"no_encontrado","mensaje":"en"})");
    const RawReply wrong = client.ask(post("/clientes/7", "{}"));
    CHECK(wrong.status == 405);
    CHECK(wrong.header("Allow") == "GET, HEAD, PUT, OPTIONS");
    const RawReply options = client.ask("OPTIONS /clientes/7 HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(options.status == 204);
    CHECK(options.header("Allow") == "GET, HEAD, PUT, OPTIONS");
    CHECK(client.ask("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n").status == 204);
    client.send("HEAD /hola HTTP/1.1\r\nHost: x\r\n\r\n");
    const RawReply head = client.reply(true);
    CHECK(head.status == 200);
    CHECK(head.header("Content-Length") == "4");
    CHECK(client.ask(get("/hola")).body == "hola");  // nothing of a body was left in between
    CHECK(client.ask("PUT /clientes/7 HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}").status == 204);
    const RawReply split = client.ask(get("/split"));
    CHECK(split.header("X-Bad").empty());
    CHECK(split.header("X-Injected").empty());
    CHECK(split.header("Content-Length") == "1");
}

TEST_CASE("bodies, plain, chunked, announced") {
    World world;
    RawClient client(world.port);
    CHECK(client.ask(post("/eco", "uno")).body == "uno");
    CHECK(client
              .ask("POST /eco HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: "
                   "chunked\r\n\r\n3\r\nabc\r\n4;x=y\r\ndefg\r\n0\r\nTrailer: t\r\n\r\n")
              .body == "abcdefg");
    client.send("POST /eco HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    CHECK(client.readExactly(25) == "HTTP/1.1 100 Continue\r\n\r\n");
    CHECK(client.ask("xyz").body == "xyz");
    const std::string large(3 << 20, 'z');
    CHECK(client.ask(post("/grande", large)).body == std::to_string(large.size()));
    CHECK(client.ask(get("/hola", "Expect: miracles\r\n")).status == 417);
}

TEST_CASE("a body over its route's limit gets 413, announced or not") {
    World world;
    const std::string over(64 * 1024 + 1, 'x');
    {
        RawClient client(world.port);
        CHECK(client.ask(post("/eco", over.substr(1))).status == 200);
        const RawReply reply = client.ask(post("/eco", over));
        CHECK(reply.status == 413);
        CHECK(reply.header("Connection") == "close");
        CHECK(client.readToEnd().empty());
    }
    {
        RawClient client(world.port);
        client.send("POST /eco HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
        client.send("10001\r\n" + over + "\r\n0\r\n\r\n");
        CHECK(client.reply().status == 413);
    }
    {
        // Announced and never sent: answered at once.
        RawClient client(world.port);
        CHECK(client.ask("POST /eco HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\nExpect: 100-continue\r\n\r\n")
                  .status == 413);
    }
    {
        // All of it sent by a client that does not listen meanwhile: the answer still arrives.
        RawClient client(world.port);
        client.send(post("/eco", std::string(6 << 20, 'x')));
        CHECK(client.reply().status == 413);
    }
}

TEST_CASE("compressed requests") {
    World world;
    RawClient client(world.port);
    const std::string text(50'000, 'q');
    const std::string small = *compress(Coding::Zstd, text);
    CHECK(client.ask(post("/eco", small, "Content-Encoding: zstd\r\n")).body == text);
    CHECK(client.ask(post("/eco", "abc", "Content-Encoding: gzip\r\n")).status == 415);
    CHECK(client.ask(post("/eco", "not zstd", "Content-Encoding: zstd\r\n")).status == 400);
    RawClient other(world.port);
    const std::string bomb = *compress(Coding::Zstd, std::string(32 << 20, '\0'));
    REQUIRE(bomb.size() < 64 * 1024);
    CHECK(other.ask(post("/eco", bomb, "Content-Encoding: zstd\r\n")).status == 413);
}

TEST_CASE("compressed replies") {
    World world;
    RawClient client(world.port);
    const RawReply plain = client.ask(get("/largo"));
    CHECK(plain.body == std::string(100 * 1024, 'a'));
    CHECK(plain.header("Content-Encoding").empty());
    CHECK(plain.header("Vary") == "Accept-Encoding");
    const RawReply zstd = client.ask(get("/largo", "Accept-Encoding: gzip, zstd\r\n"));
    CHECK(zstd.header("Content-Encoding") == "zstd");
    CHECK(*decompressZstd(zstd.body, 1 << 20) == plain.body);
    const RawReply gzip = client.ask(get("/largo", "Accept-Encoding: gzip\r\n"));
    CHECK(gzip.header("Content-Encoding") == "gzip");
    CHECK(gzip.body.starts_with("\x1f\x8b"));
    CHECK(client.ask(get("/hola", "Accept-Encoding: gzip, zstd\r\n")).body == "hola");
    client.send("HEAD /largo HTTP/1.1\r\nHost: x\r\nAccept-Encoding: zstd\r\n\r\n");
    CHECK(client.reply(true).header("Content-Length") == std::to_string(zstd.body.size()));
}

TEST_CASE("a handler answers later, from another thread, once") {
    World world;
    RawClient client(world.port);
    client.send(get("/parked"));
    Reply reply = world.parked.take();
    reply(Response::text(200, "first"));
    reply(Response::text(200, "second"));
    CHECK(client.reply().body == "first");
    CHECK(client.ask(get("/hola")).body == "hola");
}

TEST_CASE("a dropped reply and a throwing handler answer 500") {
    World world;
    RawClient client(world.port);
    const RawReply dropped = client.ask(get("/dropped", "Accept-Language: es\r\n"));
    CHECK(dropped.status == 500);
    CHECK(dropped.body == R"({"codigo":"error_interno","mensaje":"es"})");
    CHECK(client.ask(get("/throws")).status == 500);
    client.send(get("/parked"));
    { const Reply gone = world.parked.take(); }
    CHECK(client.reply().status == 500);
    CHECK(client.ask(get("/hola")).status == 200);
}

TEST_CASE("the guard is asked before the body is read") {
    World world;
    RawClient client(world.port);
    CHECK(client.ask(get("/secret")).status == 401);
    CHECK(client.ask(get("/secret", "Authorization: Bearer good\r\n")).body == "ana");
    CHECK(client.ask(post("/secret", "short")).status == 401);  // taken in, connection kept
    CHECK(client.ask(post("/secret", "short", "Authorization: Bearer good\r\n")).body == "short");
    client.send("POST /secret HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\n");
    const RawReply refused = client.reply();  // though no byte of the body was sent
    CHECK(refused.status == 401);
    CHECK(refused.header("Connection") == "close");
}

TEST_CASE("addresses outside the list get 403") {
    World closed([](HttpConfig& config) { config.allowedAddresses = {"192.168.1.0/24"}; });
    CHECK(RawClient(closed.port).ask(get("/hola")).status == 403);
    CHECK(RawClient(closed.port).upgrade("/ws").status == 403);
    World open([](HttpConfig& config) { config.allowedAddresses = {"127.0.0.0/8"}; });
    CHECK(RawClient(open.port).ask(get("/hola")).status == 200);
}

TEST_CASE("starting says what is wrong") {
    const auto codeOf = [](HttpConfig config) {
        HttpServer server(std::move(config), {});
        const auto started = server.start();
        return started.ok() ? ErrorCode{} : started.error().code;
    };
    World world;
    HttpConfig config;
    config.address = "127.0.0.1";
    config.port = world.port;
    CHECK(codeOf(config) == ErrorCode::Locked);
    config.port = 0;
    CHECK(codeOf(config) == ErrorCode{});
    config.allowedAddresses = {"x"};
    CHECK(codeOf(config) == ErrorCode::BadAddress);
    config.allowedAddresses = {};
    config.certificateFile = "/nonexistent.pem";
    CHECK(codeOf(config) == ErrorCode::FileUnreadable);
    config.certificateFile = {};
    config.address = "no address";
    CHECK(codeOf(config) == ErrorCode::BadAddress);
}
