#pragma once
// A line between a computer and its server that spoils contents of files as it is told, and lets documents pass.

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <functional>

namespace mostrador::sync::test {

class Proxy final : public QObject {
public:
    enum class Fault : std::uint8_t { None, Cut, Refuse, Expired, WrongBytes };

    explicit Proxy(const std::string& server)
        : m_port(static_cast<quint16>(QUrl(QString::fromStdString(server)).port())) {
        m_listener.listen(QHostAddress::LocalHost);
        connect(&m_listener, &QTcpServer::newConnection, this, [this] { pipe(m_listener.nextPendingConnection()); });
    }
    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_listener.serverPort()); }

    Fault fault = Fault::None;  // of what comes next
    int contents = 0;           // requests about contents that came by
    int renewals = 0;           // of tokens

private:
    void pipe(QTcpSocket* near) {
        auto* far = new QTcpSocket(near);
        far->connectToHost(QHostAddress::LocalHost, m_port);
        connect(far, &QTcpSocket::readyRead, near, [near, far] { near->write(far->readAll()); });
        connect(far, &QTcpSocket::disconnected, near, [near] { near->disconnectFromHost(); });
        connect(near, &QTcpSocket::disconnected, near, [near, far] {
            far->abort();
            near->deleteLater();
        });
        connect(near, &QTcpSocket::readyRead, far, [this, near, far] {
            const QByteArray data = near->readAll();
            renewals += data.startsWith("POST /token");
            const bool content = data.left(data.indexOf('\r')).contains("/contenido");
            contents += content;
            if (content && fault != Fault::None) spoil(near);
            else far->write(data);
        });
    }
    void spoil(QTcpSocket* near) {
        const auto answer = [near](const QByteArray& head, const QByteArray& body) {
            near->write("HTTP/1.1 " + head + "\r\nX-Mostrador: 1\r\nConnection: close\r\nContent-Length: " +
                        QByteArray::number(body.size()) + "\r\n\r\n" + body);
            near->disconnectFromHost();
        };
        switch (fault) {
            case Fault::None: break;
            case Fault::Cut: near->abort(); break;
            case Fault::Refuse:
                answer("507 Insufficient Storage", R"({"codigo":"disco_lleno","mensaje":"","campo":"contenido"})");
                break;
            case Fault::Expired:
                fault = Fault::None;
                answer("401 Unauthorized", R"({"codigo":"token_vencido","mensaje":""})");
                break;
            case Fault::WrongBytes: answer("200 OK", "another picture"); break;
        }
    }

    QTcpServer m_listener;
    quint16 m_port;
};

}  // namespace mostrador::sync::test
