#pragma once
// What the running server counts, as text for /metrics. Pure reads of counters; any thread.

#include <string>

#include "server/api/metrics_text.h"
#include "server/committer/committer.h"
#include "server/http/listener.h"

namespace mostrador::server {

struct MetricsSources {
    const HttpServer& http;
    const Committer& committer;
    std::string database;  // the file
};

void writeMetrics(MetricsText& text, const MetricsSources& sources);

}  // namespace mostrador::server
