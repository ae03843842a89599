// The rules held against this tree.
#include "tests/arch/checks.h"

#include <catch2/catch.hpp>

namespace {

using namespace mostrador::arch;

const std::filesystem::path kRoot{MOSTRADOR_SOURCE_DIR};

std::string joined(const Findings& findings) {
    std::string all;
    for (const std::string& line : findings) all += "\n  " + line;
    return all;
}

void requireNone(const Findings& findings) {
    INFO(joined(findings));
    REQUIRE(findings.empty());
}

struct Tree {
    std::vector<SourceFile> files = readTree(kRoot);
    LayerTable table = parseLayers(readFile(kRoot / "cmake/Layers.cmake"));
};

}  // namespace

TEST_CASE_METHOD(Tree, "the tree and the table were read") {
    REQUIRE(files.size() > 20);
    REQUIRE(table.layers.size() > 20);
    REQUIRE(table.named("base"));
    REQUIRE(table.qtLayers.contains("app"));
}
TEST_CASE_METHOD(Tree, "the layer table is sound") { requireNone(checkTable(table)); }
TEST_CASE_METHOD(Tree, "includes follow the layer table") { requireNone(checkEdges(table, files)); }
TEST_CASE_METHOD(Tree, "Qt, Widgets, QtSql and Beast stay where they belong") {
    requireNone(checkOutside(table, files));
}
TEST_CASE_METHOD(Tree, "files are short") {
    requireNone(checkLength(files, readFile(kRoot / "tests/arch/allowed_long_files.txt")));
}
TEST_CASE_METHOD(Tree, "no banned words") { requireNone(checkWords(files)); }
TEST_CASE_METHOD(Tree, "files are clean text") { requireNone(checkText(files)); }
