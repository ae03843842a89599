// /sync/* over HTTP, in CBOR and in JSON.
#include <catch2/catch.hpp>

#include "sync/protocol/codec.h"
#include "world.h"

using namespace mostrador;
using namespace mostrador::test;
using kit::Answer;
using kit::ApiClient;

namespace {

const ReplicaId replica{*Uuid::parse("0190a000-0000-7000-8000-0000000000aa")};
const std::string helloJson = R"({"replica":"0190a000-0000-7000-8000-0000000000aa"})";

Answer cbor(const ApiClient& client, const std::string& path, const std::string& body) {
    return client.ask("POST", path, body, {{"Content-Type", "application/cbor"}});
}

std::string command(std::int64_t n, const std::string& user, const std::string& id, const std::string& name) {
    return "{\"n\":" + std::to_string(n) + ",\"cid\":\"0190a000-0000-7000-8000-00000000b00" + std::to_string(n) +
           "\",\"user\":\"" + user + "\",\"name\":\"client.create\",\"id\":\"" + id + "\",\"campos\":{\"nombre\":\"" +
           name + "\"},\"made_at\":1790000000000}";
}

std::string push(std::int64_t first, const std::string& commands) {
    return R"({"replica":"0190a000-0000-7000-8000-0000000000aa","first_n":)" + std::to_string(first) +
           ",\"commands\":[" + commands + "]}";
}

}  // namespace

TEST_CASE("hello, pull and push in JSON: a whole round by hand") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    const std::string me = anaId(ana);
    addClient(ana, "Del servidor");
    const Answer hello = ana.post("/sync/hello", helloJson);
    INFO(hello.raw.body);
    REQUIRE(hello.status == 200);
    CHECK(hello.json.find("lineage")->items().back().find("log_id")->text() == hello.header("X-Log-Id"));
    CHECK(hello.json.find("last_n")->integer() == 0);
    CHECK(hello.json.find("rows_behind")->integer().value_or(0) >= 3);

    const std::string id = "0190a000-0000-7000-8000-0000000000c1";
    const Answer pushed = ana.post("/sync/push", push(1, command(1, me, id, "Sin red")));
    INFO(pushed.raw.body);
    REQUIRE(pushed.status == 200);
    CHECK(pushed.json.find("last_n")->integer() == 1);
    CHECK(pushed.json.find("results")->items()[0].find("status")->text() == "applied");
    const Answer repeated = ana.post("/sync/push", push(1, command(1, me, id, "Sin red")));
    CHECK(repeated.json.find("results")->items()[0].find("status")->text() == "duplicate");
    CHECK(ana.get("/clientes/" + id).text("nombre") == "Sin red");
    const Answer gap = ana.post("/sync/push", push(3, command(3, me, "0190a000-0000-7000-8000-0000000000c3", "Tres")));
    CHECK(gap.json.find("expected_n")->integer() == 2);
    CHECK(ana.get("/clientes").size() == 2);

    const Answer page =
        ana.get("/sync/pull?replica=0190a000-0000-7000-8000-0000000000aa", {{"Accept", "application/json"}});
    REQUIRE(page.status == 200);
    CHECK(page.json.find("more")->boolean() == false);
    CHECK(page.raw.body.find("Del servidor") != std::string::npos);
    CHECK(page.raw.body.find("Sin red") != std::string::npos);
    CHECK(page.json.find("acks")->items().size() == 1);
    const Answer rest = ana.post(
        "/sync/pull", R"({"replica":"0190a000-0000-7000-8000-0000000000aa","cursor":")" + page.text("cursor") + "\"}");
    REQUIRE(rest.status == 200);
    CHECK(rest.json.find("rows")->items().empty());
}

TEST_CASE("the same in CBOR, as desktops speak") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    addClient(ana, "Uno");
    sync::Hello hello;
    hello.replica = replica;
    const Answer answer = cbor(ana, "/sync/hello", sync::encode(hello));
    REQUIRE(answer.status == 200);
    CHECK(answer.header("Content-Type") == "application/cbor");
    CHECK_FALSE(answer.header("X-Mostrador").empty());
    const auto reply = sync::decodeHelloReply(answer.raw.body);
    REQUIRE(reply.ok());
    CHECK(reply->lineage.back().log.toString() == answer.header("X-Log-Id"));

    sync::Pull pull;
    pull.replica = replica;
    const Answer pulled = cbor(ana, "/sync/pull", sync::encode(pull));
    const auto page = sync::decodePage(pulled.raw.body);
    REQUIRE(page.ok());
    CHECK(page->toSeq == reply->head);
    CHECK_FALSE(page->rows.empty());

    sync::Push nothing;
    nothing.replica = replica;
    nothing.firstN = 1;
    const auto pushed = sync::decodePushReply(cbor(ana, "/sync/push", sync::encode(nothing)).raw.body);
    REQUIRE(pushed.ok());
    CHECK(pushed->results.empty());
}

TEST_CASE("refusals of the sync routes are typed") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    for (const char* path : {"/sync/snapshot", "/sync/snapshot/part"}) {
        const Answer later = ana.get(path, {{"Accept", "application/json"}});
        CHECK(later.status == 501);
        CHECK(later.text("error") == "unsupported");
        const auto typed = sync::decodeSyncError(ana.get(path).raw.body);
        REQUIRE(typed.ok());
        CHECK(typed->kind == sync::SyncErrorKind::Unsupported);
    }
    const Answer old =
        ana.post("/sync/hello", R"({"replica":"0190a000-0000-7000-8000-0000000000aa","proto_min":0,"proto_max":0})");
    CHECK(old.status == 426);
    CHECK(old.text("error") == "upgrade_client");
    const Answer young =
        ana.post("/sync/hello", R"({"replica":"0190a000-0000-7000-8000-0000000000aa","proto_min":7,"proto_max":9})");
    CHECK(young.status == 501);
    CHECK(young.text("codigo") == "actualice_el_servidor");
    CHECK(cbor(ana, "/sync/hello", "\xff\x00basura").status == 400);
    CHECK(sync::decodeSyncError(cbor(ana, "/sync/push", "basura").raw.body).ok());
    CHECK(ana.post("/sync/push", R"({"replica":"x"})").status == 400);
    const Answer foreign = ana.get("/sync/pull?replica=0190a000-0000-7000-8000-0000000000aa&cursor=AAAA",
                                   {{"Accept", "application/json"}});
    CHECK(foreign.status == 409);
    CHECK(foreign.text("error") == "resync");
    CHECK(world.nobody().post("/sync/hello", helloJson).status == 401);
    CHECK(cbor(ana, "/sync/push", std::string(9'000'000, 'x')).status == 413);
}

TEST_CASE("another device's replica is refused over HTTP too") {
    ServiceWorld world;
    world.addUser("luis", "asesor");
    const ApiClient ana = world.as("ana");
    CHECK(
        ana.post("/sync/push", push(1, command(1, anaId(ana), "0190a000-0000-7000-8000-0000000000c1", "Uno"))).status ==
        200);
    const Answer thief = world.as("luis").post("/sync/hello", helloJson);
    CHECK(thief.text("error") == "fatal");
    CHECK(thief.text("codigo") == "no_permitido");
}
