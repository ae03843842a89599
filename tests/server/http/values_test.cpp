// Messages, forms, the router, compression, addresses: without sockets.
#include "server/http/addresses.h"
#include "server/http/compression.h"
#include "server/http/form.h"
#include "server/http/live.h"
#include "server/http/requesthead.h"
#include "server/http/responsehead.h"
#include "server/http/router.h"

#include <catch2/catch.hpp>

#include <zlib.h>
#include <zstd.h>

using namespace mostrador;
using namespace mostrador::server;

TEST_CASE("header names compare without case and lists are split") {
    Headers headers;
    headers.add("Accept", "a");
    headers.add("Connection", "keep-alive, Upgrade");
    headers.add("connection", "x");
    CHECK(headers.value("ACCEPT") == "a");
    CHECK(headers.count("Connection") == 2);
    CHECK(headers.hasToken("Connection", "upgrade"));
    CHECK(headers.hasToken("Connection", "X"));
    CHECK_FALSE(headers.hasToken("Connection", "keep"));
    headers.set("connection", "y");
    CHECK(headers.count("Connection") == 1);
    CHECK(headers.find("Missing") == std::nullopt);
    Request request;
    request.headers.add("Authorization", "bearer  abc ");
    CHECK(request.bearerToken() == "abc");
    request.headers.set("Authorization", "Basic abc");
    CHECK(request.bearerToken().empty());
    request.headers.add("Sec-WebSocket-Protocol", "a, b");
    request.headers.add("sec-websocket-protocol", "c");
    CHECK(offeredSubprotocols(request) == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("percent encoding goes there and back") {
    const std::string all = "a b/ñ€😀%?&=+~-._";
    const auto back = percentDecode(percentEncode(all), false);
    REQUIRE(back.ok());
    CHECK(*back == all);
    CHECK(percentEncode("a b") == "a%20b");
    CHECK(*percentDecode("a+b%2B", true) == "a b+");
    CHECK(*percentDecode("a+b", false) == "a+b");
    for (const char* wrong : {"%", "%1", "%zz", "a%2", "%g0"})
        CHECK(percentDecode(wrong, false).error().code == ErrorCode::Malformed);
    CHECK(percentDecode("%ff", false).error().code == ErrorCode::TextNotUtf8);
    CHECK(percentDecode("%C0%AF", false).error().code == ErrorCode::TextNotUtf8);  // overlong slash
    CHECK(percentDecode("a%00b", false).error().code == ErrorCode::Malformed);
}

TEST_CASE("forms") {
    const auto form = Form::parse("grant_type=password&username=Jos%C3%A9+P&password=a%26b%3Dc&empty=&bare&&q=1&q=2");
    REQUIRE(form.ok());
    CHECK(form->value("username") == "José P");
    CHECK(form->value("password") == "a&b=c");
    CHECK(form->find("empty") == std::string_view());
    CHECK(form->find("bare") == std::string_view());
    CHECK(form->find("none") == std::nullopt);
    CHECK(form->value("q") == "1");
    CHECK(Form::parse("")->pairs().empty());
    CHECK_FALSE(Form::parse("a=%ff").ok());
    std::string many;
    for (int i = 0; i < 257; ++i) many += "a&";
    CHECK(Form::parse(many).error().code == ErrorCode::TooLarge);
}

TEST_CASE("the router finds by method and path") {
    Router router;
    const Handler handler = [](Request, Reply) {};
    router.add({Method::Get, "/clientes/{id}", Access::Token, 0, handler});
    router.add({Method::Get, "/clientes/nuevo", Access::Token, 0, handler});
    router.add({Method::Put, "/clientes/{otro}", Access::Token, 0, handler});
    router.add({Method::Get, "/", Access::Public, 0, handler});
    router.add({Method::Post, "/a/{x}/b/{y}", Access::Token, 7, handler});
    CHECK(router.find(Method::Get, "/clientes/nuevo").route->pattern == "/clientes/nuevo");
    const auto one = router.find(Method::Get, "/clientes/a%20b");
    REQUIRE(one.route);
    CHECK(one.parameters == std::vector<std::string>{"a b"});
    CHECK(router.find(Method::Put, "/clientes/1").route->method == Method::Put);
    CHECK(router.find(Method::Head, "/clientes/1").route->method == Method::Get);
    CHECK(router.find(Method::Get, "/").route);
    const auto two = router.find(Method::Post, "/a/1/b/2");
    REQUIRE(two.route);
    CHECK(two.route->bodyMax == 7);
    CHECK(two.parameters == std::vector<std::string>{"1", "2"});
    const auto wrongMethod = router.find(Method::Delete, "/clientes/1");
    CHECK_FALSE(wrongMethod.route);
    CHECK(wrongMethod.allow == "GET, HEAD, PUT, OPTIONS");
    for (const char* path :
         {"/clientes", "/clientes/", "/clientes/1/", "/clientes/%zz", "/clientes/%ff", "x", "", "//"}) {
        INFO(path);
        CHECK_FALSE(router.find(Method::Get, path).route);
        CHECK(router.find(Method::Get, path).allow.empty());
    }
    const Router moved = std::move(router);
    CHECK(moved.find(Method::Get, "/clientes/nuevo").route->pattern == "/clientes/nuevo");
    CHECK(moved.routes().size() == 5);
}

TEST_CASE("the coding that a client takes") {
    CHECK(chooseCoding("") == Coding::Identity);
    CHECK(chooseCoding("gzip, deflate, br") == Coding::Gzip);
    CHECK(chooseCoding("gzip, zstd") == Coding::Zstd);
    CHECK(chooseCoding("ZSTD;q=0.5,gzip") == Coding::Zstd);
    CHECK(chooseCoding("zstd;q=0, gzip") == Coding::Gzip);
    CHECK(chooseCoding("zstd; q=0.0,gzip;q=0") == Coding::Identity);
    CHECK(chooseCoding("br, *") == Coding::Identity);
}

TEST_CASE("compressed bytes come back, and never more than allowed") {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += std::to_string(i);
    const auto small = compress(Coding::Zstd, text);
    REQUIRE(small.ok());
    CHECK(small->size() < text.size());
    CHECK(*decompressZstd(*small, text.size()) == text);
    CHECK(decompressZstd(*small, text.size() - 1).error().code == ErrorCode::TooLarge);
    CHECK(decompressZstd(small->substr(0, small->size() / 2), 1 << 20).error().code == ErrorCode::Malformed);
    CHECK(decompressZstd("not zstd", 1 << 20).error().code == ErrorCode::Malformed);
    CHECK(decompressZstd("", 1 << 20).error().code == ErrorCode::Malformed);
    CHECK(decompressZstd(*small + "tail", 1 << 20).error().code == ErrorCode::Malformed);
    // 64 MiB of zeros in a few KiB
    const auto bomb = compress(Coding::Zstd, std::string(64 << 20, '\0'));
    CHECK(decompressZstd(*bomb, 1 << 20).error().code == ErrorCode::TooLarge);
    CHECK(*decompressZstd(*compress(Coding::Zstd, ""), 0) == "");

    const auto zipped = compress(Coding::Gzip, text);
    REQUIRE(zipped.ok());
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, 15 + 16) == Z_OK);
    std::string back(text.size(), '\0');
    std::string in = *zipped;
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(back.data());
    stream.avail_out = static_cast<uInt>(back.size());
    CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    inflateEnd(&stream);
    CHECK(back == text);
}

