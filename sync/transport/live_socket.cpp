#include "sync/transport/live_socket.h"

#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>
#include <utility>

#include "sync/protocol/limits.h"
#include "sync/protocol/messages.h"
#include "sync/transport/http_client.h"

namespace mostrador::sync {
namespace {

// Qt says only in words why a handshake was refused; the status is the first number of three digits.
Error openingError(const QString& words) {
    const std::string detail = words.toStdString();
    const bool refused = detail.find(" 401") != std::string::npos || detail.find(" 403") != std::string::npos;
    return fail(refused ? ErrorCode::SignInNeeded : ErrorCode::NetworkDown, {}, detail);
}

}  // namespace

LiveSocket::LiveSocket(QObject* parent) : QObject(parent), m_opening(new QTimer(this)) {
    m_opening->setSingleShot(true);
    connect(m_opening, &QTimer::timeout, this,
            [this] { end(fail(ErrorCode::TimedOut, {}, "opening the live channel")); });
}

LiveSocket::~LiveSocket() { close(); }

void LiveSocket::open(const QUrl& server, const std::string& bearer, std::int64_t timeoutMs) {
    close();
    QUrl url = endpointUrl(server, "/ws");
    url.setScheme(url.scheme() == QStringLiteral("https") ? QStringLiteral("wss") : QStringLiteral("ws"));
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingMessageSize(liveMessageBytesMax);
    m_socket->setMaxAllowedIncomingFrameSize(liveMessageBytesMax);
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    m_socket->setProxy(proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first());
    connect(m_socket, &QWebSocket::connected, this, [this] {
        m_opening->stop();
        Q_EMIT opened();
    });
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, &LiveSocket::received);
    // Queued reports of a socket that was replaced meanwhile are nobody's business.
    const auto ended = [this, socket = m_socket] {
        if (socket != m_socket) return;
        const QString words = socket->errorString();
        end(m_opening->isActive() ? openingError(words) : fail(ErrorCode::NetworkDown, {}, words.toStdString()));
    };
    connect(m_socket, &QWebSocket::disconnected, this, ended);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(m_socket, &QWebSocket::errorOccurred, this, ended, Qt::QueuedConnection);
#else
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, ended, Qt::QueuedConnection);
#endif
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + QByteArray::fromStdString(bearer));
    request.setRawHeader("User-Agent", "Mostrador/" MOSTRADOR_VERSION);
    QWebSocketHandshakeOptions options;
    options.setSubprotocols(
        {QString::fromUtf8(liveSubprotocol.data(), static_cast<qsizetype>(liveSubprotocol.size()))});
    m_opening->start(static_cast<int>(timeoutMs));
    m_socket->open(request, options);
}

void LiveSocket::send(const std::string& message) {
    if (m_socket == nullptr) return;
    m_socket->sendBinaryMessage(QByteArray::fromRawData(message.data(), static_cast<qsizetype>(message.size())));
    m_socket->flush();
}

void LiveSocket::close() {
    m_opening->stop();
    QWebSocket* socket = std::exchange(m_socket, nullptr);
    if (socket == nullptr) return;
    socket->disconnect(this);
    socket->close();
    socket->deleteLater();
}

void LiveSocket::end(Error reason) {
    if (m_socket == nullptr) return;  // told already
    close();
    Q_EMIT closed(reason);
}

}  // namespace mostrador::sync
