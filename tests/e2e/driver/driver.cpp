#include "tests/e2e/driver/driver.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QPointer>
#include <QWidget>

#include "tests/e2e/driver/actions.h"

namespace mostrador::e2e {

Driver::Driver(QObject* parent) : QObject(parent) {
    connect(&m_server, &QLocalServer::newConnection, this, &Driver::onConnected);
}

bool Driver::listen(const QString& path) {
    QLocalServer::removeServer(path);
    return m_server.listen(path);
}

void Driver::onConnected() {
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket = QPointer(socket)] {
            while (socket && socket->canReadLine()) {
                const Answer answer = run(QString::fromUtf8(socket->readLine()).remove(u'\n').remove(u'\r'));
                QJsonObject reply{{QStringLiteral("ok"), answer.error.isEmpty()}};
                if (answer.error.isEmpty()) reply.insert(QStringLiteral("value"), answer.value);
                else reply.insert(QStringLiteral("error"), answer.error);
                // The command may have ended the program or the connection.
                if (socket) socket->write(QJsonDocument(reply).toJson(QJsonDocument::Compact) + '\n');
            }
        });
    }
}

Answer Driver::run(const QString& line) {
    const QString verb = line.section(u' ', 0, 0);
    const QString name = line.section(u' ', 1, 1);
    const QString rest = line.section(u' ', 2);
    if (verb == QStringLiteral("quit")) {
        if (QWidget* window = actions::activeWindow())
            QMetaObject::invokeMethod(window, &QWidget::close, Qt::QueuedConnection);
        return {true, {}};
    }
    if (verb == QStringLiteral("objects")) return actions::objects();
    if (verb == QStringLiteral("grab")) return actions::grab(line.section(u' ', 1));
    QWidget* widget = name == QStringLiteral("window") ? actions::activeWindow() : actions::find(name);
    if (widget == nullptr) return {{}, QStringLiteral("no such object to be seen: %1").arg(name)};
    if (verb == QStringLiteral("type")) return actions::type(widget, rest);
    if (verb == QStringLiteral("click")) return actions::click(widget);
    if (verb == QStringLiteral("choose")) return actions::choose(widget, rest);
    if (verb == QStringLiteral("key")) return actions::key(widget, rest);
    if (verb == QStringLiteral("select")) return actions::select(widget, rest.toInt());
    if (verb == QStringLiteral("text")) return {actions::textOf(widget), {}};
    if (verb == QStringLiteral("state")) return actions::state(widget);
    if (verb == QStringLiteral("rows")) return actions::rows(widget);
    return {{}, QStringLiteral("no such command: %1").arg(verb)};
}

}  // namespace mostrador::e2e
