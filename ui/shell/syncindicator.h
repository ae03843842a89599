#pragma once
// SyncIndicator: always in the top bar; says in words how the connection is and opens the sync panel. Takes plain
// values, knows no engine. GUI thread.

#include <QAbstractButton>

#include "ui/widgets/syncstate.h"

namespace mostrador {

class SyncIndicator : public QAbstractButton {
    Q_OBJECT
public:
    explicit SyncIndicator(QWidget* parent = nullptr);

    void setState(const SyncState& state);
    [[nodiscard]] const SyncState& state() const { return m_state; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;  // the symbol alone: the words are elided in a narrow window

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();

    SyncState m_state;
};

}  // namespace mostrador
