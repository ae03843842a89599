#pragma once
// The rules of the tree, each a function from files to findings. An empty list means the rule holds.
#include "tests/arch/source_tree.h"

#include <cstddef>

namespace mostrador::arch {

inline constexpr std::size_t kLinesMax = 300;

using Findings = std::vector<std::string>;  // "path:line: what is wrong"

// Every quoted include between layers is a listed edge, and every header and unit belongs to a layer.
[[nodiscard]] Findings checkEdges(const LayerTable& table, const std::vector<SourceFile>& files);
// Qt only in the Qt layers; Widgets only in ui and app; QtSql only in sync/exchange; Beast only in server/http.
[[nodiscard]] Findings checkOutside(const LayerTable& table, const std::vector<SourceFile>& files);
// Files over kLinesMax must be on the allow-list, and the allow-list names only such files.
[[nodiscard]] Findings checkLength(const std::vector<SourceFile>& files, std::string_view allowList);
// Words that mark unfinished work, waiting by the clock, nested event loops and singletons.
[[nodiscard]] Findings checkWords(const std::vector<SourceFile>& files);
// Files end in exactly one newline, have no tabs or trailing blanks, and headers say #pragma once.
[[nodiscard]] Findings checkText(const std::vector<SourceFile>& files);
// The table itself: folders unique, every used layer declared, no cycle.
[[nodiscard]] Findings checkTable(const LayerTable& table);

}  // namespace mostrador::arch
