#include "server/metrics.h"

#include <filesystem>

namespace mostrador::server {
namespace {

using Type = MetricsText::Type;

void one(MetricsText& text, std::string_view name, Type type, std::string_view help, std::uint64_t value) {
    text.family(name, type, help);
    text.sample(name, static_cast<std::int64_t>(value));
}

void writeHttp(MetricsText& text, const HttpServer& http) {
    text.family("mostrador_http_requests_total", Type::Counter, "Requests answered, by route and status.");
    http.visitCounts([&](std::string_view method, std::string_view pattern, int status, std::uint64_t count) {
        text.sample("mostrador_http_requests_total", static_cast<std::int64_t>(count),
                    {{"method", method}, {"route", pattern}, {"status", std::to_string(status)}});
    });
    text.histogram("mostrador_http_request_seconds", "From the first byte of a request to its reply.", http.times(),
                   -9);
    const HttpStats stats = http.stats();
    one(text, "mostrador_http_connections", Type::Gauge, "Open connections.", stats.connections);
    one(text, "mostrador_http_connections_total", Type::Counter, "Connections accepted.", stats.accepted);
    one(text, "mostrador_http_refused_total", Type::Counter, "Connections refused over a limit.", stats.refused);
    one(text, "mostrador_http_timeouts_total", Type::Counter, "Connections ended by a deadline.", stats.timeouts);
    one(text, "mostrador_http_sent_bytes_total", Type::Counter, "Bytes of replies and frames.", stats.bytesOut);
    one(text, "mostrador_http_received_bytes_total", Type::Counter, "Bytes of bodies and messages.", stats.bytesIn);
    one(text, "mostrador_live_sockets", Type::Gauge, "Open live channels.", stats.liveSockets);
}

std::uint64_t bytesOf(const std::string& file) {
    std::error_code missing;
    const auto bytes = std::filesystem::file_size(file, missing);
    return missing ? 0 : bytes;
}

}  // namespace

void writeMetrics(MetricsText& text, const MetricsSources& sources) {
    writeHttp(text, sources.http);
    const CommitStats& commits = sources.committer.stats();
    text.histogram("mostrador_commit_seconds", "Time of one group commit.", commits.seconds, -9);
    text.histogram("mostrador_commit_group_jobs", "Pushes and writes in one group commit.", commits.groupJobs);
    one(text, "mostrador_commit_waiting", Type::Gauge, "Pushes and writes that wait for the committer.",
        sources.committer.waiting());
    text.family("mostrador_database_bytes", Type::Gauge, "Size of the database and of its log.");
    text.sample("mostrador_database_bytes", static_cast<std::int64_t>(bytesOf(sources.database)), {{"file", "main"}});
    text.sample("mostrador_database_bytes", static_cast<std::int64_t>(bytesOf(sources.database + "-wal")),
                {{"file", "wal"}});
}

}  // namespace mostrador::server
