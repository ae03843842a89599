#include <catch2/catch.hpp>

#include "server/api/metrics_text.h"
#include "world.h"

using namespace mostrador;
using namespace mostrador::test;
using kit::Answer;
using kit::ApiClient;

namespace {

// The value of a sample with exactly this name and these labels; -1 when it is not there.
std::int64_t valueOf(const Answer& metrics, const std::string& sample) {
    const std::string& body = metrics.raw.body;
    const std::size_t at = body.find("\n" + sample + " ");
    return at == std::string::npos ? -1 : std::stoll(body.substr(at + sample.size() + 2));
}

}  // namespace

TEST_CASE("metrics count requests, sockets, commits and the log") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    addClient(ana, "Uno");
    CHECK(ana.get("/nada").status == 404);
    RawClient socket(static_cast<std::uint16_t>(world.port));
    CHECK(socket.upgrade("/ws", "Authorization: Bearer " + ana.token() + "\r\n").status == 101);
    REQUIRE(socket.frame());
    const Answer metrics = world.nobody().get("/metrics");
    INFO(metrics.raw.body);
    REQUIRE(metrics.status == 200);
    CHECK(metrics.header("Content-Type") == "text/plain; version=0.0.4; charset=utf-8");
    CHECK(valueOf(metrics, R"(mostrador_http_requests_total{method="POST",route="/clientes",status="201"})") == 1);
    CHECK(valueOf(metrics, R"(mostrador_http_requests_total{method="",route="",status="404"})") == 1);
    CHECK(valueOf(metrics, "mostrador_http_request_seconds_count") == 3);  // sign-in, client, not found
    CHECK(valueOf(metrics, "mostrador_live_sockets") == 1);
    CHECK(valueOf(metrics, "mostrador_commit_group_jobs_sum") >= 3);  // device, session, client
    CHECK(valueOf(metrics, "mostrador_commit_seconds_count") == valueOf(metrics, "mostrador_commit_group_jobs_count"));
    CHECK(valueOf(metrics, "mostrador_commit_waiting") == 0);
    CHECK(valueOf(metrics, R"(mostrador_database_bytes{file="main"})") > 0);
    const std::string org(login(world.nobody(), "ana").json.find("organizacion")->find("id")->text());
    CHECK(valueOf(world.nobody().get("/metrics"), "mostrador_org_seq{org=\"" + org + "\"}") > 0);
    CHECK(world.nobody().get("/ready").text("status") == "ready");
}

TEST_CASE("metrics are for this computer and for administrators") {
    ServiceWorld world;
    world.addUser("luis", "supervisor");
    const kit::HeaderLines proxied{{"X-Forwarded-For", "203.0.113.9"}};
    checkError(world.nobody().get("/metrics", proxied), 401, "requiere_sesion");
    checkError(world.as("luis").get("/metrics", proxied), 403, "no_permitido");
    CHECK(world.as("ana").get("/metrics", proxied).status == 200);
    checkError(world.nobody().with("malo").get("/metrics"), 401, "requiere_sesion");
}

TEST_CASE("the text of metrics is what Prometheus reads") {
    server::MetricsText text;
    text.family("a", server::MetricsText::Type::Counter, "Help.");
    text.sample("a", 7, {{"x", "one \"two\" \\ three\n"}, {"y", "z"}});
    Histogram times{1'000'000, 2'500'000'000};
    times.add(1'000'000);
    times.add(2'000'000);
    times.add(3'000'000'000);
    text.histogram("t", "Time.", times, -9);
    const std::string expected =
        "# HELP a Help.\n# TYPE a counter\n"
        "a{x=\"one \\\"two\\\" \\\\ three\\n\",y=\"z\"} 7\n"
        "# HELP t Time.\n# TYPE t histogram\n"
        "t_bucket{le=\"0.001\"} 1\nt_bucket{le=\"2.5\"} 2\nt_bucket{le=\"+Inf\"} 3\n"
        "t_sum 3.003\nt_count 3\n";
    CHECK(text.take() == expected);
}
