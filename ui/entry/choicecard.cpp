#include "ui/entry/choicecard.h"

#include <QPainter>

#include "ui/theme/fonts.h"
#include "ui/theme/paint.h"
#include "ui/widgets/avatar.h"

namespace mostrador {

namespace {

constexpr int side = 14;
constexpr int picture = 34;
constexpr int titleHeight = 20;

int textHeight(const QString& text, int width) {
    if (text.isEmpty()) return 0;
    return QFontMetrics(fonts::font(TextRole::Caption))
        .boundingRect(0, 0, width, 1000, Qt::TextWordWrap, text)
        .height();
}

}  // namespace

ChoiceCard::ChoiceCard(std::optional<Symbol> symbol, QWidget* parent) : QAbstractButton(parent), m_symbol(symbol) {
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChoiceCard::setTexts(const QString& title, const QString& text) {
    setText(title);
    m_text = text;
    setAccessibleName(title);
    setAccessibleDescription(text);
    updateGeometry();
    update();
}

QRect ChoiceCard::textArea(int width) const {
    const int from = side + picture + 12;
    return {from, 0, width - from - side - 22, 0};
}

int ChoiceCard::heightForWidth(int width) const {
    const int words = textHeight(m_text, textArea(width).width());
    return qMax(picture, titleHeight + (words > 0 ? 2 + words : 0)) + 2 * side;
}

QSize ChoiceCard::sizeHint() const { return {400, heightForWidth(400)}; }

QSize ChoiceCard::minimumSizeHint() const { return {220, picture + 2 * side}; }

void ChoiceCard::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    const bool on = isChecked();
    QPainter painter(this);
    paint::roundedBox(painter, rect(), radius::card, on ? t.selected : t.field, on ? t.accent : t.borderStrong,
                      on ? 1.5 : 1.0);
    if (isDown() || underMouse())
        paint::roundedBox(painter, rect(), radius::card, isDown() ? t.pressed : t.hover, QColor());
    const auto place = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const QRect face(side, (height() - picture) / 2, picture, picture);
    if (m_symbol) {
        const ToneColors& tone = on ? t.accentTone : t.neutral;
        paint::roundedBox(painter, place(face), picture / 2.0, tone.background, QColor());
        symbols::paint(painter, place(face.adjusted(8, 8, -8, -8)), *m_symbol, on ? t.accentText : t.textMuted);
    } else {
        Avatar::paint(painter, place(face), text(), t.dark);
    }
    QRect words = textArea(width());
    const int below = textHeight(m_text, words.width());
    const int top = (height() - titleHeight - (below > 0 ? 2 + below : 0)) / 2;
    painter.setFont(fonts::font(TextRole::BodyStrong));
    paint::textElided(painter, place(QRect(words.x(), top, words.width(), titleHeight)),
                      Qt::AlignLeft | Qt::AlignVCenter, text(), t.text);
    painter.setFont(fonts::font(TextRole::Caption));
    painter.setPen(t.textMuted);
    painter.drawText(place(QRect(words.x(), top + titleHeight + 2, words.width(), below)),
                     static_cast<int>(Qt::AlignLeft) | Qt::TextWordWrap, m_text);
    const QRect mark(width() - side - 18, (height() - 18) / 2, 18, 18);
    if (on) symbols::paint(painter, place(mark), Symbol::CheckCircle, t.accentText);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paint::focusRing(painter, rect(), radius::card, t);
}

}  // namespace mostrador
