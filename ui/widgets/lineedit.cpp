#include "ui/widgets/lineedit.h"

#include <QAction>
#include <QEvent>
#include <QPainter>
#include <QStyle>

#include "ui/theme/tokens.h"
#include "ui/theme/variants.h"

namespace mostrador {

namespace {

constexpr int symbolEdge = 16;

}  // namespace

LineEdit::LineEdit(QWidget* parent) : QLineEdit(parent) {}

void LineEdit::setSymbol(Symbol symbol) {
    // Painted, not an action: an action would be a button without a name for screen readers.
    m_symbol = symbol;
    setTextMargins(symbolEdge + space::s, 0, 0, 0);
    update();
}

void LineEdit::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (!m_symbol) return;
    QPainter painter(this);
    const QRect box(space::s + 2, (height() - symbolEdge) / 2, symbolEdge, symbolEdge);
    symbols::paint(painter, QStyle::visualRect(layoutDirection(), rect(), box), *m_symbol, tokensOf(this).textMuted);
}

void LineEdit::setInvalid(bool invalid) {
    if (isInvalid() == invalid) return;
    setProperty(property::invalid, invalid);
    update();
}

bool LineEdit::isInvalid() const { return property(property::invalid).toBool(); }

void LineEdit::setPassword() {
    if (m_show != nullptr) return;
    m_show = addAction(symbols::icon(Symbol::Eye, true), QLineEdit::TrailingPosition);
    m_show->setCheckable(true);
    connect(m_show, &QAction::toggled, this, &LineEdit::setShown);
    setShown(false);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
}

void LineEdit::setShown(bool shown) {
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_show->setIcon(symbols::icon(shown ? Symbol::EyeOff : Symbol::Eye, true));
    retranslate();
}

void LineEdit::retranslate() {
    if (m_show == nullptr) return;
    m_show->setText(m_show->isChecked() ? tr("Hide password") : tr("Show password"));
    m_show->setToolTip(m_show->text());
}

void LineEdit::changeEvent(QEvent* event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
