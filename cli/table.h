#pragma once
// Columns of text for a terminal, aligned by characters (code points). Pure.

#include <string>
#include <vector>

namespace mostrador::cli {

class Table {
public:
    explicit Table(std::vector<std::string> header) : m_rows{std::move(header)} {}
    void row(std::vector<std::string> cells) { m_rows.push_back(std::move(cells)); }
    // Header, a line, the rows; the last column is not padded. Control characters become blanks; cells longer than
    // `widthMax` characters are cut with "…", but never in the last column (ids).
    [[nodiscard]] std::string text(std::size_t widthMax = 40) const;

private:
    std::vector<std::vector<std::string>> m_rows;
};

}  // namespace mostrador::cli
