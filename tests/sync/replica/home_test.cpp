#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "models/records/device.h"
#include "models/records/organization.h"
#include "models/storage/sqlite/connection.h"
#include "sync/replica/home.h"
#include "tests/sync/replica/desk.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

void touch(const std::string& path) { std::ofstream(path) << "x"; }
bool exists(const std::string& path) { return std::filesystem::exists(path); }

}  // namespace

TEST_CASE("a home belongs to one process", "[home]") {
    TestFolder folder;
    const std::string path = folder.file("profile/home");
    auto home = Home::open(path);
    REQUIRE(home.ok());
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0700);
    CHECK(exists((*home)->logFolder()));
    CHECK(Home::open(path).error().code == ErrorCode::Locked);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto second = Home::open(path);
        ::_exit(!second.ok() && second.error().code == ErrorCode::Locked ? 0 : 1);
    }
    int status2 = 0;
    REQUIRE(::waitpid(child, &status2, 0) == child);
    CHECK(WEXITSTATUS(status2) == 0);
    home->reset();
    CHECK(Home::open(path).ok());
}

TEST_CASE("the pointer names the live generation", "[home]") {
    TestFolder folder;
    std::string second;
    {
        auto home = *Home::open(folder.path());
        CHECK(home->current().empty());
        const std::string first = home->nextGenerationPath();
        second = home->nextGenerationPath();
        CHECK(first != second);
        for (const std::string& path : {first, second}) touch(path), touch(path + "-wal");
        REQUIRE(home->switchTo(first).ok());
        CHECK(home->current() == first);
        REQUIRE(home->switchTo(second).ok());
        home->removeOldGenerations();
        CHECK_FALSE(exists(first));
        CHECK_FALSE(exists(first + "-wal"));
        CHECK(exists(second + "-wal"));
        CHECK_FALSE(home->switchTo(folder.file("other.db")).ok());
    }
    auto again = *Home::open(folder.path());
    CHECK(again->current() == second);
    CHECK(again->nextGenerationPath() == folder.file("replica-3.db"));
}

TEST_CASE("a pointer to nothing of ours is refused, not overwritten", "[home]") {
    TestFolder folder;
    std::ofstream(folder.file("CURRENT")) << "../etc\n";
    CHECK(Home::open(folder.path()).error().code == ErrorCode::StorageCorrupt);
}

TEST_CASE("an empty pointer is no first start, and databases without a pointer are kept aside", "[home]") {
    TestFolder folder;
    const std::string path = folder.file("home");
    REQUIRE(Home::open(path).ok());
    touch(path + "/replica-4.db");
    SECTION("empty pointer") {
        std::ofstream(path + "/CURRENT").flush();
        CHECK(Home::open(path).error().code == ErrorCode::FileUnreadable);
        CHECK(exists(path + "/replica-4.db"));
    }
    SECTION("no pointer") {
        auto home = Home::open(path);
        REQUIRE(home.ok());
        (*home)->removeOldGenerations();
        CHECK(exists(path + "/lost-replica-4.db"));
    }
}

TEST_CASE("working alone: commands are final and nothing is queued", "[replica]") {
    FakeClock clock;
    SeededRandom random(5);
    TestFolder folder;
    auto store = *ReplicaStore::open({folder.file("a.db"), {}, true, 2048}, clock, random);
    Identity identity;
    identity.org = OrgId{uuid(1)};
    identity.device = DeviceId{uuid(2)};
    identity.replica = ReplicaId{uuid(3)};
    identity.series = "Labcd";
    identity.alone = true;
    ChangeSet changes;
    const std::vector<Command> founding{
        organization::create(identity.org.uuid(), {{organization::Name, Value{std::string("Taller")}}}),
        user::found(admin, userNamed("jefa", "administrador")),
        device::enroll(identity.device.uuid(), {{device::Name, Value{std::string("Mesón")}}})};
    const auto founded = store->foundAlone(founding, identity, changes);
    INFO((founded.ok() ? std::string() : founded.error().field + founded.error().detail));
    REQUIRE(founded.ok());
    CHECK(changes.tables.size() == 4);  // organisation, its first place, administrator, computer
    const auto receipt = store->execute(client::create(uuid(10), clientNamed("Ana")), UserId{admin}, changes);
    REQUIRE(receipt.ok());
    CHECK(receipt->n == 0);
    CHECK(store->outbox().firstN == 0);
    CHECK(store->recordState(TableId::Client, uuid(10)) == RecordState::Confirmed);
    CHECK(store->connection().queryInteger("SELECT count(*) FROM undo").value() == 0);
    store.reset();
    store = *ReplicaStore::open({folder.file("a.db"), {}, true, 2048}, clock, random);
    CHECK(store->identity()->alone);
    CHECK(store->find(client::type, uuid(10))->has_value());
    REQUIRE(store->integrityCheck().ok());
}

TEST_CASE("without an identity nothing is run", "[replica]") {
    FakeClock clock;
    SeededRandom random(5);
    auto store = *ReplicaStore::open({":memory:", {}, true, 2048}, clock, random);
    ChangeSet changes;
    CHECK(store->execute(client::create(uuid(10), clientNamed("Ana")), UserId{admin}, changes).error().code ==
          ErrorCode::SignInNeeded);
}