TEST_CASE("allowed addresses in CIDR form") {
    const auto allowed = AllowedAddresses::parse({"192.168.1.0/24, 10.0.0.7", "fd00::/8 2001:db8::1"});
    REQUIRE(allowed.ok());
    for (const char* in : {"192.168.1.1", "192.168.1.255", "10.0.0.7", "fd12::1", "2001:db8::1", "::ffff:192.168.1.9"})
        CHECK(allowed->allows(in));
    for (const char* out : {"192.168.2.1", "10.0.0.8", "2001:db8::2", "fe80::1%eth0", "::1", "nonsense", ""})
        CHECK_FALSE(allowed->allows(out));
    CHECK(AllowedAddresses::parse({""})->allows("1.2.3.4"));
    CHECK(AllowedAddresses::parse({"10.128.0.0/9"})->allows("10.200.0.1"));
    CHECK_FALSE(AllowedAddresses::parse({"10.128.0.0/9"})->allows("10.127.0.1"));
    CHECK(AllowedAddresses::parse({"0.0.0.0/0"})->allows("8.8.8.8"));
    CHECK_FALSE(AllowedAddresses::parse({"0.0.0.0/0"})->allows("2001:db8::1"));
    for (const char* wrong :
         {"10.0.0.0/33", "10.0.0", "a/8", "10.0.0.0/", "10.0.0.0/-1", "fd00::/129", "10.0.0.0/8x"}) {
        const auto result = AllowedAddresses::parse({wrong});
        INFO(wrong);
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().code == ErrorCode::BadAddress);
    }
}

TEST_CASE("dates as HTTP writes them") {
    CHECK(httpDate(784111777) == "Sun, 06 Nov 1994 08:49:37 GMT");
    CHECK(httpDate(1'795'232'161) == "Sat, 21 Nov 2026 03:36:01 GMT");
}

TEST_CASE("request targets") {
    Request request;
    CHECK(splitTarget("/a/b?c=d?e#f", request));
    CHECK(request.path == "/a/b");
    CHECK(request.query == "c=d?e");
    CHECK(splitTarget("http://host:8000/a", request));
    CHECK(request.path == "/a");
    CHECK(splitTarget("HTTP://host?x=1", request));
    CHECK(request.path == "/");
    CHECK_FALSE(splitTarget("a", request));
    CHECK_FALSE(splitTarget("", request));
    CHECK_FALSE(splitTarget("*", request));
}
