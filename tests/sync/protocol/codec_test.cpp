#include <catch2/catch.hpp>

#include "models/records/wire.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/limits.h"
#include "tests/kit/make.h"

using namespace mostrador;
using namespace mostrador::sync;
using namespace mostrador::kit;

namespace {

Push samplePush() {
    Push push;
    push.replica = ReplicaId{uuid(3)};
    push.firstN = 7;
    push.cursor = "opaque";
    push.outboxFirst = 5;
    push.commands.push_back({7, by(uuid(1), 1, client::create(uuid(10), clientNamed("Ana")))});
    push.commands.push_back(
        {8, by(uuid(1), 2, client::set(uuid(10), clientNamed("Eva")), {{client::Name, uuid(0xc0000001u)}})});
    return push;
}

CommandResult sampleResult() {
    CommandResult result;
    result.n = 7;
    result.cid = CommandId{uuid(9)};
    result.status = ResultStatus::Rejected;
    result.code = ErrorCode::NameTaken;
    result.field = "usuario";
    result.detail = "rosa";
    result.atSeq = 1LL << 48;
    result.overruled.push_back({TableId::Client, uuid(10), client::Name, 0, Value{std::string("Ana")}, 4, false});
    result.by = UserId{uuid(2)};
    return result;
}

Page samplePage() {
    Page page;
    page.fromSeq = 3;
    page.toSeq = 9;
    page.log = LogId{uuid(5)};
    page.cursor = "next";
    RowsBlock block{TableId::Client, 0, {}};
    for (std::uint32_t i = 0; i < 3; ++i) {
        Record row(client::type, uuid(100 + i));
        row.at(client::Name) = std::string("Cliente");
        encodeRow(block.rows, row);
        ++block.count;
    }
    page.rows.push_back(block);
    page.gone.push_back({TableId::User, {uuid(1), uuid(2)}});
    page.acks.push_back(sampleResult());
    return page;
}

template <class Decode>
void refusesEveryCut(const std::string& whole, Decode&& decode) {
    for (std::size_t cut = 0; cut < whole.size(); ++cut)
        CHECK_FALSE(decode(std::string_view(whole).substr(0, cut)).ok());
    CHECK_FALSE(decode(whole + '\x01').ok());
}

}  // namespace

TEST_CASE("hello and its reply survive", "[codec]") {
    Hello hello;
    hello.replica = ReplicaId{uuid(3)};
    hello.cursor = std::string("\0\xff", 2);
    hello.outboxLast = 12;
    const auto back = decodeHello(encode(hello));
    REQUIRE(back.ok());
    CHECK(encode(*back) == encode(hello));
    HelloReply reply;
    reply.lineage = {{LogId{uuid(1)}, 5}, {LogId{uuid(2)}, 0}};
    reply.head = 1LL << 50;
    reply.pageBytesMax = pageBytesMax;
    const auto replyBack = decodeHelloReply(encode(reply));
    REQUIRE(replyBack.ok());
    CHECK(encode(*replyBack) == encode(reply));
    refusesEveryCut(encode(reply), decodeHelloReply);
}

TEST_CASE("push, reply and page survive", "[codec]") {
    const auto push = decodePush(encode(samplePush()));
    REQUIRE(push.ok());
    CHECK(push->commands.at(1).command == samplePush().commands.at(1).command);
    refusesEveryCut(encode(samplePush()), decodePush);
    const PushReply reply{8, 0, {sampleResult()}};
    const auto replyBack = decodePushReply(encode(reply));
    REQUIRE(replyBack.ok());
    CHECK(replyBack->results.at(0).overruled == reply.results.at(0).overruled);
    CHECK(encode(*replyBack) == encode(reply));
    const auto page = decodePage(encode(samplePage()));
    REQUIRE(page.ok());
    CHECK(encode(*page) == encode(samplePage()));
    int rows = 0;
    REQUIRE(forEachRow(page->rows.at(0), [&](std::string_view row) -> Result<> {
                ++rows;
                return decodeRow(client::type, row).ok() ? success() : Result<>(ErrorCode::Malformed);
            }).ok());
    CHECK(rows == 3);
    refusesEveryCut(encode(samplePage()), decodePage);
}

TEST_CASE("every live message survives", "[codec]") {
    Frame frame;
    frame.prev = 3;
    frame.seq = 4;
    frame.rows = samplePage().rows;
    const std::vector<LiveMessage> all{Attach{ReplicaId{uuid(1)}, "c", 1},
                                       samplePush(),
                                       PushReply{1, 2, {sampleResult()}},
                                       frame,
                                       PullNotice{PullReason::Verdict, 9},
                                       Beat{77},
                                       Drain{500},
                                       SyncError{SyncErrorKind::Retry, ErrorCode::ServerBusy, 1500, "busy"}};
    for (const LiveMessage& message : all) {
        const std::string wire = encodeLive(message);
        const auto back = decodeLive(wire);
        REQUIRE(back.ok());
        CHECK(back->index() == message.index());
        CHECK(encodeLive(*back) == wire);
        refusesEveryCut(wire, decodeLive);
    }
}

TEST_CASE("a later version may add items at the end of a message", "[codec]") {
    const std::string now = encode(Pull{ReplicaId{uuid(1)}, "c", 5, 1});
    CborWriter later;
    later.array(6).raw(std::string_view(now).substr(1)).text("new");
    CHECK(decodePull(later.str()).ok());
}

TEST_CASE("limits are enforced while reading", "[codec]") {
    Push push = samplePush();
    push.commands.resize(pushCommandsMax + 1, push.commands.front());
    const auto many = decodePush(encode(push));
    REQUIRE_FALSE(many.ok());
    CHECK(many.error().code == ErrorCode::TooLarge);
    push.commands.resize(1);
    push.commands[0].command.args.assign(commandBytesMax + 1, 'x');
    CHECK_FALSE(decodePush(encode(push)).ok());
}

TEST_CASE("random bytes never crash a decoder", "[codec]") {
    SeededRandom random(20261121);
    const std::vector<std::string> seeds{encode(samplePush()), encode(samplePage()), encodeLive(Beat{1})};
    for (int round = 0; round < 20'000; ++round) {
        std::string data = seeds[random.below(seeds.size())];
        const auto changes = 1 + random.below(6);
        for (std::uint64_t i = 0; i < changes; ++i) data[random.below(data.size())] = static_cast<char>(random.next());
        const auto push = decodePush(data);
        const auto page = decodePage(data);
        const auto live = decodeLive(data);
        if (push.ok()) CHECK(decodePush(encode(*push)).ok());
        if (page.ok()) CHECK(decodePage(encode(*page)).ok());
        if (live.ok()) CHECK(decodeLive(encodeLive(*live)).ok());
    }
}
