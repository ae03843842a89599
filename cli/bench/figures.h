#pragma once
// The figures of one run and their JSON line. Values; one thread.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace mostrador::cli {

struct Figures {
    std::string work;
    std::int64_t n = 0;
    double seconds = 0;
    std::vector<std::int64_t> latenciesNs;                    // p50_ms and p99_ms; none: null
    std::int64_t bytes = -1;                                  // received by the measured replicas; -1: null
    std::int64_t rssKb = 0;                                   // most memory held during the measured part
    std::vector<std::pair<std::string, std::string>> extras;  // name, JSON value

    void extra(std::string name, double value);
    void extra(std::string name, std::int64_t value) { extras.emplace_back(std::move(name), std::to_string(value)); }
    void extra(std::string name, bool value) { extras.emplace_back(std::move(name), value ? "true" : "false"); }
    void extraText(std::string name, const std::string& value);
};

// The value below which `percent` of the values lie (nearest rank). Sorts. `values` is not empty.
[[nodiscard]] std::int64_t percentile(std::vector<std::int64_t>& values, int percent);
[[nodiscard]] std::string figuresJson(Figures figures);  // one line with its line feed

// Most memory held since beginMemory(), where the system says so (Linux); else since the start of the process.
void beginMemory();
[[nodiscard]] std::int64_t peakMemoryKb();

}  // namespace mostrador::cli
