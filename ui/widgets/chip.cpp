#include "ui/widgets/chip.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

namespace mostrador {

Chip::Chip(const QString& text, bool removable, QWidget* parent) : QWidget(parent), m_text(text) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::s, 0, removable ? 2 : space::s, 0);
    row->setSpacing(2);
    row->addWidget(new Label(text, TextRole::CaptionStrong, Label::Strength::Normal, this));
    setFixedHeight(24);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    if (!removable) return;
    Button* remove = Button::iconOnly(Symbol::Close, tr("Remove tag %1").arg(text), this);
    remove->setFixedSize(20, 20);
    remove->setIconSize({12, 12});
    row->addWidget(remove);
    connect(remove, &QPushButton::clicked, this, &Chip::removeRequested);
}

void Chip::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    paint::roundedBox(painter, rect(), radius::control, t.neutral.background, QColor());
}

}  // namespace mostrador
