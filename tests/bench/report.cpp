#include "tests/bench/report.h"

#include <cstdio>

#include "models/base/json.h"

namespace mostrador::bench {
namespace {

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", value);
    return text;
}

std::string fixed(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.6f", value);
    return text;
}

}  // namespace

void Report::add(Line line) {
    const bool kept = line.budget == 0 || (line.rate ? line.ratio() >= line.budget : line.ratio() <= line.budget);
    std::printf("%-34s %12s %-4s", line.work.c_str(), number(line.figure).c_str(), line.unit.c_str());
    if (line.limit > 0)
        std::printf("  limit %12s  ratio %8s", number(line.limit).c_str(), number(line.ratio()).c_str());
    if (line.budget > 0) std::printf("  budget %s %s", number(line.budget).c_str(), kept ? "" : "MISSED");
    std::printf("\n");
    std::fflush(stdout);
    m_lines.push_back(std::move(line));
}

void Report::note(const std::string& text) {
    std::printf("  %s\n", text.c_str());
    m_notes.push_back(text);
}

std::string Report::json() const {
    JsonWriter out;
    out.beginObject().key("lines").beginArray();
    for (const Line& line : m_lines) {
        out.beginObject().key("work").text(line.work).key("unit").text(line.unit).key("figure").rawNumber(
            fixed(line.figure));
        if (line.limit > 0) out.key("limit").rawNumber(fixed(line.limit)).key("ratio").rawNumber(fixed(line.ratio()));
        if (line.budget > 0) out.key("budget").rawNumber(fixed(line.budget));
        out.endObject();
    }
    out.endArray().key("notes").beginArray();
    for (const std::string& text : m_notes) out.text(text);
    out.endArray().endObject();
    return out.take() + "\n";
}

void Report::compare(const std::string& earlierJson) const {
    const auto earlier = JsonValue::parse(earlierJson);
    const JsonValue* lines = earlier.ok() ? earlier->find("lines") : nullptr;
    if (!lines) {
        std::printf("the file to compare with is not a report\n");
        return;
    }
    for (const Line& line : m_lines)
        for (const JsonValue& then : lines->items()) {
            const JsonValue* work = then.find("work");
            const JsonValue* ratio = then.find("ratio");
            if (!work || !ratio || work->text() != line.work) continue;
            std::printf("%-34s ratio %s, then %s\n", line.work.c_str(), number(line.ratio()).c_str(),
                        std::string(ratio->rawNumber()).c_str());
        }
}

}  // namespace mostrador::bench
