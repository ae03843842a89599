#include <catch2/catch.hpp>

#include "cli/arguments.h"
#include "models/records/client.h"
#include "models/records/user.h"

using namespace mostrador;
using namespace mostrador::cli;

namespace {

template <class Args>
Args parsed(std::vector<std::string> words, Globals* globals = nullptr) {
    auto result = parseArguments(std::move(words), "es_CL.UTF-8");
    if (const auto* usage = std::get_if<UsageText>(&result)) FAIL(usage->text);
    const auto& invocation = std::get<Invocation>(result);
    if (globals) *globals = invocation.globals;
    REQUIRE(std::holds_alternative<Args>(invocation.action));
    return std::get<Args>(invocation.action);
}

UsageText refused(std::vector<std::string> words) {
    auto result = parseArguments(std::move(words), "en");
    REQUIRE(std::holds_alternative<UsageText>(result));
    return std::get<UsageText>(result);
}

}  // namespace

TEST_CASE("arguments: every command of the contract is read") {
    Globals globals;
    const auto connect = parsed<ConnectArgs>(
        {"--home", "/tmp/a", "connect", "http://x:1", "--user", "ana", "--device", "Caja 1", "--json"}, &globals);
    CHECK(connect.url == "http://x:1");
    CHECK(connect.user == "ana");
    CHECK(connect.device == "Caja 1");
    CHECK(globals.home == "/tmp/a");
    CHECK(globals.json);
    CHECK(globals.language == Language::Spanish);

    const auto alone = parsed<AloneArgs>({"alone", "--org", "Taller Ñandú", "--user", "ana"});
    CHECK(alone.organization == "Taller Ñandú");
    parsed<SyncArgs>({"sync"});
    parsed<StatusArgs>({"status"});
    parsed<PasswordArgs>({"passwd"});

    const auto list = parsed<ListArgs>({"list", "clientes", "--q", "josé", "--limit", "5", "--home=/x"}, &globals);
    CHECK(list.type == &client::type);
    CHECK(list.query == "josé");
    CHECK(list.limit == 5);
    CHECK(globals.home == "/x");
    CHECK(parsed<ShowArgs>({"show", "usuarios", "abc"}).type == &user::type);

    const auto add = parsed<WriteArgs>(
        {"add", "clientes", "nombre=Ana = María", "telefono=+56 9", "notas=", R"(telefonos=[{"numero":"1"}])"});
    CHECK(add.id.empty());
    CHECK(add.pairs ==
          std::vector<std::pair<std::string, std::string>>{
              {"nombre", "Ana = María"}, {"telefono", "+56 9"}, {"notas", ""}, {"telefonos", R"([{"numero":"1"}])"}});
    const auto set = parsed<WriteArgs>({"set", "clientes", "the-id", "nombre=B", "--json"});
    CHECK(set.id == "the-id");
    CHECK(set.pairs.size() == 1);
    CHECK_FALSE(parsed<ArchiveArgs>({"archive", "clientes", "1"}).restore);
    CHECK(parsed<ArchiveArgs>({"restore", "clientes", "1"}).restore);
    CHECK(parsed<SearchArgs>({"search", "mu noz"}).text == "mu noz");

    const auto import = parsed<ImportArgs>({"import", "clientes", "f.csv", "--map", "m.json", "--dry-run"});
    CHECK(import.file == "f.csv");
    CHECK(import.map == "m.json");
    CHECK(import.dryRun);
    CHECK(parsed<ExportArgs>({"export", "clientes", "f.csv", "--separator", "tab"}).separator == '\t');

    CHECK(parsed<InboxArgs>({"inbox"}).resolve.empty());
    const auto resolve = parsed<InboxArgs>({"inbox", "resolve", "the-id", "--take", "mine", "--json"});
    CHECK(resolve.resolve == "the-id");
    CHECK(resolve.take == "mine");
    CHECK(parsed<WatchArgs>({"watch", "--until", "3"}).until == 3);
    CHECK(parsed<WatchArgs>({"watch"}).until == 0);

    const auto bench = parsed<BenchArgs>(
        {"bench", "w5", "--url", "http://x", "--user", "a", "-n", "7", "--clients", "200", "--home", "h"});
    CHECK(bench.work == "w5");
    CHECK(bench.n == 7);
    CHECK(bench.clients == 200);
    CHECK(parsed<BenchArgs>({"bench", "w4"}).n == 0);
}

TEST_CASE("arguments: mistakes are said, with what there is to choose from") {
    CHECK(refused({"list", "gatos"}).text.find("clientes") != std::string::npos);
    CHECK_FALSE(refused({"list", "gatos"}).asked);
    refused({"list", "secretos"});  // a table of the replica, not a kind people have words for
    refused({});
    refused({"dance"});
    refused({"connect", "http://x"});
    refused({"add", "clientes"});
    CHECK(refused({"add", "clientes", "nombre"}).text.find("campo=valor") != std::string::npos);
    refused({"add", "clientes", "=x"});
    refused({"set", "clientes", "id"});
    refused({"watch", "--until", "0"});
    refused({"list", "clientes", "--limit", "-1"});
    refused({"list", "clientes", "--limit", "5x"});
    refused({"list", "clientes", "--limit", "99999999999999999999"});
    refused({"list", "clientes", "extra"});
    refused({"bench", "w1"});
    refused({"bench", "w9", "--url", "x", "--user", "y"});
    refused({"inbox", "resolve", "id"});
    refused({"list", "clientes", "--lang", "de"});
    CHECK(refused({"dance", "--json"}).text.size() > 5);
}

TEST_CASE("arguments: help and version are answers, not mistakes") {
    CHECK(refused({"--help"}).asked);
    CHECK(refused({"--help"}).text.find("connect") != std::string::npos);
    CHECK(refused({"import", "--help"}).asked);
    CHECK(refused({"import", "--help"}).text.find("--dry-run") != std::string::npos);
    CHECK(refused({"--version"}).text.find("mostrador-cli") == 0);
}

TEST_CASE("arguments: the language comes from the flag, else from the locale, else it is Spanish") {
    const auto languageOf = [](std::vector<std::string> words, std::string_view locale) {
        return std::get<Invocation>(parseArguments(std::move(words), locale)).globals.language;
    };
    CHECK(languageOf({"status"}, "en_US.UTF-8") == Language::English);
    CHECK(languageOf({"status"}, "C") == Language::Spanish);
    CHECK(languageOf({"status", "--lang", "en"}, "es_ES") == Language::English);
    CHECK(languageOf({"--lang=es", "status"}, "en_US") == Language::Spanish);
}
