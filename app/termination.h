#pragma once
// Termination: SIGTERM, SIGINT and SIGHUP become a signal in the event loop, so that the program ends as if its window
// had been closed. Elsewhere than Unix it does nothing. One per process; GUI thread.

#include <QObject>

namespace mostrador {

class Termination : public QObject {
    Q_OBJECT
public:
    explicit Termination(QObject* parent = nullptr);
    ~Termination() override;

Q_SIGNALS:
    void requested();

private:
    int m_pipe[2] = {-1, -1};
};

}  // namespace mostrador
