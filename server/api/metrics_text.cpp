#include "server/api/metrics_text.h"

namespace mostrador::server {
namespace {

// value × 10^exponent without a double: 2500000 and -9 → "0.0025".
std::string scaled(std::int64_t value, int exponent) {
    std::string text = std::to_string(value);
    if (exponent >= 0) return text.append(static_cast<std::size_t>(exponent), '0');
    const auto digits = static_cast<std::size_t>(-exponent);
    if (text.size() <= digits) text.insert(0, digits + 1 - text.size(), '0');
    text.insert(text.size() - digits, 1, '.');
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

std::string escaped(std::string_view label) {
    std::string text;
    for (const char c : label) {
        if (c == '\\' || c == '"') text += '\\';
        if (c == '\n') text += "\\n";
        else text += c;
    }
    return text;
}

}  // namespace

void MetricsText::head(std::string_view name, std::string_view type, std::string_view help) {
    m_text.append("# HELP ").append(name).append(" ").append(help).append("\n# TYPE ").append(name).append(" ");
    m_text.append(type).append("\n");
}

void MetricsText::line(std::string_view name, std::string_view suffix, Labels labels, std::string_view value) {
    m_text.append(name).append(suffix);
    char before = '{';
    for (const auto& [label, text] : labels) {
        m_text.append(1, before).append(label).append("=\"").append(escaped(text)).append("\"");
        before = ',';
    }
    if (before == ',') m_text.append("}");
    m_text.append(" ").append(value).append("\n");
}

void MetricsText::family(std::string_view name, Type type, std::string_view help) {
    head(name, type == Type::Counter ? "counter" : "gauge", help);
}

void MetricsText::sample(std::string_view name, std::int64_t value, Labels labels) {
    line(name, {}, labels, std::to_string(value));
}

void MetricsText::histogram(std::string_view name, std::string_view help, const Histogram& values, int exponent) {
    head(name, "histogram", help);
    std::uint64_t below = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        below += values.count(i);
        line(name, "_bucket", {{"le", scaled(values.bound(i), exponent)}}, std::to_string(below));
    }
    below += values.count(values.size());
    line(name, "_bucket", {{"le", "+Inf"}}, std::to_string(below));
    line(name, "_sum", {}, scaled(values.sum(), exponent));
    line(name, "_count", {}, std::to_string(below));
}

}  // namespace mostrador::server
