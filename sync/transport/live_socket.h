#pragma once
// The WebSocket to /ws: opened, spoken through, closed; one at a time. Lives on the network thread. Reports of a socket
// that was closed or replaced here do not come.

#include <QObject>
#include <QUrl>
#include <string>

#include "models/base/result.h"

class QTimer;
class QWebSocket;

namespace mostrador::sync {

class LiveSocket final : public QObject {
    Q_OBJECT

public:
    explicit LiveSocket(QObject* parent = nullptr);
    ~LiveSocket() override;
    void open(const QUrl& server, const std::string& bearer, std::int64_t timeoutMs);
    void send(const std::string& message);
    void close();

Q_SIGNALS:
    void opened();
    void received(const QByteArray& message);
    void closed(const mostrador::Error& reason);  // once; also when opening failed

private:
    void end(Error reason);

    QWebSocket* m_socket = nullptr;
    QTimer* m_opening;
};

}  // namespace mostrador::sync
