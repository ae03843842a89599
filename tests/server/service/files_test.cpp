// /archivos: a file is named by its hash first; its content follows, and nobody waits for it.
#include <catch2/catch.hpp>

#include "counter.h"
#include "server/store/filestore.h"

using namespace mostrador;
using namespace mostrador::test;
using kit::Answer;
using kit::ApiClient;

namespace {

std::string linkTo(const std::string& content, std::string_view kind, const std::string& owner) {
    return R"({"hash":")" + contentHash(content) + R"(","nombre":"año.png","tipo_contenido":"image/png","bytes":)" +
           std::to_string(content.size()) + R"(,"clase":"foto","registro_tipo":")" + std::string(kind) +
           R"(","registro_id":")" + owner + "\"}";
}

}  // namespace

TEST_CASE("a content comes after its record, is checked, and comes back as it was") {
    CounterWorld world;
    const std::string content = "\x89PNG" + std::string(300'000, '\x01') + "end";
    const std::string path = "/archivos/" + contentHash(content) + "/contenido";
    checkError(world.ana.ask("PUT", path, content), 404, "no_encontrado", "hash");
    const std::string order = world.order();
    const Answer link = world.made("/archivos", linkTo(content, "ordenes", order));
    CHECK(link.json.find("presente")->boolean() == false);
    checkError(world.ana.get(path), 404, "no_encontrado", "contenido");
    checkError(world.ana.ask("PUT", path, content + "x"), 422, "campo_invalido", "bytes");
    std::string other = content;
    other.back() = 'D';
    checkError(world.ana.ask("PUT", path, other), 422, "campo_invalido", "contenido");
    CHECK(world.ana.ask("PUT", path, content).status == 204);
    CHECK(world.ana.ask("PUT", path, content).status == 204);
    const Answer back = world.ana.get(path);
    REQUIRE(back.status == 200);
    CHECK(back.raw.body == content);
    CHECK(back.header("Content-Type") == "image/png");
    CHECK(back.header("Content-Disposition").find("a%C3%B1o.png") != std::string::npos);
    CHECK(world.ana.get(path, {{"If-None-Match", back.header("ETag")}}).status == 304);
    CHECK(world.ana.get("/archivos?registro=" + order).json.items()[0].find("presente")->boolean() == true);
    world.restart();
    const ApiClient later(world.port, world.ana.token());
    CHECK(later.get(path).raw.body == content);
    CHECK(later.del("/archivos/" + link.text("id")).status == 204);
    checkError(later.get(path), 404, "no_encontrado", "hash");
}

TEST_CASE("who may not read the record may not fetch its file") {
    CounterWorld world;
    const std::string sold =
        world.made("/ventas", R"({"lineas":[{"producto_id":")" + world.product + R"("}]})").text("id");
    const std::string content = "recibo";
    world.made("/archivos", linkTo(content, "ventas", sold));
    const std::string path = "/archivos/" + contentHash(content) + "/contenido";
    CHECK(world.ana.ask("PUT", path, content).status == 204);
    world.addUser("tito", "tecnico");
    checkError(world.as("tito").get(path), 403, "no_permitido");
    CHECK(world.nobody().get(path).status == 401);
    world.made("/archivos", linkTo(content, "clientes", world.client));  // the same picture, elsewhere
    CHECK(world.as("tito").get(path).raw.body == content);
    for (const char* hash : {"x", "..%2F..%2Fservitec.db", "ABCDEF"})
        CHECK(world.ana.get("/archivos/" + std::string(hash) + "/contenido").status == 404);
}

TEST_CASE("pictures of another technician's order are as hidden as the order") {
    CounterWorld world;
    world.addUser("tito", "tecnico");
    const std::string others = world.order(R"(,"tecnico_id":")" + anaId(world.ana) + "\"");
    const std::string content = "foto";
    world.made("/archivos", linkTo(content, "ordenes", others));
    const std::string path = "/archivos/" + contentHash(content) + "/contenido";
    CHECK(world.ana.ask("PUT", path, content).status == 204);
    checkError(world.as("tito").get(path), 403, "no_permitido");
    world.made("/archivos", linkTo(content, "ordenes", world.order()));  // the queue is everybody's
    CHECK(world.as("tito").get(path).raw.body == content);
}

TEST_CASE("the folder has a limit, and a content too large is not taken") {
    kit::TempFolder folder;
    const OrgId org{*Uuid::parse("0190a000-0000-7000-8000-0000000000aa")};
    server::FileStore files(folder.file("files"), 10);
    CHECK(files.put(org, contentHash("123456"), "123456").ok());
    CHECK(files.put(org, contentHash("123456"), "123456").ok());
    CHECK(files.usedBytes(org) == 6);
    CHECK(files.put(org, contentHash("98765"), "98765").error().code == ErrorCode::StorageFull);
    server::FileStore again(folder.file("files"), 10);  // counts what is there
    CHECK(again.put(org, contentHash("98765"), "98765").error().code == ErrorCode::StorageFull);
    CHECK(again.put(org, contentHash("9876"), "9876").ok());

    CounterWorld world;
    const std::string huge(std::size_t{10} * 1024 * 1024 + 1, 'x');
    checkError(world.ana.post("/archivos", linkTo(huge, "clientes", world.client)), 413, "demasiado_grande", "bytes");
    CHECK(world.ana.ask("PUT", "/archivos/" + contentHash(huge) + "/contenido", huge).status == 413);
}
