#include <catch2/catch.hpp>

#include "cli/bench/figures.h"
#include "cli/reply.h"
#include "cli/table.h"

using namespace mostrador;
using namespace mostrador::cli;

TEST_CASE("exit codes are those of the contract") {
    CHECK(exitFor(ErrorCode::FieldRequired) == Exit::Refused);
    CHECK(exitFor(ErrorCode::FieldUnknown) == Exit::Refused);
    CHECK(exitFor(ErrorCode::NotAllowed) == Exit::Refused);
    CHECK(exitFor(ErrorCode::NotFound) == Exit::NotFound);
    CHECK(exitFor(ErrorCode::BadCredentials) == Exit::SignIn);
    CHECK(exitFor(ErrorCode::SignInNeeded) == Exit::SignIn);
    CHECK(exitFor(ErrorCode::NetworkDown) == Exit::Network);
    CHECK(exitFor(ErrorCode::TimedOut) == Exit::Network);
    CHECK(exitFor(ErrorCode::Locked) == Exit::Locked);
    CHECK(exitFor(ErrorCode::StorageFull) == Exit::Internal);
    CHECK(exitFor(ErrorCode::Internal) == Exit::Internal);
    CHECK(exitFor(ErrorCode::FileUnreadable) == Exit::Usage);
    Reply reply = Reply::done("1");
    reply.exit = Exit::SyncedWithRefusals;
    CHECK(static_cast<int>(reply.exitCode()) == 8);
}

TEST_CASE("with --json stdout is exactly one object, without it only what people asked for") {
    const Reply good = Reply::done(R"({"a":1})", "una\n");
    CHECK(standardOutput(good, true, Language::Spanish) == "{\"ok\":true,\"data\":{\"a\":1}}\n");
    CHECK(standardOutput(good, false, Language::Spanish) == "una\n");
    CHECK(standardError(good, Language::Spanish).empty());

    const Reply bad = Reply::failed({ErrorCode::FieldRequired, "nombre", {}});
    CHECK(standardOutput(bad, true, Language::English) ==
          "{\"ok\":false,\"error\":{\"codigo\":\"campo_requerido\",\"mensaje\":\"A required value is missing: name. "
          "Fill it in "
          "and save again.\",\"campo\":\"nombre\"}}\n");
    CHECK(standardOutput(bad, false, Language::English).empty());
    CHECK(standardError(bad, Language::English).find("name") != std::string::npos);
    CHECK(standardOutput(Reply::failed({ErrorCode::NetworkDown, {}, "x"}), true, Language::English)
              .find("\"campo\":null") != std::string::npos);
    CHECK(standardOutput(Reply::printed(), true, Language::Spanish).empty());
    CHECK(usageJson("mal \"escrito\"\n") ==
          "{\"ok\":false,\"error\":{\"codigo\":\"uso_incorrecto\",\"mensaje\":\"mal "
          "\\\"escrito\\\"\",\"campo\":null}}\n");
}

TEST_CASE("tables are aligned by characters, and no cell can play with the terminal") {
    Table table({"código", "nombre", "id"});
    table.row({"Ñ1", "José\x1b[2J\nPérez", "123"});
    table.row({"2", "Ana", "4"});
    CHECK(table.text() ==
          "código  nombre          id\n"
          "──────  ──────────────  ───\n"
          "Ñ1      José [2J Pérez  123\n"
          "2       Ana             4\n");
    Table cut({"a", "b"});
    cut.row({"ñandúñandú", "ñandúñandú"});
    CHECK(cut.text(5) == "a      b\n─────  ──────────\nñand…  ñandúñandú\n");
}

TEST_CASE("bench: one line with every figure of the contract") {
    std::vector<std::int64_t> values{5, 1, 3, 2, 4};
    CHECK(percentile(values, 50) == 3);
    CHECK(percentile(values, 99) == 5);
    std::vector<std::int64_t> one{7};
    CHECK(percentile(one, 50) == 7);

    Figures figures;
    figures.work = "w3";
    figures.n = 4;
    figures.seconds = 2;
    figures.latenciesNs = {1'000'000, 2'000'000, 3'000'000, 40'000'000};
    figures.rssKb = 12;
    figures.extra("told", true);
    CHECK(figuresJson(figures) ==
          "{\"work\":\"w3\",\"n\":4,\"seconds\":2.0000,\"per_s\":2.0000,\"p50_ms\":2.0000,\"p99_ms\":40.0000,\"bytes\":"
          "null,"
          "\"rss_kb\":12,\"durable\":true,\"told\":true}\n");
    figures.latenciesNs.clear();
    figures.bytes = 9;
    CHECK(figuresJson(figures).find("\"p50_ms\":null,\"p99_ms\":null,\"bytes\":9") != std::string::npos);
}
