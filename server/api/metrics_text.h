#pragma once
// Writer of the Prometheus text format (0.0.4): families with their help and type, then their samples. A value.

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "models/base/histogram.h"

namespace mostrador::server {

class MetricsText {
public:
    static constexpr std::string_view contentType = "text/plain; version=0.0.4; charset=utf-8";
    using Labels = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    enum class Type : std::uint8_t { Counter, Gauge };
    void family(std::string_view name, Type type, std::string_view help);
    void sample(std::string_view name, std::int64_t value, Labels labels = {});
    // A whole family; its values are multiplied by 10^exponent (nanoseconds: -9).
    void histogram(std::string_view name, std::string_view help, const Histogram& values, int exponent = 0);

    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    void head(std::string_view name, std::string_view type, std::string_view help);
    void line(std::string_view name, std::string_view suffix, Labels labels, std::string_view value);
    std::string m_text;
};

}  // namespace mostrador::server
