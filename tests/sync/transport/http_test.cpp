#include <catch2/catch.hpp>

#include "sync/transport/http_client.h"
#include "sync/transport/zstd_codec.h"
#include "tests/sync/transport/support.h"

using namespace mostrador;
using namespace mostrador::sync;
using test::SayingServer;
using test::waitUntil;

namespace {

HttpAnswer ask(HttpCall call) {
    HttpClient client;
    std::optional<HttpAnswer> got;
    client.send(call, [&](HttpAnswer answer) { got = std::move(answer); });
    CHECK_FALSE(got);  // never before send() returns
    REQUIRE(waitUntil([&] { return got.has_value(); }));
    return *got;
}

HttpAnswer ask(const QUrl& url) {
    HttpCall call;
    call.url = url;
    return ask(call);
}

QByteArray reply(const QByteArray& head, const QByteArray& body) {
    return "HTTP/1.1 " + head + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

}  // namespace

TEST_CASE("a page of somebody else is told from our answer") {
    SayingServer proxy(reply("200 OK\r\nContent-Type: text/html", "<html>Sign in</html>"));
    const HttpAnswer answer = ask(proxy.url());
    CHECK_FALSE(answer.broken);
    CHECK_FALSE(answer.ours);
    CHECK(answer.body.empty());
    SayingServer ours(reply("503 Busy\r\nX-Mostrador: 1\r\nX-Log-Id: abc\r\nRetry-After: 7", "busy"));
    const HttpAnswer busy = ask(ours.url());
    CHECK(busy.ours);
    CHECK(busy.status == 503);
    CHECK(busy.log == "abc");
    CHECK(busy.retryAfterMs == 7'000);
    CHECK(busy.body == "busy");
}

TEST_CASE("redirects are not followed") {
    SayingServer hotel(reply("302 Found\r\nLocation: http://127.0.0.1:1/", ""));
    const HttpAnswer answer = ask(hotel.url());
    CHECK(answer.status == 302);
    CHECK_FALSE(answer.ours);
}

TEST_CASE("bodies travel as zstd both ways") {
    const std::string text(50'000, 'x');
    SayingServer server(
        reply("200 OK\r\nX-Mostrador: 1\r\nContent-Encoding: zstd", QByteArray::fromStdString(compressZstd(text))));
    HttpCall call;
    call.verb = "POST";
    call.url = server.url();
    call.body = text;
    call.compress = true;
    call.bearer = "tok";
    const HttpAnswer answer = ask(call);
    CHECK_FALSE(answer.broken);
    CHECK(answer.body == text);
    CHECK(server.heard.toLower().contains("content-encoding: zstd"));
    CHECK(server.heard.contains("Bearer tok"));
    CHECK(server.heard.size() < 2'000);
}

TEST_CASE("what is too large or not zstd is refused") {
    SayingServer bomb(reply("200 OK\r\nX-Mostrador: 1\r\nContent-Encoding: zstd",
                            QByteArray::fromStdString(compressZstd(std::string(1u << 20, 'x')))));
    HttpCall call;
    call.url = bomb.url();
    call.answerMax = 1'000;
    CHECK(ask(call).broken->code == ErrorCode::TooLarge);
    SayingServer gzip(reply("200 OK\r\nX-Mostrador: 1\r\nContent-Encoding: gzip", "xxx"));
    CHECK(ask(gzip.url()).broken->code == ErrorCode::NotOurServer);
}

TEST_CASE("connections that fail") {
    SECTION("refused") {
        CHECK(ask(QUrl(QStringLiteral("http://127.0.0.1:1/"))).broken->code == ErrorCode::NetworkDown);
    }
    SECTION("cut in mid-body") {
        SayingServer cut("HTTP/1.1 200 OK\r\nX-Mostrador: 1\r\nContent-Length: 1000\r\n\r\nonly this");
        CHECK(ask(cut.url()).broken->code == ErrorCode::NetworkDown);
    }
    SECTION("silence") {
        SayingServer silent({}, false);
        HttpCall call;
        call.url = silent.url();
        call.timeoutMs = 50;
        CHECK(ask(call).broken->code == ErrorCode::TimedOut);
    }
    SECTION("not HTTP") {
        SayingServer odd("SSH-2.0-OpenSSH\r\n\r\n");
        const HttpAnswer answer = ask(odd.url());
        CHECK((answer.broken || !answer.ours));
    }
}

TEST_CASE("a cancelled request brings nothing") {
    SayingServer silent({}, false);
    HttpClient client;
    HttpCall call;
    call.url = silent.url();
    bool came = false;
    const std::uint64_t id = client.send(call, [&](const HttpAnswer&) { came = true; });
    REQUIRE(waitUntil([&] { return !silent.heard.isEmpty(); }));
    client.cancel(id);
    QCoreApplication::sendPostedEvents();
    CHECK_FALSE(came);
}
