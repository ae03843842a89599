#pragma once
// What the architecture test knows about a tree: its layers, and its files with their lines.
// Pure data and parsing; no test framework here, so the checker itself is tested on made-up trees.
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace mostrador::arch {

struct Layer {
    std::string name;
    std::string folder;  // relative to the root, as in cmake/Layers.cmake
    std::set<std::string> uses;
};

struct LayerTable {
    std::vector<Layer> layers;
    std::set<std::string> qtLayers;

    [[nodiscard]] const Layer* named(std::string_view name) const;
    // The layer of a path: the one with the longest folder that contains it; null outside every layer.
    [[nodiscard]] const Layer* of(std::string_view path) const;
};

struct SourceFile {
    std::string path;  // relative to the root, with '/'
    std::string text;
};

// Reads the text of cmake/Layers.cmake.
[[nodiscard]] LayerTable parseLayers(std::string_view text);

// The .h, .cpp, .cmake, .sql, .sh and CMakeLists.txt files under the project's own folders.
[[nodiscard]] std::vector<SourceFile> readTree(const std::filesystem::path& root);

[[nodiscard]] std::string readFile(const std::filesystem::path& path);

[[nodiscard]] std::vector<std::string_view> linesOf(std::string_view text);

// "a/b.h" of `#include "a/b.h"` or `#include <a/b.h>`; empty for any other line.
struct Include {
    std::string_view target;
    bool quoted = false;
};
[[nodiscard]] std::optional<Include> includeOf(std::string_view line);

}  // namespace mostrador::arch
