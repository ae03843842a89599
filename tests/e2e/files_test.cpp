// Story: a picture taken without a network. Its order reaches the others at once, the picture when it can, and a kill
// in the middle of it costs nothing.
#include <signal.h>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "slowline.h"

using namespace mostrador;
using namespace mostrador::e2e;

namespace {

std::string written(const kit::TemporaryFolder& folder, const std::string& name, std::size_t bytes) {
    std::string content = "\x89PNG\r\n\x1a\n";
    std::uint32_t noise = 7;
    while (content.size() < bytes)
        content.push_back(static_cast<char>((noise = noise * 1'664'525 + 1'013'904'223) >> 24));
    const std::string path = folder / name;
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("a picture attached offline follows its record") {
    Shop shop;
    shop.a.connect(shop.server);
    shop.b.connect(shop.server);
    const std::string client = shop.a.must({"add", "clientes", "nombre=Juan"}).text("id");
    shop.a.must({"sync"});
    const std::string picture = written(shop.folder, "pantalla.png", 400'000);
    REQUIRE(shop.server.stop() == 0);
    const Ran attached = shop.a.must({"attach", "clientes", client, picture});
    CHECK(attached.text("clase") == "foto");
    CHECK(attached.text("nombre") == "pantalla.png");
    CHECK(attached.text("tipo_contenido") == "image/png");
    CHECK(shop.a.count("files_waiting") == 1);
    CHECK(shop.a.run({"sync"}).code == 6);
    const std::string id = attached.text("id");
    // On the computer that took it, it is there at once.
    shop.a.must({"fetch-file", id, shop.folder / "mine.png"});
    CHECK(read(shop.folder / "mine.png") == read(picture));

    shop.server.start();
    const Ran sync = shop.a.must({"sync"});
    CHECK(sync.text("files_sent") == "1");
    CHECK(shop.a.count("files_waiting") == 0);
    shop.b.must({"sync"});
    CHECK(shop.b.must({"show", "archivos", id}).text("registro_id") == client);
    shop.b.must({"fetch-file", id, shop.folder / "theirs.png"});
    CHECK(read(shop.folder / "theirs.png") == read(picture));
    REQUIRE(shop.server.stop() == 0);
    shop.b.must({"fetch-file", id, shop.folder / "again.png"});  // here by now

    const std::string huge = written(shop.folder, "huge.png", 10u * 1024 * 1024 + 1);
    const Ran refused = shop.a.run({"attach", "clientes", client, huge});
    CHECK(refused.code == 3);
    CHECK(refused.errorCode() == "demasiado_grande");
    CHECK(shop.a.run({"attach", "clientes", client, shop.folder / "nothing.png"}).code == 2);
    const std::string note = written(shop.folder, "nota.txt", 20);
    CHECK(shop.a.must({"attach", "clientes", client, note, "--kind", "documento"}).text("clase") == "documento");
}

TEST_CASE("the record is with the others while its picture still waits, and a missing picture is said to be missing") {
    Shop shop;
    SlowLine line(shop.server.port());  // documents pass, contents stop in the middle
    shop.a.must({"connect", line.url(), "--user", "ana", "--device", "a"}, typedPassword);
    shop.b.connect(shop.server);
    const std::string client = shop.a.must({"add", "clientes", "nombre=Juan"}).text("id");
    const std::string picture = written(shop.folder, "pantalla.png", 5'000'000);
    const std::string id = shop.a.must({"attach", "clientes", client, picture}).text("id");
    kit::Process sync = shop.a.start({"sync"});
    REQUIRE(eventually([&] { return line.held() || sync.wait(0); }));
    REQUIRE(line.held());  // in the middle of the picture
    shop.b.must({"sync"});
    CHECK(shop.b.must({"show", "archivos", id}).text("nombre") == "pantalla.png");
    const Ran early = shop.b.run({"fetch-file", id, shop.folder / "early.png"});
    CHECK(early.code == 4);
    CHECK_FALSE(std::filesystem::exists(shop.folder / "early.png"));
    sync.signal(SIGKILL);
    REQUIRE(sync.wait(patienceMs));
    CHECK(shop.a.count("files_waiting") == 1);
    CHECK(shop.a.count("pending") == 0);

    line.release();
    CHECK(shop.a.must({"sync"}).text("files_sent") == "1");
    shop.b.must({"fetch-file", id, shop.folder / "theirs.png"});
    CHECK(read(shop.folder / "theirs.png") == read(picture));
    CHECK(shop.server.command({"doctor"}).code == 0);
    shop.a.must({"archive", "archivos", id});
    shop.a.must({"sync"});
    CHECK(shop.a.must({"list", "archivos"}).data().items().empty());
}
