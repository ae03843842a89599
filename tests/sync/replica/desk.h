#pragma once
// One desktop without threads and network: a replica store in its own folder, and the steps of a sync by hand.

#include <filesystem>

#include <catch2/catch.hpp>

#include "sync/replica/reader.h"
#include "sync/replica/store.h"
#include "tests/sync/replica/fake_server.h"

namespace mostrador::kit {

// A folder of its own, gone with the test.
class TestFolder {
public:
    TestFolder() {
        static int number = 0;
        SystemRandom random;
        m_path = std::filesystem::temp_directory_path() /
                 ("mostrador-replica-" + std::to_string(random.next()) + "-" + std::to_string(++number));
        std::filesystem::create_directories(m_path);
    }
    ~TestFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    [[nodiscard]] std::string file(const std::string& name) const { return (m_path / name).string(); }
    [[nodiscard]] std::string path() const { return m_path.string(); }

private:
    std::filesystem::path m_path;
};

inline const Uuid admin = uuid(1);
inline const Uuid adviser = uuid(2);

struct Desk {
    explicit Desk(FakeServer& theServer, std::uint32_t number = 1, std::string file = ":memory:")
        : server(theServer), random(number), path(std::move(file)) {
        identity.org = OrgId{uuid(0x0a)};
        identity.device = DeviceId{uuid(0xde00 + number)};
        identity.replica = ReplicaId{uuid(0xae00 + number)};
        identity.series = "A";
        open();
        if (!store->identity()) REQUIRE(store->setIdentity(identity).ok());
    }

    void open() {
        store.reset();
        auto opened = ReplicaStore::open({path, {}, false, 2048}, clock, random);
        INFO((opened.ok() ? std::string() : opened.error().detail));
        REQUIRE(opened.ok());
        store = std::move(*opened);
    }

    void founded() {
        server.found(admin, "jefa", "administrador");
        server.found(adviser, "lucia", "asesor");
        pull();
    }

    Result<Receipt> tryRun(Command draft, const Uuid& author = admin) {
        clock.advance(1);
        changes = {};
        return store->execute(std::move(draft), UserId{author}, changes);
    }
    Receipt run(Command draft, const Uuid& author = admin) {
        auto receipt = tryRun(std::move(draft), author);
        INFO((receipt.ok() ? std::string() : receipt.error().detail + " " + receipt.error().field));
        REQUIRE(receipt.ok());
        return *receipt;
    }

    std::vector<PushCommand> take() { return *store->takePending(0, 1000, 1u << 20); }
    PushReply pushOnly() { return server.push(take(), identity.device); }
    void push() {
        changes = {};
        REQUIRE(store->recordReply(pushOnly(), changes).ok());
    }
    void pull() {
        changes = {};
        const Result<> done = store->apply(server.page(store->position().seq, identity.device), changes);
        INFO((done.ok() ? std::string() : done.error().detail));
        REQUIRE(done.ok());
    }
    void frame() {
        changes = {};
        REQUIRE(store->apply(server.frame(), changes).ok());
    }
    void sync() {
        push();
        pull();
    }

    std::optional<Record> client(const Uuid& id) { return *store->find(client::type, id); }
    std::string name(const Uuid& id) {
        const auto row = client(id);
        return row ? std::string(row->text(client::Name)) : std::string("-");
    }
    std::vector<InboxItem> inbox() { return *store->inbox(false); }
    std::vector<OutboxItem> outbox() { return *store->outboxItems(1000); }

    // Empty when all is well: the server's view held here equals the server's, the search index says the same as the
    // rows, and replaying everything changes nothing.
    std::string problem() {
        std::map<std::pair<TableId, Uuid>, std::string> confirmed;
        for (const RecordType* type : allRecordTypes()) {
            const auto visit = [&](std::string_view wire) {
                confirmed[{type->table, peekRow(wire)->id}] = std::string(wire);
            };
            if (!store->forEachConfirmed(*type, visit).ok()) return "cannot be read";
        }
        if (confirmed != server.encodedRows()) return "the server's view differs";
        return ownProblem();
    }
    std::string ownProblem() {
        if (const auto sound = store->integrityCheck(); !sound.ok()) return sound.error().detail;
        const auto replay = store->fullReplayChangesNothing();
        if (!replay.ok()) return replay.error().detail;
        return *replay ? "" : "a full replay ends differently";
    }
    void check() { CHECK(problem() == ""); }
    void checkSelf() { CHECK(ownProblem() == ""); }

    FakeServer& server;
    FakeClock clock;
    SeededRandom random;
    std::string path;
    Identity identity;
    std::unique_ptr<ReplicaStore> store;
    ChangeSet changes;
};

}  // namespace mostrador::kit
