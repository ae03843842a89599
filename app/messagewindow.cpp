#include "app/messagewindow.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"

namespace mostrador {

MessageWindow::MessageWindow(Symbol symbol, const QString& title, const QString& text, const QString& action)
    : m_message(new EmptyState(symbol, this)) {
    setObjectName(QStringLiteral("message"));
    setWindowTitle(QStringLiteral("Mostrador"));
    setFixedSize(460, 320);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_message);
    m_message->setTexts(title, text, action);
    m_message->actionButton()->setObjectName(QStringLiteral("message.ok"));
    connect(m_message, &EmptyState::actionTriggered, this, &MessageWindow::actionTriggered);
}

void MessageWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) Q_EMIT actionTriggered();
    else if (event->key() == Qt::Key_Escape) close();
    else QWidget::keyPressEvent(event);
}

void MessageWindow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).surface);
}

}  // namespace mostrador
