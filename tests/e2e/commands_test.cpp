// mostrador-server's commands, as an administrator types them.
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "programs.h"

using namespace mostrador;
using namespace mostrador::e2e;

namespace {

// A port of 127.0.0.1 that somebody else listens on.
class TakenPort {
public:
    TakenPort() : m_file(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        REQUIRE(::bind(m_file, reinterpret_cast<const sockaddr*>(&address), size) == 0);
        REQUIRE(::listen(m_file, 1) == 0);
        REQUIRE(::getsockname(m_file, reinterpret_cast<sockaddr*>(&address), &size) == 0);
        m_port = ntohs(address.sin_port);
    }
    ~TakenPort() { ::close(m_file); }
    TakenPort(const TakenPort&) = delete;
    TakenPort& operator=(const TakenPort&) = delete;
    [[nodiscard]] std::string port() const { return std::to_string(m_port); }

private:
    int m_file;
    int m_port = 0;
};

}  // namespace

TEST_CASE("init makes an organisation, once, and leaves nothing behind when it is refused") {
    const kit::TemporaryFolder folder;
    const auto init = [&](const std::string& name, const std::string& admin, const std::string& input) {
        return runProgram("mostrador-server", {"init", "--org", name, "--admin", admin, "--data", folder / "d"}, input);
    };
    CHECK(init("Taller", "ana", "corta\n").code == 3);
    CHECK(init("Taller", "Ana María", "una clave larga\n").code == 3);
    CHECK(init(std::string(5'000, 'x'), "ana", "una clave larga\n").code == 3);
    CHECK_FALSE(std::filesystem::exists(folder / "d"));
    const Ran made = init("Taller", "ana", "una clave larga\n");
    INFO(made.errors);
    CHECK(made.code == 0);
    const Ran again = init("Taller", "ana", "una clave larga\n");
    CHECK(again.code == 3);
    CHECK(again.errors.find(folder / "d") != std::string::npos);
    CHECK(again.errors.find("no está vacía") != std::string::npos);

    std::filesystem::create_directory(folder / "full");
    std::ofstream(folder / "full/notes.txt") << "mine";
    CHECK(runProgram("mostrador-server", {"init", "--org", "T", "--admin", "ana", "--data", folder / "full"},
                     "una clave larga\n")
              .code == 3);
    CHECK(std::filesystem::exists(folder / "full/notes.txt"));
    CHECK(runProgram("mostrador-server", {"init", "--data", folder / "e"}).code == 2);
    CHECK(runProgram("mostrador-server", {"serve", "--data", folder / "nowhere"}).code == 4);
    CHECK_FALSE(std::filesystem::exists(folder / "nowhere"));
}

TEST_CASE("what is mistyped is named, in the administrator's language") {
    const kit::TemporaryFolder folder;
    const auto errors = [&](std::vector<std::string> words, const char* lang) {
        const Ran ran = runProgram("mostrador-server", std::move(words), {}, {std::string("LC_ALL=") + lang});
        CHECK(ran.code == 2);
        CHECK(ran.output.empty());
        return ran.errors;
    };
    CHECK(errors({}, "es_CL.UTF-8").starts_with("Falta algo: "));
    CHECK(errors({"servir"}, "es_CL.UTF-8").starts_with("No se entiende: servir"));
    CHECK(errors({"servir"}, "en_US.UTF-8").starts_with("Not understood: servir"));
    CHECK(errors({"serve", "--puerto", "1"}, "es").find("--puerto") != std::string::npos);
    CHECK(errors({"serve", "--port", "abc"}, "en").starts_with("Check what was typed: "));
    CHECK(errors({"init", "--org", "X"}, "en").find("--admin") != std::string::npos);
    CHECK(errors({"user", "add"}, "en").starts_with("Something is missing: "));
    CHECK(errors({"token", "issue", "--user", "ana", "--days", "0"}, "es").starts_with("Revise lo escrito: "));
    const Ran nothing = runProgram("mostrador-server", {"status", "--data", folder / "no"}, {}, {"LC_ALL=en_US.UTF-8"});
    CHECK(nothing.code == 4);
    CHECK(nothing.errors.find("There is no Mostrador data in " + (folder / "no")) != std::string::npos);
    const Ran help = runProgram("mostrador-server", {"--help"}, {});
    CHECK(help.code == 0);
    CHECK(help.output.find("restore") != std::string::npos);
}

TEST_CASE("init --demo prints a token that works") {
    const kit::TemporaryFolder folder;
    const Ran made =
        runProgram("mostrador-server", {"init", "--org", "Demo", "--admin", "ana", "--demo", "--data", folder / "d"},
                   "una clave larga\n");
    REQUIRE(made.code == 0);
    const std::size_t at = made.output.find("token ");
    REQUIRE(at != std::string::npos);
    const std::string token = made.output.substr(at + 6, made.output.find('\n', at) - at - 6);
    kit::Process server(
        {{program("mostrador-server"), "serve", "--data", folder / "d", "--listen", "127.0.0.1", "--port", "0"},
         {},
         {},
         {}});
    const auto line = server.readUntil("listening ", patienceMs);
    REQUIRE(line);
    CHECK(kit::ApiClient(std::stoi(line->substr(line->rfind(':') + 1)), token).get("/clientes").status == 200);
}

TEST_CASE("a second server on the same data is refused with code 7, by folder and by database") {
    Shop shop;
    const Ran second =
        runProgram("mostrador-server", {"serve", "--data", shop.server.data(), "--listen", "127.0.0.1", "--port", "0"});
    CHECK(second.code == 7);
    CHECK(second.errors.find("Otro Mostrador usa esta carpeta") != std::string::npos);
    CHECK(shop.server.client().get("/clientes").status == 200);
    CHECK(shop.server.command({"user", "add", "luis"}, "una clave larga\n").code == 7);

    const kit::TemporaryFolder other;
    const std::vector<std::string> elsewhere{"DB_PATH=" + (other / "shared.db")};
    const auto with = [&](const std::string& name, std::vector<std::string> words) {
        words.insert(words.end(), {"--data", other / name});
        return runProgram("mostrador-server", std::move(words), "una clave larga\n", elsewhere);
    };
    CHECK(with("one", {"init", "--org", "T", "--admin", "ana"}).code == 0);
    kit::Process first(
        {{program("mostrador-server"), "serve", "--data", other / "one", "--listen", "127.0.0.1", "--port", "0"},
         {},
         elsewhere,
         {}});
    REQUIRE(first.readUntil("listening ", patienceMs));
    CHECK(with("two", {"serve", "--listen", "127.0.0.1", "--port", "0"}).code == 7);
}

TEST_CASE("a taken port, a foreign database and a bad address are told apart in words") {
    const kit::TemporaryFolder folder;
    Server server(folder.path());
    const TakenPort taken;
    const auto serve = [&](std::vector<std::string> words, std::vector<std::string> environment = {},
                           const std::string& listen = "127.0.0.1") {
        words.insert(words.begin(), {"serve", "--data", server.data(), "--listen", listen});
        return runProgram("mostrador-server", std::move(words), {}, std::move(environment));
    };
    const Ran busy = serve({"--port", taken.port()});
    CHECK(busy.code == 6);
    CHECK(busy.errors.find("Otro programa ya escucha en 127.0.0.1:" + taken.port()) != std::string::npos);
    const Ran foreign = serve({"--port", "0"}, {"DATABASE_URL=postgresql://a:secreta@b/c"});
    CHECK(foreign.code == 2);
    CHECK(foreign.errors.find("postgresql") != std::string::npos);
    CHECK(foreign.errors.find("secreta") == std::string::npos);
    CHECK(serve({"--port", "70000"}).code == 3);
    CHECK(serve({}, {"PORT=ochenta"}).code == 3);
    const Ran nowhere = serve({}, {}, "no.es.una.ip");
    CHECK(nowhere.code != 0);
    CHECK(nowhere.errors.find("no.es.una.ip") != std::string::npos);
}

TEST_CASE("the port comes from the flag before the environment before the file") {
    const kit::TemporaryFolder folder;
    Server server(folder.path());
    const auto portWith = [&](std::vector<std::string> words, std::vector<std::string> environment) {
        words.insert(words.begin(), {program("mostrador-server"), "serve", "--data", server.data()});
        kit::Process process({std::move(words), {}, std::move(environment), {}});
        const auto line = process.readUntil("listening http://127.0.0.1:", patienceMs);
        process.signal(SIGTERM);
        CHECK(process.wait(10'000) == 0);
        return line.value_or("nothing");
    };
    const TakenPort taken;  // whoever asks for it fails, so a line proves that the other one was used
    std::ofstream(server.data() + "/config.json") << R"({"listen":"127.0.0.1","port":)" << taken.port() << "}";
    CHECK(portWith({}, {"PORT=0"}) != "nothing");
    CHECK(portWith({"--port", "0"}, {"PORT=" + taken.port()}) != "nothing");
}

TEST_CASE("addresses that are not on the list get no further than a refusal") {
    const kit::TemporaryFolder folder;
    Server server(folder.path());
    const auto healthWith = [&](const std::string& list) {
        kit::Process process(
            {{program("mostrador-server"), "serve", "--data", server.data(), "--listen", "127.0.0.1", "--port", "0"},
             {},
             {"ALLOWED_IPS=" + list},
             {}});
        const auto line = process.readUntil("listening ", patienceMs);
        REQUIRE(line);
        return kit::ApiClient(std::stoi(line->substr(line->rfind(':') + 1))).get("/health").status;
    };
    CHECK(healthWith("10.1.2.0/24") != 200);
    CHECK(healthWith("10.1.2.0/24, 127.0.0.0/8") == 200);
}

TEST_CASE("users are added, listed, given passwords and suspended while the server is stopped") {
    const kit::TemporaryFolder folder;
    Server server(folder.path());
    const auto signIn = [&](const std::string& user, const std::string& clave) {
        return kit::ApiClient(server.port())
            .post("/api/auth/login", R"({"username":")" + user + R"(","password":")" + clave + "\"}")
            .status;
    };
    CHECK(server.command({"user", "add", "luis", "--role", "tecnico", "--display", "Luis Soto"}, "clave de luis\n")
              .code == 0);
    CHECK(server.command({"user", "add", "luis"}, "clave de luis\n").code == 3);
    CHECK(server.command({"user", "add", "eva", "--role", "reina"}, "clave de eva\n").code == 3);
    const Ran invited = server.command({"user", "add", "eva"});
    REQUIRE(invited.code == 0);
    const std::size_t at = invited.output.find("code ");
    REQUIRE(at != std::string::npos);
    const std::string code = invited.output.substr(at + 5, 11);
    const Ran list = server.command({"user", "list", "--json"});
    REQUIRE(list.json.items().size() == 3);
    CHECK(server.command({"user", "list"}).output.find("Luis Soto") != std::string::npos);
    CHECK(server.command({"user", "password", "luis"}, "otra clave de luis\n").code == 0);
    CHECK(server.command({"user", "password", "nadie"}, "otra clave de luis\n").code == 4);
    server.start();
    CHECK(signIn("luis", "clave de luis") == 401);
    CHECK(signIn("luis", "otra clave de luis") == 200);
    const kit::ApiClient nobody(server.port());
    CHECK(nobody.post("/api/auth/activar", R"({"usuario":"eva","codigo":")" + code + R"(","clave":"clave de eva"})")
              .status == 200);
    CHECK(signIn("eva", "clave de eva") == 200);

    const Ran token = server.command({"token", "issue", "--user", "luis", "--days", "400"});
    REQUIRE(token.code == 0);
    const kit::ApiClient machine = nobody.with(token.output.substr(0, token.output.find('\n')));
    CHECK(machine.get("/clientes").status == 200);
    CHECK(server.command({"token", "issue", "--user", "nadie"}).code == 4);
    CHECK(server.stop() == 0);
    CHECK(server.command({"user", "suspend", "luis"}).code == 0);
    CHECK(server.command({"token", "issue", "--user", "luis"}).code == 3);
    CHECK(server.command({"user", "suspend", "ana"}).code == 3);  // the last administrator
    server.start();
    CHECK(signIn("luis", "otra clave de luis") == 409);
    CHECK(machine.get("/clientes").status == 401);
}

TEST_CASE("a backup made while the server works opens and holds everything committed before it") {
    Shop shop;
    const kit::ApiClient ana = shop.server.client();
    for (int i = 0; i < 50; ++i)
        REQUIRE(ana.post("/clientes", "{\"nombre\":\"Cliente " + std::to_string(i) + "\"}").status == 201);
    const std::string file = shop.folder / "copia.db";
    CHECK(shop.server.command({"backup", file}).code == 0);
    CHECK(ana.post("/clientes", R"({"nombre":"después"})").status == 201);
    CHECK(valueIn(file, "PRAGMA integrity_check") == "ok");
    CHECK(valueIn(file, "SELECT count(*) FROM client") == "50");
    CHECK(shop.server.command({"backup", file}).code == 3);  // never over another one
    CHECK(shop.server.command({"backup", shop.folder / "no/hay/copia.db"}).code != 0);
}

TEST_CASE("doctor and status look without disturbing") {
    Shop shop;
    const Ran healthy = shop.server.command({"doctor"});
    CHECK(healthy.code == 0);
    CHECK(healthy.output.starts_with("ok "));
    CHECK(shop.server.command({"status"}).output.starts_with("running "));
    CHECK(shop.server.stop() == 0);
    CHECK(shop.server.command({"status"}).output.starts_with("stopped "));
    const std::string key = shop.server.data() + "/enrolment.key";
    std::filesystem::rename(key, key + ".away");
    CHECK(shop.server.command({"doctor"}).code != 0);
    std::filesystem::rename(key + ".away", key);
    std::ofstream(shop.server.data() + "/servitec.db", std::ios::in | std::ios::out | std::ios::binary).seekp(4096)
        << std::string(8192, 'x');
    const Ran damaged = shop.server.command({"doctor"});
    CHECK(damaged.code == 1);
    CHECK(damaged.errors.find("traiga un respaldo con restore") != std::string::npos);
}

TEST_CASE("a graceful stop ends within ten seconds, with sockets open and silent") {
    Shop shop;
    const kit::ApiClient ana = shop.server.client();
    std::vector<RawClient> sockets;
    for (int i = 0; i < 5; ++i) {
        RawClient& socket = sockets.emplace_back(static_cast<std::uint16_t>(shop.server.port()));
        REQUIRE(socket.upgrade("/ws", "Authorization: Bearer " + ana.token() + "\r\n").status == 101);
    }
    RawClient half(static_cast<std::uint16_t>(shop.server.port()));  // a request that never ends
    half.send("POST /clientes HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
    CHECK(shop.server.stop() == 0);
    shop.server.start();
    CHECK(shop.server.client().get("/clientes").status == 200);
}
