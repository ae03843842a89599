#include "ui/shell/topbar.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/shell/syncindicator.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

namespace mostrador {

TopBar::TopBar(QWidget* parent)
    : QWidget(parent), m_title(new Label(TextRole::Title, this)), m_sync(new SyncIndicator(this)) {
    setFixedHeight(extent::topBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, 0, space::l, 0);
    row->addWidget(m_title, 1);
    row->addWidget(m_sync);
}

void TopBar::setTitle(const QString& title) { m_title->setText(title); }

void TopBar::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.border);
}

}  // namespace mostrador
