#include <catch2/catch.hpp>

#include <atomic>
#include <future>

#include "sync/replica/replica.h"
#include "tests/sync/replica/desk.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

struct Office {
    TestFolder folder;
    FakeServer server;
    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<Replica> replica;
    DeviceId device{uuid(0xde01)};

    Office() {
        open();
        Identity identity;
        identity.org = OrgId{uuid(0x0a)};
        identity.device = device;
        identity.replica = ReplicaId{uuid(0xae01)};
        server.found(admin, "jefa", "administrador");
        replica->writeAndWait(Replica::Priority::Sync, [&](ReplicaStore& store, ChangeSet& changes) {
            REQUIRE(store.setIdentity(identity).ok());
            REQUIRE(store.apply(server.page(0), changes).ok());
        });
    }
    void open() {
        auto opened = Replica::open(*Home::open(folder.path()), clock, random);
        REQUIRE(opened.ok());
        replica = std::move(*opened);
    }
    std::int64_t count() {
        std::int64_t rows = 0;
        replica->readAndWait([&](Reader& reader) {
            const auto counted = reader.count({});
            INFO((counted.ok() ? std::string() : counted.error().detail));
            REQUIRE(counted.ok());
            rows = *counted;
        });
        return rows;
    }
    Result<> waitFor(const std::function<void(std::function<void(Result<>)>)>& call) {
        std::promise<Result<>> promise;
        call([&](Result<> done) { promise.set_value(std::move(done)); });
        return promise.get_future().get();
    }
};

}  // namespace

