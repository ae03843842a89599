#pragma once
// What the transport's tests share: waiting for what callbacks bring, a temporary folder, a small HTTP server that says
// what it is told, and a real server in this process.

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <functional>
#include <optional>

#include "models/base/clock.h"
#include "models/base/random.h"
#include "server/admin.h"
#include "server/service.h"
#include "sync/transport/workspace.h"
#include "tests/kit/wait.h"

namespace mostrador::sync::test {

// Runs the event loop until `done` holds; false after ten seconds, which only a failure takes.
inline bool waitUntil(const std::function<bool()>& done) { return kit::waitFor(done); }

// Calls `start` with a callback and waits for what it brings.
template <class T>
Result<T> await(const std::function<void(std::function<void(Result<T>)>)>& start) {
    auto brought = std::make_shared<std::optional<Result<T>>>();
    start([brought](Result<T> result) { *brought = std::move(result); });
    if (!waitUntil([&] { return brought->has_value(); })) return fail(ErrorCode::Internal, {}, "no callback came");
    return **brought;
}

// Answers every request with the bytes given, then closes; or says nothing at all.
class SayingServer final : public QObject {
public:
    explicit SayingServer(QByteArray answer, bool close = true) : m_answer(std::move(answer)) {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this, close] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, close] {
                heard += socket->readAll();
                if (!heard.contains("\r\n\r\n") || m_answer.isEmpty()) return;
                socket->write(m_answer);
                if (close) socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] QUrl url(const char* path = "/") const {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(QLatin1String(path)));
    }
    QByteArray heard;

private:
    QTcpServer m_server;
    QByteArray m_answer;
};

// mostrador-server without its process. Stops and starts on the same port and data.
class RealServer {
public:
    RealServer() {
        m_config.dataFolder = m_folder.path().toStdString() + "/data";
        m_config.listen = "127.0.0.1";
        m_config.port = 0;
        server::InitRequest init;
        init.organization = "Taller";
        init.administrator = "ana";
        init.password = "la clave de ana";
        ready = server::Admin(m_config, m_clock, m_random).init(init).ok();
        start();
    }
    void start() {
        auto opened = server::Service::open(m_config, m_clock, m_random);
        ready = ready && opened.ok();
        if (!ready) return;
        m_service = std::move(*opened);
        const auto port = m_service->start();
        ready = port.ok();
        if (ready) m_config.port = *port;
    }
    void stop() {
        m_service->stop();
        m_service.reset();
    }
    // While it is stopped.
    Result<> addUser(const std::string& name, const std::string& role, const std::string& password) {
        return server::Admin(m_config, m_clock, m_random).addUser({name, name, role, password});
    }
    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_config.port); }
    bool ready = false;

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    SystemRandom m_random;
    server::Config m_config;
    std::unique_ptr<server::Service> m_service;
};

// A computer with a home folder that outlives its workspace.
class Computer {
    QTemporaryDir m_folder;  // these two outlive the workspace
    SystemRandom m_random;

public:
    explicit Computer(bool forcedLocal = false) { open(forcedLocal); }
    void open(bool forcedLocal = false) {
        Workspace::Options options;
        options.home = home();
        options.platform = "test";
        options.appVersion = "0";
        options.forcedLocal = forcedLocal;
        auto opened = Workspace::open(std::move(options), clock, m_random);
        if (opened.ok()) workspace = std::move(*opened);
    }
    void close() { workspace.reset(); }
    [[nodiscard]] std::string home() const { return m_folder.path().toStdString() + "/home"; }
    Workspace* operator->() { return workspace.get(); }

    Result<SignedInUser> connect(const std::string& url, const std::string& password = "la clave de ana") {
        return await<SignedInUser>([&](auto done) { workspace->connectTo({url, "ana", password, "equipo"}, done); });
    }
    Result<SignedInUser> signIn(const std::string& password = "la clave de ana", const std::string& name = "ana") {
        return await<SignedInUser>([&](auto done) { workspace->signIn(name, password, done); });
    }
    Result<RoundReport> round() {
        return await<RoundReport>([&](auto done) { workspace->sync().round(done); });
    }
    Result<Receipt> execute(const Command& command) {
        return await<Receipt>([&](auto done) { workspace->execute(command, done); });
    }

    SystemClock clock;
    std::unique_ptr<Workspace> workspace;
};

}  // namespace mostrador::sync::test
