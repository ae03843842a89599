// Bad addresses, bad passwords, something in between: each gets its own words and code, and the work stays.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>
#include <catch2/catch.hpp>
#include <thread>

#include "programs.h"

using namespace mostrador;
using namespace mostrador::e2e;

namespace {

// Answers every request on its port with the same bytes, like a hotel's sign-in page.
class FakeServer {
public:
    FakeServer(std::string answer, int port = 0)
        : m_answer(std::move(answer)), m_file(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        const int on = 1;
        ::setsockopt(m_file, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        REQUIRE(::bind(m_file, reinterpret_cast<const sockaddr*>(&address), size) == 0);
        REQUIRE(::listen(m_file, 16) == 0);
        REQUIRE(::getsockname(m_file, reinterpret_cast<sockaddr*>(&address), &size) == 0);
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { serve(); });
    }
    ~FakeServer() {
        ::shutdown(m_file, SHUT_RDWR);
        m_thread.join();
        ::close(m_file);
    }
    FakeServer(const FakeServer&) = delete;
    FakeServer& operator=(const FakeServer&) = delete;
    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }

private:
    void serve() const {
        for (int one = ::accept4(m_file, nullptr, nullptr, SOCK_CLOEXEC); one >= 0;
             one = ::accept4(m_file, nullptr, nullptr, SOCK_CLOEXEC)) {
            char asked[65536];
            if (::recv(one, asked, sizeof asked, 0) > 0)
                (void)!::send(one, m_answer.data(), m_answer.size(), MSG_NOSIGNAL);
            ::shutdown(one, SHUT_WR);
            while (::recv(one, asked, sizeof asked, 0) > 0) {}
            ::close(one);
        }
    }

    std::string m_answer;
    int m_file;
    int m_port = 0;
    std::thread m_thread;
};

std::string reply(const std::string& status, const std::string& type, const std::string& body) {
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\nConnection: close\r\n\r\n" + body;
}

const std::string hotelPage =
    reply("200 OK", "text/html", "<html><body>Bienvenido al hotel. Acepte las condiciones.</body></html>");

Ran connectTo(const Computer& computer, const std::string& url, const std::string& user, const std::string& clave) {
    return computer.run({"connect", url, "--user", user, "--device", "x"}, clave + "\n");
}

}  // namespace

TEST_CASE("connecting to what is not there or not ours") {
    const kit::TemporaryFolder folder;
    const Computer computer(folder.path(), "a");
    const Ran nobody = connectTo(computer, "http://127.0.0.1:1", "ana", "clave del taller 1");
    CHECK(nobody.code == 6);
    CHECK(nobody.errorCode() == "sin_conexion");
    CHECK_FALSE(nobody.message().empty());
    for (const std::string& answer :
         {hotelPage, reply("302 Found\r\nLocation: http://127.0.0.1:1/login", "text/html", ""),
          reply("502 Bad Gateway", "text/html", "<h1>Bad Gateway</h1>"),
          reply("200 OK", "application/json", R"({"ok":true})"), std::string("SSH-2.0-OpenSSH_9.2\r\n")}) {
        const FakeServer fake(answer);
        const Ran foreign = connectTo(computer, fake.url(), "ana", "clave del taller 1");
        INFO(answer);
        INFO(foreign.output);
        CHECK(foreign.code == 6);
        CHECK((foreign.errorCode() == "no_es_un_servidor_mostrador" || answer.starts_with("SSH")));
        CHECK_FALSE(foreign.message().empty());
    }
    for (const char* address : {"no es una dirección", "ftp://servidor", "http://", "http://a:99999"}) {
        const Ran bad = connectTo(computer, address, "ana", "clave del taller 1");
        INFO(address);
        INFO(bad.output);
        CHECK(bad.code == 6);
        CHECK_FALSE(bad.message().empty());
    }
    CHECK(computer.must({"status"}).text("membership") == "none");
}

