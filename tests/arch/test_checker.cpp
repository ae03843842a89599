// The checker held against made-up bad trees: each rule must find what it is there for, and only that.
#include "tests/arch/checks.h"

#include <catch2/catch.hpp>

namespace {

using namespace mostrador::arch;

constexpr std::string_view kTable = R"(# a comment
set(MOSTRADOR_LAYERS
  "base    models/base   -"
  "sqlite  models/storage/sqlite base"
  "storage models/storage base"
  "http    server/http   base"
  "server  server        base http"
  "exchange sync/exchange base"
  "app     app           base"
)
set(MOSTRADOR_QT_LAYERS exchange app)
)";

const LayerTable kLayers = parseLayers(kTable);

Findings edges(std::string path, std::string text) { return checkEdges(kLayers, {{std::move(path), std::move(text)}}); }
Findings outside(std::string path, std::string text) {
    return checkOutside(kLayers, {{std::move(path), std::move(text)}});
}
Findings wordsIn(std::string text) { return checkWords({{"models/base/a.cpp", std::move(text)}}); }

}  // namespace

TEST_CASE("the table is read as CMake reads it") {
    REQUIRE(kLayers.layers.size() == 7);
    CHECK(kLayers.named("base")->uses.empty());
    CHECK(kLayers.named("server")->uses == std::set<std::string>{"base", "http"});
    CHECK(kLayers.qtLayers == std::set<std::string>{"app", "exchange"});
    CHECK(kLayers.of("models/storage/sqlite/a.h")->name == "sqlite");
    CHECK(kLayers.of("models/storage/a.h")->name == "storage");
    CHECK(kLayers.of("server/store/a.h")->name == "server");
    CHECK(kLayers.of("models/a.h") == nullptr);
}

TEST_CASE("an unlisted edge is found with its line") {
    CHECK(edges("server/main.cpp", "#include \"models/base/a.h\"\n#include \"server/http/b.h\"\n").empty());
    CHECK(edges("models/base/a.cpp", "\n#  include \"server/http/b.h\"\n") ==
          Findings{"models/base/a.cpp:2: layer 'base' may not use 'http'"});
    CHECK(edges("app/a.cpp", "#include \"server/http/b.h\"\n").size() == 1);
    CHECK(edges("models/storage/a.h", "#include \"models/storage/sqlite/b.h\"\n").size() == 1);
    CHECK(edges("models/base/a.h", "#include <app/b.h>\n").size() == 1);
    CHECK(edges("models/base/a.h", "#include \"tests/kit/b.h\"\n").size() == 1);
    CHECK(edges("models/base/a.h", "#include \"../base/b.h\"\n").size() == 1);
    CHECK(edges("models/lost/a.h", "").size() == 1);
    CHECK(edges("tests/kit/a.h", "#include \"server/http/b.h\"\n#include \"app/c.h\"\n").empty());
}

TEST_CASE("Qt, Widgets, QtSql and Beast are found where they do not belong") {
    CHECK(outside("app/a.cpp", "#include <QWidget>\n#include <QString>\n").empty());
    CHECK(outside("models/base/a.cpp", "#include <string>\n#include <sqlite3.h>\n").empty());
    CHECK(outside("models/base/a.cpp", "#include <QString>\n").size() == 1);
    CHECK(outside("models/base/a.cpp", "#include <QtCore/qglobal.h>\n").size() == 1);
    CHECK(outside("sync/exchange/a.cpp", "#include <QSqlDatabase>\n").empty());
    CHECK(outside("app/a.cpp", "#include <QSqlDatabase>\n").size() == 1);
    CHECK(outside("sync/exchange/a.cpp", "#include <QMessageBox>\n").size() == 1);
    CHECK(outside("server/http/a.cpp", "#include <boost/beast/core.hpp>\n").empty());
    CHECK(outside("server/a.cpp", "#include <boost/beast/core.hpp>\n").size() == 1);
}