TEST_CASE("commands from many threads, each published once and in order", "[threads]") {
    Office office;
    std::vector<std::size_t> sizes;
    std::atomic<int> rowsTold = 0;
    const int number = office.replica->addListener([&](const ChangeSet& changes) {
        for (const TableChange& table : changes.tables) rowsTold += static_cast<int>(table.ids.size());
        sizes.push_back(changes.tables.size());
    });
    std::atomic<int> done = 0;
    std::vector<std::thread> threads;
    for (std::uint32_t t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            for (std::uint32_t i = 0; i < 25; ++i) {
                office.replica->execute(client::create(uuid(1000 * (t + 1) + i), clientNamed("C")), UserId{admin},
                                        [&](const Result<Receipt>& receipt) { done += receipt.ok() ? 1 : 0; });
                office.replica->read([](Reader& reader) { (void)reader.list({}).ok(); }, &done);
                (void)office.replica->outbox();
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(office.count() >= 0);
    office.replica->writeAndWait(Replica::Priority::Sync, [](ReplicaStore&, ChangeSet&) {});
    CHECK(done == 100);
    CHECK(rowsTold == 100);
    CHECK(sizes.size() == 100);
    CHECK(office.count() == 100);
    CHECK(office.replica->outbox().count == 100);
    office.replica->removeListener(number);
    office.replica->execute(client::create(uuid(9), clientNamed("C")), UserId{admin}, [](const Result<Receipt>&) {});
    office.replica->writeAndWait(Replica::Priority::Local, [](ReplicaStore&, ChangeSet&) {});
    CHECK(sizes.size() == 100);
}

TEST_CASE("local commands go before sync work that waits", "[threads]") {
    Office office;
    std::vector<int> order;
    std::promise<void> go;
    auto gone = go.get_future().share();
    office.replica->write(Replica::Priority::Sync, [gone](ReplicaStore&, ChangeSet&) { gone.wait(); });
    office.replica->write(Replica::Priority::Sync, [&](ReplicaStore&, ChangeSet&) { order.push_back(2); });
    office.replica->write(Replica::Priority::Local, [&](ReplicaStore&, ChangeSet&) { order.push_back(1); });
    go.set_value();
    office.replica->writeAndWait(Replica::Priority::Sync, [&](ReplicaStore&, ChangeSet&) { order.push_back(3); });
    CHECK(order == std::vector{1, 2, 3});
}

TEST_CASE("what a person did is not lost when the program ends", "[threads]") {
    Office office;
    std::promise<void> go;
    auto gone = go.get_future().share();
    office.replica->write(Replica::Priority::Sync, [gone](ReplicaStore&, ChangeSet&) { gone.wait(); });
    office.replica->execute(client::create(uuid(10), clientNamed("Ana")), UserId{admin}, [](const Result<Receipt>&) {});
    std::thread release([&] { go.set_value(); });
    office.replica.reset();
    release.join();
    office.open();
    CHECK(office.count() == 1);
    CHECK(office.replica->outbox().count == 1);
}

TEST_CASE("a search replaces the one before it", "[threads]") {
    Office office;
    std::promise<void> started;
    std::atomic<bool> stop = false;
    const int slot = 0;
    ErrorCode code = ErrorCode::Internal;
    std::atomic<int> ran = 0;
    office.replica->read(
        [&](Reader& reader) {
            started.set_value();
            // asks until it is interrupted, so that the moment does not matter
            for (;;) {
                const auto rows = reader.list({});
                if (rows.ok() && !stop) continue;
                if (!rows.ok()) code = rows.error().code;
                break;
            }
            ++ran;
        },
        &slot);
    started.get_future().wait();
    // the interruption only meets a call that runs just then; the loop ends either way
    office.replica->read([&](Reader&) { ++ran; }, &slot);
    stop = true;
    while (ran < 2) std::this_thread::yield();
    CHECK((code == ErrorCode::Internal || code == ErrorCode::Cancelled));
}

TEST_CASE("a first download beside the live file, while people work", "[threads][bootstrap]") {
    Office office;
    for (std::uint32_t i = 0; i < 300; ++i)
        office.server.other(admin, client::create(uuid(100 + i), clientNamed("Cliente " + std::to_string(i))));
    office.replica->writeAndWait(Replica::Priority::Local, [&](ReplicaStore& store, ChangeSet& changes) {
        REQUIRE(store.execute(client::create(uuid(9000), clientNamed("Antes")), UserId{admin}, changes).ok());
    });
    int generations = 0;
    office.replica->addListener([&](const ChangeSet& changes) { generations += changes.generationChanged ? 1 : 0; });
    const std::string before = office.replica->home().current();
    REQUIRE(office.waitFor([&](auto done) { office.replica->beginBootstrap(done); }).ok());
    Page page = office.server.page(0, office.device);
    REQUIRE(office.waitFor([&](auto done) { office.replica->bootstrapPage(page, done); }).ok());
    office.replica->execute(client::create(uuid(9001), clientNamed("Durante")), UserId{admin},
                            [](const Result<Receipt>&) {});
    REQUIRE(office.waitFor([&](auto done) { office.replica->finishBootstrap(done); }).ok());
    office.replica->writeAndWait(Replica::Priority::Sync,
                                 [](ReplicaStore& store, ChangeSet&) { REQUIRE(store.integrityCheck().ok()); });
    CHECK(generations == 1);
    CHECK(office.count() == 302);
    CHECK(office.replica->position().bootstrapped);
    CHECK(office.replica->outbox().count == 2);
    CHECK(office.replica->home().current() != before);
    CHECK_FALSE(std::filesystem::exists(before));
    const std::string live = office.replica->home().current();
    office.replica.reset();
    office.open();
    CHECK(office.replica->home().current() == live);
    CHECK(office.count() == 302);
}

TEST_CASE("a first download that is cancelled leaves nothing", "[threads][bootstrap]") {
    Office office;
    const std::string before = office.replica->home().current();
    REQUIRE(office.waitFor([&](auto done) { office.replica->beginBootstrap(done); }).ok());
    REQUIRE(office.waitFor([&](auto done) { office.replica->bootstrapPage(office.server.page(0), done); }).ok());
    office.replica->cancelBootstrap();
    CHECK(office.waitFor([&](auto done) { office.replica->finishBootstrap(done); }).error().code ==
          ErrorCode::Cancelled);
    CHECK(office.replica->home().current() == before);
    int databases = 0;
    for (const auto& entry : std::filesystem::directory_iterator(office.folder.path()))
        databases += entry.path().extension() == ".db" ? 1 : 0;
    CHECK(databases == 1);
}
