#pragma once
// Figures beside the physical limit taken in the same run, and their ratio. Printed as a table, written as JSON.

#include <string>
#include <vector>

namespace mostrador::bench {

struct Line {
    std::string work;  // "W1 rows"
    std::string unit;  // "s", "ms", "/s", "MB"
    double figure = 0;
    double limit = 0;   // 0: none to compare with
    double budget = 0;  // largest ratio wanted (smallest for rates); 0: none
    bool rate = false;  // more is better
    [[nodiscard]] double ratio() const { return limit > 0 ? figure / limit : 0; }
};

class Report {
public:
    void add(Line line);
    void note(const std::string& text);
    [[nodiscard]] std::string json() const;
    // Ratios of an earlier run beside these.
    void compare(const std::string& earlierJson) const;

private:
    std::vector<Line> m_lines;
    std::vector<std::string> m_notes;
};

}  // namespace mostrador::bench
