// A backup brought back: the data of then, another log of the same lineage, nothing thrown away.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "models/base/contents.h"
#include "world.h"

using namespace mostrador;
using namespace mostrador::test;
using kit::Answer;
using kit::ApiClient;

namespace {

Answer hello(const ServiceWorld& world, const ApiClient& client) {
    const Answer answer = ApiClient(world.port, client.token())
                              .post("/sync/hello", R"({"replica":"0190a000-0000-7000-8000-000000000001"})");
    INFO(answer.raw.body);
    REQUIRE(answer.status == 200);
    return answer;
}

std::int64_t epochOf(const Answer& hello) { return hello.json.find("head")->integer().value_or(-1) >> 48; }

std::size_t keptAside(const ServiceWorld& world) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(world.config.dataFolder))
        count += entry.path().filename().string().starts_with("servitec.db.before-") &&
                 entry.path().filename().string().find('-', 20) == std::string::npos;  // without its log
    return count;
}

}  // namespace

TEST_CASE("a restored server has the data of the backup, a new log in its lineage and a higher epoch") {
    ServiceWorld world;
    server::Admin admin(world.config, world.clock, world.random);
    const std::string file = world.folder.file("copia.db");
    const ApiClient ana = world.as("ana");
    addClient(ana, "Uno");
    const Answer before = hello(world, ana);
    std::vector<std::string> logs{before.header("X-Log-Id")};
    CHECK(epochOf(before) == 0);
    REQUIRE(admin.backup(file).ok());
    addClient(ana, "Dos");
    CHECK(admin.restore(file).error().code == ErrorCode::Locked);  // not under a running server
    CHECK(ana.get("/clientes").size() == 2);

    for (int times = 1; times <= 2; ++times) {
        world.service.reset();
        world.clock.advance(1'000);
        REQUIRE(admin.restore(file).ok());
        REQUIRE(admin.doctor().ok());
        CHECK(keptAside(world) == static_cast<std::size_t>(times));
        world.restart();
        const ApiClient again = world.as("ana");
        const Answer list = again.get("/clientes");
        REQUIRE(list.size() == 1);
        CHECK(list.json.items()[0].find("nombre")->text() == "Uno");
        const Answer after = hello(world, again);
        CHECK(epochOf(after) == times);  // also from the same backup: no number comes twice
        const JsonValue* lineage = after.json.find("lineage");
        CHECK(after.header("X-Log-Id") != logs.back());
        logs.push_back(after.header("X-Log-Id"));  // also what a desktop followed between the two restores
        std::vector<std::string> told;
        for (const JsonValue& entry : lineage->items()) told.emplace_back(entry.find("log_id")->text());
        CHECK(told == logs);
        addClient(again, "Tres");
    }
    // A computer that the backup has forgotten may still print under A.
    const Answer enrolled =
        login(world.nobody(), "ana", password,
              R"(,"dispositivo":{"nombre":"Mesón","clave_publica":")" + std::string(43, 'A') + "\"}");
    REQUIRE(enrolled.status == 200);
    CHECK(enrolled.json.find("dispositivo")->find("serie")->text() == "A2");
}

TEST_CASE("what is no backup is refused and the data stays as it is") {
    ServiceWorld world;
    server::Admin admin(world.config, world.clock, world.random);
    addClient(world.as("ana"), "Uno");
    world.service.reset();
    CHECK(admin.restore(world.folder.file("nada.db")).error().code == ErrorCode::FileUnreadable);
    const std::string junk = world.folder.file("basura.db");
    std::ofstream(junk) << std::string(20'000, 'x');
    CHECK(admin.restore(junk).error().code == ErrorCode::StorageCorrupt);
    CHECK(keptAside(world) == 0);
    CHECK_FALSE(std::filesystem::exists(world.config.database() + ".restoring"));
    world.restart();
    CHECK(world.as("ana").get("/clientes").size() == 1);
}

TEST_CASE("a backup comes up on a new computer") {
    ServiceWorld world;
    const std::string file = world.folder.file("copia.db");
    addClient(world.as("ana"), "Uno");
    REQUIRE(server::Admin(world.config, world.clock, world.random).backup(file).ok());
    world.service.reset();
    world.config.dataFolder = world.folder.file("otra");
    REQUIRE(server::Admin(world.config, world.clock, world.random).restore(file).ok());
    world.restart();
    CHECK(world.as("ana").get("/clientes").size() == 1);
}

TEST_CASE("a backup carries the contents of files, and a check-up tells which are damaged or not here") {
    ServiceWorld world;
    const std::string file = world.folder.file("copia.db");
    const ApiClient ana = world.as("ana");
    const std::string client = addClient(ana, "Uno");
    const auto attach = [&](const std::string& content, bool send) {
        const Answer link =
            ana.post("/archivos", R"({"hash":")" + contentHash(content) + R"(","nombre":"a.png","bytes":)" +
                                      std::to_string(content.size()) +
                                      R"(,"clase":"foto","registro_tipo":"clientes","registro_id":")" + client + "\"}");
        REQUIRE(link.status == 201);
        if (send) REQUIRE(ana.ask("PUT", "/archivos/" + contentHash(content) + "/contenido", content).status == 204);
    };
    attach("one picture", true);
    attach("another", true);
    attach("still on a computer", false);
    server::Admin admin(world.config, world.clock, world.random);
    REQUIRE(admin.backup(file).ok());
    CHECK(admin.doctor().ok());  // what is still on its way is no fault
    world.service.reset();
    world.config.dataFolder = world.folder.file("otra");
    REQUIRE(server::Admin(world.config, world.clock, world.random).restore(file).ok());
    world.restart();
    const ApiClient there = world.as("ana");
    const std::string path = "/archivos/" + contentHash("one picture") + "/contenido";
    CHECK(there.get(path).raw.body == "one picture");
    CHECK(there.get("/archivos/" + contentHash("still on a computer") + "/contenido").status == 404);

    std::string damaged;
    for (const auto& at : std::filesystem::recursive_directory_iterator(world.config.filesFolder()))
        if (at.path().filename() == contentHash("one picture")) damaged = at.path().string();
    REQUIRE_FALSE(damaged.empty());
    std::ofstream(damaged, std::ios::trunc) << "one pixel";
    server::Admin later(world.config, world.clock, world.random);
    CHECK(later.doctor().error() == fail(ErrorCode::StorageCorrupt, "contenido", contentHash("one picture")));
    CHECK(there.get(path).status == 500);  // never shown as if it were the picture
    // The rest is copied all the same.
    CHECK(later.backup(world.folder.file("segunda.db")).error().code == ErrorCode::StorageCorrupt);
    int copied = 0;
    for (const auto& at : std::filesystem::recursive_directory_iterator(world.folder.file("segunda.db.files")))
        copied += at.is_regular_file();
    CHECK(copied == 1);
}
