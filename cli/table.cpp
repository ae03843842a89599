#include "cli/table.h"

#include <algorithm>

#include "models/base/text.h"

namespace mostrador::cli {
namespace {

std::string oneLine(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    return text;
}

std::string cutTo(const std::string& text, std::size_t widthMax) {
    if (countCodePoints(text) <= widthMax) return text;
    std::size_t seen = 0;
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
        if (begins && seen++ == widthMax - 1) break;
    }
    return text.substr(0, at) + "…";
}

}  // namespace

std::string Table::text(std::size_t widthMax) const {
    const std::size_t columns = m_rows.front().size();
    std::vector<std::vector<std::string>> shown;
    std::vector<std::size_t> widths(columns, 0);
    for (const auto& row : m_rows) {
        std::vector<std::string> cells;
        for (std::size_t i = 0; i < columns; ++i) {
            std::string cell = oneLine(i < row.size() ? row[i] : std::string());
            if (i + 1 < columns) cell = cutTo(cell, widthMax);
            widths[i] = std::max(widths[i], countCodePoints(cell));
            cells.push_back(std::move(cell));
        }
        shown.push_back(std::move(cells));
    }
    std::string out;
    for (std::size_t r = 0; r < shown.size(); ++r) {
        for (std::size_t i = 0; i < columns; ++i) {
            out += shown[r][i];
            if (i + 1 < columns) out.append(widths[i] - countCodePoints(shown[r][i]) + 2, ' ');
        }
        out += '\n';
        if (r > 0) continue;
        for (std::size_t i = 0; i < columns; ++i) {
            for (std::size_t k = 0; k < widths[i]; ++k) out += "─";
            out += i + 1 < columns ? "  " : "\n";
        }
    }
    return out;
}

}  // namespace mostrador::cli
