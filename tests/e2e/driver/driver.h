#pragma once
// Driver: lets a test work the real windows of the desktop by object names, over a local socket. One command a line,
// one JSON line back: {"ok":true,"value":…} or {"ok":false,"error":"…"}. Lives in the test program only.
//
//   type NAME TEXT      replaces what the field holds, key by key (TEXT goes to the end of the line; may be empty)
//   click NAME          a button, a check box, a card, a row's widget
//   choose NAME TEXT    a combo box entry by its text
//   key NAME SEQUENCE   "F5", "Ctrl+K", "Return"; NAME may be "window" for the active one
//   select NAME ROW     makes a table's row current
//   text NAME           what it says
//   state NAME          {visible, enabled, checked, focused, text}
//   rows NAME           what a table shows: [[cell, …], …]
//   objects             names of everything that can be seen
//   grab FILE           picture of the active window
//   quit                ends the program as its window's close button does

#include <QJsonValue>
#include <QLocalServer>

namespace mostrador::e2e {

struct Answer {
    QJsonValue value;
    QString error;  // not empty: it failed
};

class Driver : public QObject {
    Q_OBJECT
public:
    explicit Driver(QObject* parent = nullptr);
    // False when the socket cannot be made there.
    [[nodiscard]] bool listen(const QString& path);
    // Also without a socket, for tests inside one process.
    Answer run(const QString& line);

private:
    void onConnected();

    QLocalServer m_server;
};

}  // namespace mostrador::e2e
