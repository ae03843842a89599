#include "tests/arch/checks.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace mostrador::arch {

namespace {

bool isCode(std::string_view path) { return path.ends_with(".h") || path.ends_with(".cpp"); }

// The folders that hold layers; tests may include anything.
bool isLayered(std::string_view path) {
    constexpr std::array kRoots{"models/", "sync/", "server/", "ui/", "app/", "cli/"};
    return std::ranges::any_of(kRoots, [&](std::string_view root) { return path.starts_with(root); });
}

std::string finding(const SourceFile& file, std::size_t line, const std::string& what) {
    return file.path + ":" + std::to_string(line) + ": " + what;
}

// Calls visit(lineNumber, include) for every include of the file.
template <typename Visit>
void eachInclude(const SourceFile& file, Visit visit) {
    const auto lines = linesOf(file.text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (const auto include = includeOf(lines[i])) visit(i + 1, *include);
    }
}

// <QString>, <QtCore>, <QtWidgets/QWidget>, and the third-party headers that bring Qt in.
bool isQt(std::string_view target) {
    if (target.starts_with("Qt") || target.starts_with("qt6keychain")) return true;
    return target.size() > 1 && target[0] == 'Q' && std::isupper(static_cast<unsigned char>(target[1])) &&
           !target.ends_with(".h");
}

bool isQtSql(std::string_view target) { return target.starts_with("QSql") || target.starts_with("QtSql"); }

bool isWidgets(std::string_view target) {
    static const std::set<std::string_view> common{"QApplication", "QWidget",     "QMainWindow", "QDialog",
                                                   "QMessageBox",  "QPushButton", "QLabel",      "QTableView"};
    return target.starts_with("QtWidgets") || common.contains(target);
}

bool isBeast(std::string_view target) { return target.starts_with("boost/beast"); }

void visitCycle(const LayerTable& table, const Layer& layer, std::vector<std::string>& path,
                std::set<std::string>& done, Findings& out) {
    if (done.contains(layer.name)) return;
    if (std::ranges::find(path, layer.name) != path.end()) {
        out.push_back("cmake/Layers.cmake: cycle through '" + layer.name + "'");
        return;
    }
    path.push_back(layer.name);
    for (const std::string& used : layer.uses) {
        if (const Layer* next = table.named(used)) visitCycle(table, *next, path, done, out);
    }
    path.pop_back();
    done.insert(layer.name);
}

}  // namespace

Findings checkEdges(const LayerTable& table, const std::vector<SourceFile>& files) {
    Findings out;
    for (const SourceFile& file : files) {
        if (!isCode(file.path) || !isLayered(file.path)) continue;
        const Layer* own = table.of(file.path);
        if (!own) {
            out.push_back(finding(file, 1, "belongs to no layer of cmake/Layers.cmake"));
            continue;
        }
        eachInclude(file, [&](std::size_t line, Include include) {
            if (!include.quoted) {
                if (isLayered(include.target)) out.push_back(finding(file, line, "our own headers are quoted"));
                return;
            }
            const std::string target(include.target);
            if (target.starts_with("tests/"))
                out.push_back(finding(file, line, "product code includes a test's header"));
            if (target.find("..") != std::string::npos) out.push_back(finding(file, line, "'..' in an include"));
            if (!isLayered(target)) return;
            const Layer* other = table.of(target);
            if (!other) {
                out.push_back(finding(file, line, "'" + target + "' belongs to no layer"));
            } else if (other != own && !own->uses.contains(other->name)) {
                out.push_back(finding(file, line, "layer '" + own->name + "' may not use '" + other->name + "'"));
            }
        });
    }
    return out;
}

Findings checkOutside(const LayerTable& table, const std::vector<SourceFile>& files) {
    Findings out;
    for (const SourceFile& file : files) {
        if (!isCode(file.path) || !isLayered(file.path)) continue;
        const Layer* own = table.of(file.path);
        const bool qt = own && table.qtLayers.contains(own->name);
        const bool widgets = file.path.starts_with("ui/") || file.path.starts_with("app/");
        eachInclude(file, [&](std::size_t line, Include include) {
            const std::string target(include.target);
            if (isQt(target) && !qt) out.push_back(finding(file, line, "Qt (" + target + ") outside the Qt layers"));
            if (isWidgets(target) && !widgets)
                out.push_back(finding(file, line, "Widgets (" + target + ") outside ui and app"));
            if (isQtSql(target) && !file.path.starts_with("sync/exchange/"))
                out.push_back(finding(file, line, "QtSql (" + target + ") outside sync/exchange"));
            if (isBeast(target) && !file.path.starts_with("server/http/"))
                out.push_back(finding(file, line, "Beast (" + target + ") outside server/http"));
        });
    }
    return out;
}

Findings checkTable(const LayerTable& table) {
    Findings out;
    std::set<std::string> names, folders, done;
    for (const Layer& layer : table.layers) {
        if (!names.insert(layer.name).second) out.push_back("cmake/Layers.cmake: two layers '" + layer.name + "'");
        if (!folders.insert(layer.folder).second) out.push_back("cmake/Layers.cmake: two layers in " + layer.folder);
        for (const std::string& used : layer.uses) {
            if (!table.named(used))
                out.push_back("cmake/Layers.cmake: '" + layer.name + "' uses unknown '" + used + "'");
        }
    }
    for (const std::string& name : table.qtLayers) {
        if (!table.named(name)) out.push_back("cmake/Layers.cmake: Qt layer '" + name + "' is not declared");
    }
    std::vector<std::string> path;
    for (const Layer& layer : table.layers) visitCycle(table, layer, path, done, out);
    return out;
}

}  // namespace mostrador::arch
