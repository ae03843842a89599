#include "tests/arch/source_tree.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <sstream>

namespace mostrador::arch {

namespace {

constexpr std::array kRoots{"models", "sync", "server", "ui", "app", "cli", "tests", "cmake", "tools", "resources"};

bool isSource(const std::filesystem::path& path) {
    static const std::set<std::string> endings{".h", ".cpp", ".cmake", ".sql", ".sh"};
    return endings.contains(path.extension().string()) || path.filename() == "CMakeLists.txt";
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string> words(std::string_view text) {
    std::istringstream stream{std::string(text)};
    return {std::istream_iterator<std::string>(stream), std::istream_iterator<std::string>()};
}

// The body of `set(NAME …)`, without comments; a parenthesis inside would end it, and none is there.
std::string bodyOfSet(std::string_view text, std::string_view name) {
    const auto start = text.find("set(" + std::string(name));
    if (start == std::string_view::npos) return {};
    const auto from = start + 4 + name.size();
    return std::string(text.substr(from, text.find(')', from) - from));
}

}  // namespace

const Layer* LayerTable::named(std::string_view name) const {
    const auto found = std::ranges::find(layers, name, &Layer::name);
    return found == layers.end() ? nullptr : &*found;
}

const Layer* LayerTable::of(std::string_view path) const {
    const Layer* best = nullptr;
    for (const Layer& layer : layers) {
        if (path.starts_with(layer.folder + "/") && (!best || layer.folder.size() > best->folder.size())) best = &layer;
    }
    return best;
}

LayerTable parseLayers(std::string_view text) {
    LayerTable table;
    const std::string rows = bodyOfSet(text, "MOSTRADOR_LAYERS");
    for (std::size_t at = rows.find('"'); at != std::string::npos;) {
        const std::size_t end = rows.find('"', at + 1);
        if (end == std::string::npos) break;
        const auto cells = words(std::string_view(rows).substr(at + 1, end - at - 1));
        if (cells.size() >= 2) {
            Layer layer{cells[0], cells[1], {cells.begin() + 2, cells.end()}};
            layer.uses.erase("-");
            table.layers.push_back(std::move(layer));
        }
        at = rows.find('"', end + 1);
    }
    for (const std::string& name : words(bodyOfSet(text, "MOSTRADOR_QT_LAYERS"))) table.qtLayers.insert(name);
    return table;
}

std::string readFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<SourceFile> readTree(const std::filesystem::path& root) {
    namespace fs = std::filesystem;
    std::vector<SourceFile> files;
    for (const char* folder : kRoots) {
        if (!fs::is_directory(root / folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            if (!entry.is_regular_file() || !isSource(entry.path())) continue;
            files.push_back({fs::relative(entry.path(), root).generic_string(), readFile(entry.path())});
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return lines;
}

std::optional<Include> includeOf(std::string_view line) {
    line = trimmed(line);
    if (!line.starts_with('#')) return std::nullopt;
    line = trimmed(line.substr(1));
    if (!line.starts_with("include")) return std::nullopt;
    line = trimmed(line.substr(7));
    if (line.size() < 3 || (line[0] != '"' && line[0] != '<')) return std::nullopt;
    const char close = line[0] == '"' ? '"' : '>';
    const auto end = line.find(close, 1);
    if (end == std::string_view::npos) return std::nullopt;
    return Include{line.substr(1, end - 1), close == '"'};
}

}  // namespace mostrador::arch