TEST_CASE("long files need a reason, and reasons need a long file") {
    std::string longText;
    for (std::size_t i = 0; i <= kLinesMax; ++i) longText += "x\n";
    const std::string fits = longText.substr(2);
    CHECK(checkLength({{"a.cpp", fits}}, "").empty());
    CHECK(checkLength({{"a.cpp", longText}}, "").size() == 1);
    CHECK(checkLength({{"a.cpp", longText}}, "# why\na.cpp  a table of states\n").empty());
    CHECK(checkLength({{"a.cpp", longText}}, "a.cpp\n").size() == 2);
    CHECK(checkLength({{"a.cpp", fits}}, "a.cpp a table of states\n").size() == 1);
}

TEST_CASE("a property whose result nobody looks at is found") {
    const std::string property = std::string("rc::") + "check(";
    CHECK(wordsIn("void f() {\n    " + property + "g);\n}\n").size() == 1);
    CHECK(wordsIn(property + "g);\n").size() == 1);
    CHECK(wordsIn("    CHECK(" + property + "g));\n    REQUIRE(\n        " + property + "h));\n").empty());
}

TEST_CASE("banned words are found, and words that only look like them are not") {
    const std::string parts[][2] = {{"TO", "DO"},
                                    {"FIX", "ME"},
                                    {"XX", "X"},
                                    {"QEvent", "Loop x;"},
                                    {"process", "Events()"},
                                    {"std::this_thread::sleep_", "for(1s)"},
                                    {"Db::inst", "ance()"},
                                    {"QThread::msl", "eep(5)"},
                                    {"using name", "space std;"}};
    for (const auto& [left, right] : parts) {
        INFO(left << right);
        CHECK_FALSE(wordsIn("// " + left + right + "\n").empty());
    }
    CHECK(wordsIn("connect(QCoreApplication::instance(), f);\n").empty());
    CHECK(wordsIn("int todos = 0; auto instance = make(); void* methodo; expiresAt(sleepless(1));\n").empty());
}

TEST_CASE("text rules") {
    CHECK(checkText({{"a.h", "#pragma once\nint a;\n"}}).empty());
    CHECK(checkText({{"a.h", "int a;\n"}}).size() == 1);
    CHECK(checkText({{"a.cpp", "int a;"}}).size() == 1);
    CHECK(checkText({{"a.cpp", "int a;\n\n"}}).size() == 1);
    CHECK(checkText({{"a.cpp", "\tint a;\n"}}).size() == 1);
    CHECK(checkText({{"a.cpp", "int a; \n"}}).size() == 1);
}

TEST_CASE("a bad table is found") {
    CHECK(checkTable(kLayers).empty());
    CHECK(checkTable(parseLayers("set(MOSTRADOR_LAYERS \"a x b\" \"b y a\")")).size() == 1);
    CHECK(checkTable(parseLayers("set(MOSTRADOR_LAYERS \"a x ghost\")")).size() == 1);
    CHECK(checkTable(parseLayers("set(MOSTRADOR_LAYERS \"a x -\" \"b x -\")")).size() == 1);
    CHECK(checkTable(parseLayers("set(MOSTRADOR_LAYERS \"a x -\")\nset(MOSTRADOR_QT_LAYERS ghost)")).size() == 1);
}

TEST_CASE("a bad tree on disk is read and found") {
    const auto root = std::filesystem::temp_directory_path() / "mostrador-arch-bad-tree";
    std::filesystem::remove_all(root);
    std::filesystem::create_directories(root / "models/base");
    std::filesystem::create_directories(root / "build/models");
    const auto write = [&](const char* path, std::string_view text) {
        std::FILE* file = std::fopen((root / path).c_str(), "wb");
        REQUIRE(file);
        REQUIRE(std::fwrite(text.data(), 1, text.size(), file) == text.size());
        REQUIRE(std::fclose(file) == 0);
    };
    write("models/base/a.cpp", "#include <QString>\n#include \"app/b.h\"\n");
    write("build/models/ignored.cpp", "#include <QString>\n");
    const auto files = readTree(root);
    std::filesystem::remove_all(root);
    REQUIRE(files.size() == 1);
    CHECK(checkEdges(kLayers, files).size() == 1);
    CHECK(checkOutside(kLayers, files).size() == 1);
}