TEST_CASE("wrong passwords are told from wrong addresses, and slowed down") {
    Shop shop;
    const Ran wrong = connectTo(shop.a, shop.server.url(), "ana", "no es esta");
    CHECK(wrong.code == 5);
    CHECK(wrong.errorCode() == "credenciales_invalidas");
    const Ran unknown = connectTo(shop.a, shop.server.url(), "nadie", "no es esta");
    CHECK(unknown.code == 5);
    CHECK(unknown.message() == wrong.message());
    Ran held = wrong;
    for (int i = 0; i < 8 && held.errorCode() != "demasiados_intentos"; ++i)
        held = connectTo(shop.a, shop.server.url(), "ana", "mala");
    CHECK(held.code == 5);
    CHECK(held.errorCode() == "demasiados_intentos");
}

TEST_CASE("a page in between, or no server at all, costs nothing: the outbox waits") {
    Shop shop;
    shop.a.connect(shop.server);
    shop.b.connect(shop.server);
    const std::string id = shop.a.must({"add", "clientes", "nombre=Con paciencia"}).text("id");
    REQUIRE(shop.server.stop() == 0);
    const Ran down = shop.a.run({"sync"});
    CHECK(down.code == 6);
    CHECK(down.errorCode() == "sin_conexion");
    {
        const FakeServer hotel(hotelPage, shop.server.port());
        const Ran page = shop.a.run({"sync"});
        INFO(page.output);
        CHECK(page.code == 6);
        CHECK(page.errorCode() == "no_es_un_servidor_mostrador");
        CHECK(shop.a.count("pending") == 1);
    }
    {
        const FakeServer gateway(reply("401 Unauthorized", "text/html", "<h1>proxy wants a password</h1>"),
                                 shop.server.port());
        CHECK(shop.a.run({"sync"}).code == 6);  // not ours, so no reason to sign out
        CHECK(shop.a.count("pending") == 1);
    }
    shop.a.must({"set", "clientes", id, "notas=sigo trabajando"});
    shop.server.start();
    shop.a.must({"sync"});
    CHECK(shop.a.count("pending") == 0);
    shop.b.must({"sync"});
    CHECK(shop.b.must({"show", "clientes", id}).text("notas") == "sigo trabajando");
}

TEST_CASE("another server at the same address changes nothing here") {
    Shop shop;
    shop.a.connect(shop.server);
    shop.a.must({"import", "clientes", sample("customers.csv")});
    shop.a.must({"sync"});
    const std::string before = shop.a.list("clientes");
    shop.a.must({"set", "clientes", std::string(shop.a.must({"list", "clientes"}).data().items()[0].find("id")->text()),
                 "notas=pendiente"});
    const std::string typed = shop.a.list("clientes");
    REQUIRE(typed != before);
    REQUIRE(shop.server.stop() == 0);
    const kit::TemporaryFolder elsewhere;
    Server other(elsewhere.path());
    kit::Process impostor({{program("mostrador-server"), "serve", "--data", other.data(), "--listen", "127.0.0.1",
                            "--port", std::to_string(shop.server.port())},
                           {},
                           {},
                           {}});
    REQUIRE(impostor.readUntil("listening ", patienceMs));
    const Ran refused = shop.a.run({"sync"});
    INFO(refused.output);
    CHECK((refused.code == 5 || refused.code == 6));
    CHECK_FALSE(refused.message().empty());
    CHECK(shop.a.list("clientes") == typed);
    CHECK(shop.a.count("pending") == 1);
}

TEST_CASE("a second program on the same home is refused with code 7, and the first goes on") {
    Shop shop;
    shop.a.connect(shop.server);
    // The lock is what tells that it has started. Our own question may hold it just then: a watch that was turned away
    // is started again.
    kit::Process watch;
    Ran second;
    REQUIRE(eventually([&] {
        if (!watch.started() || watch.wait(0)) watch = shop.a.start({"watch"});
        return (second = shop.a.run({"status"})).code == 7;
    }));
    CHECK(second.errorCode() == "en_uso");
    CHECK(shop.a.run({"add", "clientes", "nombre=x"}).code == 7);
    watch.signal(SIGTERM);
    CHECK(watch.wait(patienceMs) == 0);
    CHECK(shop.a.run({"status"}).code == 0);
}
