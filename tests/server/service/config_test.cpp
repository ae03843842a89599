// Flag over environment over file over default.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "server/config.h"
#include "tests/kit/server_world.h"

using namespace mostrador;
using namespace mostrador::server;

namespace {

// An environment variable for as long as it lives.
class Variable {
public:
    Variable(const char* name, const std::string& value) : m_name(name) { ::setenv(name, value.c_str(), 1); }
    ~Variable() { ::unsetenv(m_name); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    const char* m_name;
};

struct Folder {
    kit::TempFolder folder;
    ConfigFlags flags;
    explicit Folder(const std::string& config = {}) {
        flags.dataFolder = folder.file("");
        if (!config.empty()) std::ofstream(folder.file("config.json")) << config;
    }
    [[nodiscard]] Result<Config> load() const { return loadConfig(flags); }
};

}  // namespace

TEST_CASE("each source of the configuration overrules the one below") {
    Folder plain;
    CHECK(plain.load()->port == 8000);
    CHECK(plain.load()->database() == *plain.flags.dataFolder + "/servitec.db");
    Folder folder(R"({"port":8100,"listen":"127.0.0.1","db_path":"/tmp/file.db","allowed_ips":"10.0.0.0/8, ::1"})");
    CHECK(folder.load()->port == 8100);
    CHECK(Folder(R"({"verdict_days":30})").load()->verdictDays == 30);
    CHECK(folder.load()->listen == "127.0.0.1");
    CHECK(folder.load()->database() == "/tmp/file.db");
    CHECK(folder.load()->allowedAddresses == std::vector<std::string>{"10.0.0.0/8", "::1"});
    const Variable port("PORT", "8200");
    const Variable path("DB_PATH", "/tmp/env.db");
    CHECK(folder.load()->port == 8200);
    CHECK(folder.load()->database() == "/tmp/env.db");
    {
        const Variable url("DATABASE_URL", "sqlite:/tmp/url.db");
        CHECK(folder.load()->database() == "/tmp/url.db");
    }
    folder.flags.port = 8300;
    folder.flags.listen = "::1";
    CHECK(folder.load()->port == 8300);
    CHECK(folder.load()->listen == "::1");
}

TEST_CASE("DATABASE_URL knows SQLite in all its spellings and no other scheme") {
    Folder folder;
    const auto database = [&](const std::string& url) {
        const Variable variable("DATABASE_URL", url);
        const auto config = folder.load();
        return config.ok() ? config->database()
                           : std::string(codeName(config.error().code)) + " " + config.error().detail;
    };
    CHECK(database("sqlite:shop.db") == "shop.db");
    CHECK(database("sqlite:///var/lib/shop.db") == "/var/lib/shop.db");
    CHECK(database("sqlite:////var/lib/shop.db") == "/var/lib/shop.db");
    CHECK(database("sqlite:///./shop.db") == "./shop.db");
    CHECK(database("sqlite:///shop.db") == "shop.db");
    CHECK(database("postgresql://a:secret@b/c") ==
          "no_disponible postgresql");  // and the password stays out of the log
    CHECK(database("sqlite:") == "campo_invalido sqlite:");
}

TEST_CASE("a mistake in the configuration is named") {
    const auto fault = [](const std::string& text) {
        Folder folder(text);
        const auto config = folder.load();
        REQUIRE_FALSE(config.ok());
        return std::string(codeName(config.error().code)) + " " + config.error().field;
    };
    CHECK(fault(R"({"puerto":1})") == "campo_desconocido puerto");
    CHECK(fault(R"({"port":"muchos"})") == "campo_invalido port");
    CHECK(fault(R"({"port":70000})") == "campo_invalido port");
    CHECK(fault(R"({"listen":5})") == "campo_invalido listen");
    CHECK(fault(R"({"io_threads":"dos"})") == "campo_invalido io_threads");
    CHECK(fault(R"({"verdict_days":0})") == "campo_invalido verdict_days");
    CHECK(fault(R"({"database_url":"mysql://x"})") == "no_disponible DATABASE_URL");
    CHECK(fault("[1]") == "mensaje_malformado ");
    CHECK(fault("{") == "mensaje_malformado ");
    CHECK(fault(R"({"ssl_cert":"a.pem"})") == "campo_requerido SSL_KEY");
    Folder missing;
    missing.flags.configFile = missing.folder.file("nada.json");
    CHECK(missing.load().error().code == ErrorCode::FileUnreadable);
    Folder folder;
    const Variable port("PORT", "80 80");
    CHECK(folder.load().error().field == "PORT");
}
