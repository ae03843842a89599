#pragma once
// SIGINT and SIGTERM (Ctrl+C, Ctrl+Break and closing on Windows) as a Qt signal, so that long commands end in order.
// At most one at a time; main thread.

#include <QObject>
#include <memory>

namespace mostrador::cli {

class StopSignals : public QObject {
    Q_OBJECT

public:
    explicit StopSignals(QObject* parent);
    ~StopSignals() override;

Q_SIGNALS:
    void stopRequested();

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

}  // namespace mostrador::cli
