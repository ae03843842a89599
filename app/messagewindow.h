#pragma once
// MessageWindow: the program cannot go on: why, and what can be done. Shown instead of the main window. GUI thread.

#include <QWidget>

#include "ui/theme/symbols.h"

namespace mostrador {

class EmptyState;

class MessageWindow : public QWidget {
    Q_OBJECT
public:
    MessageWindow(Symbol symbol, const QString& title, const QString& text, const QString& action);

Q_SIGNALS:
    void actionTriggered();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    EmptyState* m_message;
};

}  // namespace mostrador
