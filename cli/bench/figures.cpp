#include "cli/bench/figures.h"

#include <algorithm>
#include <cstdio>
#include <fstream>

#include "models/base/json.h"

#ifdef _WIN32
#include <windows.h>
// windows.h first
#include <psapi.h>
#else
#include <sys/resource.h>
#endif

namespace mostrador::cli {
namespace {

std::string decimal(double value) {
    char text[64];
    std::snprintf(text, sizeof text, "%.4f", value);
    return text;
}

}  // namespace

void Figures::extra(std::string name, double value) { extras.emplace_back(std::move(name), decimal(value)); }

void Figures::extraText(std::string name, const std::string& value) {
    std::string json;
    appendJsonText(json, value);
    extras.emplace_back(std::move(name), std::move(json));
}

std::int64_t percentile(std::vector<std::int64_t>& values, int percent) {
    std::sort(values.begin(), values.end());
    const std::size_t rank = (values.size() * static_cast<std::size_t>(percent) + 99) / 100;
    return values[std::max<std::size_t>(rank, 1) - 1];
}

std::string figuresJson(Figures figures) {
    JsonWriter out;
    const auto number = [&](std::string_view name, bool known, double value) {
        out.key(name);
        if (known) out.rawNumber(decimal(value));
        else out.null();
    };
    const bool timed = !figures.latenciesNs.empty();
    out.beginObject().key("work").text(figures.work).key("n").integer(figures.n);
    number("seconds", true, figures.seconds);
    number("per_s", figures.seconds > 0, figures.seconds > 0 ? static_cast<double>(figures.n) / figures.seconds : 0);
    number("p50_ms", timed, timed ? static_cast<double>(percentile(figures.latenciesNs, 50)) / 1e6 : 0);
    number("p99_ms", timed, timed ? static_cast<double>(percentile(figures.latenciesNs, 99)) / 1e6 : 0);
    out.key("bytes");
    if (figures.bytes >= 0) out.integer(figures.bytes);
    else out.null();
    out.key("rss_kb").integer(figures.rssKb).key("durable").boolean(true);
    for (const auto& [name, value] : figures.extras) out.key(name).raw(value);
    out.endObject();
    return out.take() + "\n";
}

#ifdef _WIN32

void beginMemory() {}

std::int64_t peakMemoryKb() {
    PROCESS_MEMORY_COUNTERS counters{};
    GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters);
    return static_cast<std::int64_t>(counters.PeakWorkingSetSize / 1024);
}

#else

void beginMemory() {
    std::ofstream("/proc/self/clear_refs") << "5";  // starts the peak anew (proc(5)); elsewhere there is no such file
}

std::int64_t peakMemoryKb() {
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word) {
        if (word != "VmHWM:") continue;
        std::int64_t kilobytes = 0;
        if (status >> kilobytes) return kilobytes;
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
#ifdef __APPLE__
    return usage.ru_maxrss / 1024;
#else
    return usage.ru_maxrss;
#endif
}

#endif

}  // namespace mostrador::cli
