#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

#include "server/push/hub.h"
#include "sync/protocol/codec.h"

using namespace mostrador;
using server::Hub;
using server::Payload;
using server::Subscriber;

namespace {

Uuid uuid(std::uint8_t n) {
    Uuid id;
    id.data()[15] = n;
    return id;
}
const OrgId org{uuid(1)};

class Socket final : public Subscriber {
public:
    explicit Socket(std::uint8_t replica, Kind kind = Kind::Sync) : m_kind(kind), m_replica(uuid(replica)) {}
    bool full = false;
    std::vector<Payload> sent;
    [[nodiscard]] Kind kind() const override { return m_kind; }
    [[nodiscard]] ReplicaId replica() const override { return m_replica; }
    bool send(const Payload& payload, Need need) override {
        if (full && need == Need::Droppable) return false;
        sent.push_back(payload);
        return true;
    }
    [[nodiscard]] sync::LiveMessage at(std::size_t i) const { return *sync::decodeLive(*sent.at(i)); }

private:
    Kind m_kind;
    ReplicaId m_replica;
};

sync::Frame frame(std::int64_t seq) {
    sync::Frame made;
    made.prev = seq - 1;
    made.seq = seq;
    return made;
}

Hub::News news(const sync::Frame& made) {
    Hub::News one;
    one.org = org;
    one.head = made.seq;
    one.frame = &made;
    one.events = [] { return std::vector<Hub::Event>{{"first"}, {"second"}}; };
    return one;
}

}  // namespace

TEST_CASE("one encoding for all sockets of an organisation, none for others") {
    Hub hub;
    const auto a = std::make_shared<Socket>(1);
    const auto b = std::make_shared<Socket>(2);
    const auto stranger = std::make_shared<Socket>(3);
    hub.subscribe(org, a);
    hub.subscribe(org, b);
    hub.subscribe(OrgId(uuid(9)), stranger);
    const auto made = frame(5);
    hub.broadcast(news(made));
    REQUIRE(a->sent.size() == 1);
    REQUIRE(b->sent.size() == 1);
    CHECK(a->sent[0].get() == b->sent[0].get());
    CHECK(std::get<sync::Frame>(a->at(0)).seq == 5);
    CHECK(stranger->sent.empty());
}

TEST_CASE("who has left hears nothing") {
    Hub hub;
    const auto a = std::make_shared<Socket>(1);
    const auto handle = hub.subscribe(org, a);
    CHECK(hub.count() == 1);
    hub.unsubscribe(org, handle);
    CHECK(hub.count(org) == 0);
    const auto made = frame(5);
    hub.broadcast(news(made));
    CHECK(a->sent.empty());
    CHECK(a.use_count() == 1);
}

TEST_CASE("a socket that lags is told once, and gets frames again when it has room") {
    Hub hub;
    const auto slow = std::make_shared<Socket>(1);
    const auto quick = std::make_shared<Socket>(2);
    hub.subscribe(org, slow);
    hub.subscribe(org, quick);
    slow->full = true;
    for (std::int64_t seq = 5; seq < 8; ++seq) {
        const auto made = frame(seq);
        hub.broadcast(news(made));
    }
    REQUIRE(slow->sent.size() == 1);
    CHECK(std::get<sync::PullNotice>(slow->at(0)).reason == sync::PullReason::Lagging);
    CHECK(std::get<sync::PullNotice>(slow->at(0)).head == 5);
    slow->full = false;
    const auto eighth = frame(8);
    hub.broadcast(news(eighth));
    CHECK(std::get<sync::Frame>(slow->at(1)).seq == 8);
    slow->full = true;
    const auto ninth = frame(9);
    hub.broadcast(news(ninth));
    CHECK(std::get<sync::PullNotice>(slow->at(2)).head == 9);
    CHECK(quick->sent.size() == 5);
}

TEST_CASE("a change too large for a frame is a request to pull") {
    Hub hub;
    const auto a = std::make_shared<Socket>(1);
    hub.subscribe(org, a);
    Hub::News large;
    large.org = org;
    large.head = 7;
    hub.broadcast(large);
    CHECK(std::get<sync::PullNotice>(a->at(0)).reason == sync::PullReason::LargeChange);
}

TEST_CASE("the replica whose value was replaced is told to pull instead of getting the frame") {
    Hub hub;
    const auto a = std::make_shared<Socket>(1);
    const auto b = std::make_shared<Socket>(2);
    hub.subscribe(org, a);
    hub.subscribe(org, b);
    const auto made = frame(5);
    auto one = news(made);
    const std::vector<ReplicaId> noticed{ReplicaId(uuid(2))};
    one.noticed = noticed;
    hub.broadcast(one);
    CHECK(a->sent.size() == 1);
    REQUIRE(b->sent.size() == 1);
    CHECK(std::get<sync::PullNotice>(b->at(0)).reason == sync::PullReason::Verdict);
}

TEST_CASE("plain clients get the texts, and only they") {
    Hub hub;
    const auto plain = std::make_shared<Socket>(0, Subscriber::Kind::Events);
    hub.subscribe(org, plain);
    const auto made = frame(5);
    hub.broadcast(news(made));
    REQUIRE(plain->sent.size() == 2);
    CHECK(*plain->sent[0] == "first");
    hub.beat();
    hub.drain(1000);
    CHECK(plain->sent.size() == 2);
}

TEST_CASE("a beat tells the highest head known") {
    Hub hub;
    const auto a = std::make_shared<Socket>(1);
    hub.subscribe(org, a);
    hub.setHead(org, 4);
    hub.beat();
    CHECK(std::get<sync::Beat>(a->at(0)).head == 4);
    const auto made = frame(6);
    hub.broadcast(news(made));
    hub.setHead(org, 5);
    hub.beat();
    CHECK(std::get<sync::Beat>(a->at(2)).head == 6);
    hub.drain(3000);
    CHECK(std::get<sync::Drain>(a->at(3)).afterMs == 3000);
}

TEST_CASE("sockets come and go while others are being told") {
    Hub hub;
    const auto steady = std::make_shared<Socket>(1);
    hub.subscribe(org, steady);
    std::atomic<bool> done = false;
    std::thread coming([&] {
        while (!done) hub.unsubscribe(org, hub.subscribe(org, std::make_shared<Socket>(2)));
    });
    for (std::int64_t seq = 1; seq <= 500; ++seq) {
        const auto made = frame(seq);
        hub.broadcast(news(made));
    }
    done = true;
    coming.join();
    REQUIRE(steady->sent.size() == 500);
    CHECK(std::get<sync::Frame>(steady->at(499)).seq == 500);
    CHECK(hub.count() == 1);
}
