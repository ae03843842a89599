#include "sync/transport/http_client.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>
#include <vector>

#include "models/base/text.h"
#include "sync/transport/system_proxy.h"
#include "sync/transport/zstd_codec.h"

namespace mostrador::sync {

struct HttpClient::Running {
    QNetworkReply* reply = nullptr;
    Done done;
    std::size_t answerMax = 0;
    bool connectTimedOut = false;
};

namespace {

QByteArray bytesOf(std::string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

QNetworkRequest requestOf(const HttpCall& call, bool compressed) {
    QNetworkRequest request(call.url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setTransferTimeout(static_cast<int>(call.timeoutMs));
    request.setRawHeader("User-Agent", "Mostrador/" MOSTRADOR_VERSION);
    request.setRawHeader("Accept-Encoding", "zstd");  // set by us, so Qt leaves the body as it came
    if (!call.accept.empty()) request.setRawHeader("Accept", bytesOf(call.accept));
    if (!call.contentType.empty()) request.setRawHeader("Content-Type", bytesOf(call.contentType));
    if (!call.bearer.empty()) request.setRawHeader("Authorization", "Bearer " + bytesOf(call.bearer));
    if (compressed) request.setRawHeader("Content-Encoding", "zstd");
    return request;
}

// Below 200 the connection failed, whatever part of a reply has come; from there on it is the server's words.
std::optional<Error> brokenBy(const QNetworkReply& reply, bool connectTimedOut) {
    const auto error = reply.error();
    if (error == QNetworkReply::NoError) return std::nullopt;
    const bool answered = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    if (answered && error >= QNetworkReply::ContentAccessDenied) return std::nullopt;
    std::string detail = reply.errorString().toStdString();
    if (connectTimedOut || error == QNetworkReply::TimeoutError || error == QNetworkReply::OperationCanceledError) {
        return fail(ErrorCode::TimedOut, {}, std::move(detail));
    }
    if (error == QNetworkReply::SslHandshakeFailedError) return fail(ErrorCode::NotOurServer, {}, std::move(detail));
    return fail(ErrorCode::NetworkDown, {}, std::move(detail));
}

void readBody(HttpAnswer& answer, QNetworkReply& reply, std::size_t bytesMax) {
    const QByteArray raw = reply.readAll();
    const std::string_view data(raw.constData(), static_cast<std::size_t>(raw.size()));
    answer.receivedBytes = data.size();
    const QByteArray coding = reply.rawHeader("Content-Encoding");
    if (coding.isEmpty() || coding == "identity") {
        if (data.size() > bytesMax) answer.broken = fail(ErrorCode::TooLarge, {}, "reply");
        else answer.body = data;
        return;
    }
    if (coding != "zstd") {
        answer.broken = fail(ErrorCode::NotOurServer, {}, "coding " + coding.toStdString());
        return;
    }
    auto plain = decompressZstd(data, bytesMax);
    if (plain.ok()) answer.body = std::move(plain).value();
    else answer.broken = plain.error();
}

HttpAnswer answerOf(QNetworkReply& reply, std::size_t bytesMax, bool connectTimedOut) {
    HttpAnswer answer;
    answer.broken = brokenBy(reply, connectTimedOut);
    if (answer.broken) return answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.ours = reply.hasRawHeader("X-Mostrador");
    answer.log = reply.rawHeader("X-Log-Id").toStdString();
    answer.contentType = reply.rawHeader("Content-Type").toStdString();
    answer.retryAfterMs = std::int64_t{1'000} * reply.rawHeader("Retry-After").toInt();
    if (answer.ours) readBody(answer, reply, bytesMax);
    return answer;
}

}  // namespace

HttpClient::HttpClient(QObject* parent) : QObject(parent), m_network(new QNetworkAccessManager(this)) {
    m_network->setProxyFactory(new SystemProxyFactory);  // taken over
    m_network->setAutoDeleteReplies(false);
}

HttpClient::~HttpClient() { cancelAll(); }

std::uint64_t HttpClient::send(const HttpCall& call, Done done) {
    constexpr std::size_t compressFrom = 1'024;  // less fits a packet anyway
    const std::uint64_t id = ++m_lastId;
    std::string body = call.body;
    bool compressed = false;
    if (call.compress && body.size() >= compressFrom) {
        if (std::string smaller = compressZstd(body); !smaller.empty() && smaller.size() < body.size()) {
            body = std::move(smaller);
            compressed = true;
        }
    }
    QNetworkReply* reply = m_network->sendCustomRequest(requestOf(call, compressed), bytesOf(call.verb), bytesOf(body));
    m_running.emplace(id, Running{reply, std::move(done), call.answerMax, false});
    // Qt's own timer counts silence; a host that swallows packets must be noticed sooner.
    auto* connecting = new QTimer(reply);
    connecting->setSingleShot(true);
    connect(connecting, &QTimer::timeout, this, [this, id] {
        const auto found = m_running.find(id);
        if (found == m_running.end()) return;
        found->second.connectTimedOut = true;
        found->second.reply->abort();
    });
    connect(reply, &QNetworkReply::requestSent, connecting, &QTimer::stop);
    connecting->start(connectTimeoutMs);
    // Queued, so that an immediate failure is not told before send() has returned.
    connect(
        reply, &QNetworkReply::finished, this, [this, id] { finish(id); }, Qt::QueuedConnection);
    return id;
}

void HttpClient::finish(std::uint64_t id) {
    const auto found = m_running.find(id);
    if (found == m_running.end()) return;
    Running running = std::move(found->second);
    m_running.erase(found);
    HttpAnswer answer = answerOf(*running.reply, running.answerMax, running.connectTimedOut);
    running.reply->deleteLater();
    running.done(std::move(answer));
}

void HttpClient::cancel(std::uint64_t id) {
    const auto found = m_running.find(id);
    if (found == m_running.end()) return;
    QNetworkReply* reply = found->second.reply;
    m_running.erase(found);
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

void HttpClient::cancelAll() {
    std::vector<std::uint64_t> ids;
    for (const auto& [id, running] : m_running) ids.push_back(id);
    for (const std::uint64_t id : ids) cancel(id);
}

namespace {

// Where a certificate is hardly to be had: this computer and the private networks of RFC 1918.
bool isLocalHost(const QString& host) {
    if (host == QStringLiteral("localhost")) return true;
    QHostAddress ip;
    if (!ip.setAddress(host)) return false;
    return ip.isLoopback() || ip.isInSubnet(QHostAddress(QStringLiteral("10.0.0.0")), 8) ||
           ip.isInSubnet(QHostAddress(QStringLiteral("172.16.0.0")), 12) ||
           ip.isInSubnet(QHostAddress(QStringLiteral("192.168.0.0")), 16);
}

}  // namespace

Result<QUrl> serverAddress(std::string_view typed) {
    const std::string_view text = trimmed(typed);
    if (text.empty() || !isValidUtf8(text) || hasControlCharacters(text)) return fail(ErrorCode::BadAddress, "url");
    QString address = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    if (!address.contains(QStringLiteral("://"))) {
        const QUrl guess(QStringLiteral("http://") + address);
        address = (isLocalHost(guess.host()) ? QStringLiteral("http://") : QStringLiteral("https://")) + address;
    }
    QUrl url(address, QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() ||
        (scheme != QStringLiteral("http") && scheme != QStringLiteral("https"))) {
        return fail(ErrorCode::BadAddress, "url");
    }
    url.setQuery(QString());
    url.setFragment(QString());
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/'))) path.chop(1);
    url.setPath(path);
    return url;
}

QUrl endpointUrl(const QUrl& server, std::string_view path) {
    // `path` may carry a query; it is encoded already.
    return QUrl(
        server.toString(QUrl::FullyEncoded) + QString::fromUtf8(path.data(), static_cast<qsizetype>(path.size())),
        QUrl::StrictMode);
}

}  // namespace mostrador::sync
