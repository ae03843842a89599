#pragma once
// One HTTP request, one answer, always: our server's, somebody else's, or an error. Lives on the thread of its network
// objects; callbacks come there, never before send() returns. Follows no redirects: a captive portal must not be
// believed. Bodies to and from our server are zstd; others pass as they are.

#include <QObject>
#include <QUrl>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>

#include "models/base/result.h"

class QNetworkAccessManager;
class QNetworkReply;

namespace mostrador::sync {

struct HttpCall {
    std::string verb = "GET";
    QUrl url;
    std::string body;
    std::string contentType;
    std::string accept;
    std::string bearer;                 // token, without the word
    std::int64_t timeoutMs = 30'000;    // without a byte arriving
    std::size_t answerMax = 64u << 20;  // decompressed
    bool compress = false;
};

struct HttpAnswer {
    int status = 0;
    bool ours = false;  // X-Mostrador
    std::string log;    // X-Log-Id
    std::string contentType;
    std::string body;  // decompressed
    std::int64_t retryAfterMs = 0;
    std::size_t receivedBytes = 0;  // of the body, as it came over the wire
    std::optional<Error> broken;    // no usable answer: NetworkDown, TimedOut, NotOurServer, Malformed, TooLarge
};

class HttpClient final : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(HttpAnswer)>;
    // S1-08: how long connecting may take.
    static constexpr int connectTimeoutMs = 5'000;

    explicit HttpClient(QObject* parent = nullptr);
    ~HttpClient() override;
    std::uint64_t send(const HttpCall& call, Done done);
    void cancel(std::uint64_t id);  // its `done` is not called
    void cancelAll();

private:
    struct Running;
    void finish(std::uint64_t id);

    QNetworkAccessManager* m_network;
    std::unordered_map<std::uint64_t, Running> m_running;
    std::uint64_t m_lastId = 0;
};

// What the server is reached by: scheme added ("https", for local addresses "http"), no path slash at the end, no
// query. BadAddress when it cannot be one.
[[nodiscard]] Result<QUrl> serverAddress(std::string_view typed);
[[nodiscard]] QUrl endpointUrl(const QUrl& server, std::string_view path);

}  // namespace mostrador::sync
