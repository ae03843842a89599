#include "ui/shell/syncindicator.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>

#include "ui/theme/fonts.h"
#include "ui/theme/paint.h"

namespace mostrador {

namespace {

constexpr int tall = 30;
constexpr int edge = 16;

}  // namespace

SyncIndicator::SyncIndicator(QWidget* parent) : QAbstractButton(parent) {
    setFont(fonts::font(TextRole::CaptionStrong));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    describe();
}

void SyncIndicator::setState(const SyncState& state) {
    if (state == m_state) return;
    const bool alarm = state.kind != m_state.kind && state.kind == SyncState::Kind::Attention;
    m_state = state;
    describe();
    if (alarm) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void SyncIndicator::describe() {
    const QString words = syncwords::text(m_state);
    setText(words);
    setAccessibleName(words);
    const QString press = tr("Open the sync centre");
    setAccessibleDescription(m_state.reason.isEmpty() ? press : m_state.reason);
    setToolTip(m_state.reason.isEmpty() ? press : QStringLiteral("%1\n%2").arg(m_state.reason, press));
    updateGeometry();
    update();
}

QSize SyncIndicator::sizeHint() const { return {10 + edge + 7 + fontMetrics().horizontalAdvance(text()) + 14, tall}; }

QSize SyncIndicator::minimumSizeHint() const { return {10 + edge + 10, tall}; }

void SyncIndicator::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    const ToneColors& tone = t.tone(syncwords::tone(m_state.kind));
    // Connected is the rest state: it must not draw the eye.
    const bool calm = m_state.kind == SyncState::Kind::Connected;
    QPainter painter(this);
    if (!calm) paint::roundedBox(painter, rect(), tall / 2.0, tone.background, QColor());
    if (isDown() || underMouse())
        paint::roundedBox(painter, rect(), tall / 2.0, isDown() ? t.pressed : t.hover, QColor());
    const auto place = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    symbols::paint(painter, place(QRect(10, (height() - edge) / 2, edge, edge)), syncwords::symbol(m_state.kind),
                   tone.foreground);
    const int from = 10 + edge + 7;
    paint::textElided(painter, place(QRect(from, 0, width() - from - 10, height())), Qt::AlignVCenter | Qt::AlignLeft,
                      text(), calm ? t.textMuted : tone.foreground);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paint::focusRing(painter, rect(), tall / 2.0, t);
}

void SyncIndicator::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) describe();
}

}  // namespace mostrador
