#include "ui/widgets/rail.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QStyle>
#include <QVBoxLayout>

#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/railbutton.h"

namespace mostrador {

namespace {

constexpr int narrowest = 196;

}  // namespace

Rail::Rail(QWidget* parent)
    : QWidget(parent),
      m_heading(new Label(TextRole::BodyStrong, this)),
      m_places(new QVBoxLayout),
      m_foot(new QVBoxLayout) {
    setMinimumWidth(narrowest);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Expanding);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, 0, space::s + 1, space::s);
    column->setSpacing(space::s);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::m + 26 + space::xs, 0, space::s, 0);
    head->addWidget(m_heading);
    m_heading->setFixedHeight(extent::topBar);
    column->addLayout(head);
    m_places->setSpacing(2);
    column->addLayout(m_places);
    column->addStretch();
    column->addLayout(m_foot);
    retranslate();
}

int Rail::addPlace(Symbol symbol, const QString& label) {
    const int index = count();
    auto* button = new RailButton(symbol, label, this);
    m_buttons.append(button);
    m_places->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, [this, index] { choose(index); });
    if (index < 9) {
        const QKeySequence keys(static_cast<int>(Qt::CTRL) | (Qt::Key_1 + index));
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, [this, index] { choose(index); });
        button->setShortcutText(keys.toString(QKeySequence::NativeText));
    }
    return index;
}

void Rail::setLabel(int index, const QString& label) { m_buttons.at(index)->setLabel(label); }

void Rail::setBadge(int index, int count) { m_buttons.at(index)->setBadge(count); }

void Rail::setCurrent(int index) {
    m_current = index;
    m_buttons.at(index)->setChecked(true);
}

void Rail::choose(int index) {
    if (index == m_current) return;
    setCurrent(index);
    Q_EMIT chosen(index);
}

void Rail::setHeading(const QString& name) {
    m_headingText = name;
    m_heading->setText(name);
    m_heading->setToolTip(name);
    update();
}

void Rail::setFooter(QWidget* footer) { m_foot->addWidget(footer); }

void Rail::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0 || m_buttons.isEmpty()) return QWidget::keyPressEvent(event);
    int at = 0;
    for (int i = 0; i < count(); ++i) {
        if (m_buttons.at(i)->hasFocus()) at = i;
    }
    m_buttons.at(qBound(0, at + step, count() - 1))->setFocus(Qt::TabFocusReason);
}

void Rail::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.rail);
    const int edge = layoutDirection() == Qt::LeftToRight ? width() - 1 : 0;
    painter.fillRect(QRect(edge, 0, 1, height()), t.border);
    // The organisation's mark: its initial in the accent.
    const QRect mark(space::s + space::xs, (extent::topBar - 26) / 2, 26, 26);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(t.accent);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), mark), 7, 7);
    painter.setPen(t.onAccent);
    painter.setFont(fonts::font(TextRole::BodyStrong));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), mark), Qt::AlignCenter,
                     m_headingText.left(1).toUpper());
}

void Rail::retranslate() { setAccessibleName(tr("Main navigation")); }

void Rail::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
