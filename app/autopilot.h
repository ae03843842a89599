#pragma once
// Autopilot: a start without a person: waits until everything is synchronized and painted, writes the picture, ends.
// The only place that ends the program with an error code of its own. GUI thread.

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <functional>

#include "app/options.h"

namespace mostrador {

class Desk;

namespace sync {
class Workspace;
}

class Autopilot : public QObject {
    Q_OBJECT
public:
    // `quit` ends the program with a code.
    Autopilot(const Options& options, std::function<void(int)> quit);

    void watch(Desk& desk, sync::Workspace& workspace);
    void fail(const QString& why, int code);

private:
    void consider();
    void finish();
    [[nodiscard]] bool ready() const;

    QString m_file;
    std::function<void(int)> m_quit;
    QPointer<Desk> m_desk;
    sync::Workspace* m_workspace = nullptr;
    QTimer m_quiet;  // nothing has happened for a moment: the tables have their rows
    QTimer m_deadline;
};

}  // namespace mostrador
