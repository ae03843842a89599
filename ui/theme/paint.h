#pragma once
// The style's brushes: small free functions that draw one control from its option and the tokens. Private to the theme
// layer but for roundedBox(), focusRing() and textElided(), which custom-painted widgets share. GUI thread.

#include <QStyleOption>

#include "ui/theme/symbols.h"
#include "ui/theme/tokens.h"

namespace mostrador::paint {

// Antialiased box with a one-pixel outline inside `rect`; either colour may be invalid (not drawn).
void roundedBox(QPainter& painter, const QRect& rect, qreal corner, const QColor& fill, const QColor& outline,
                qreal outlineWidth = 1.0);
// Two pixels inside `rect`.
void focusRing(QPainter& painter, const QRect& rect, qreal corner, const Tokens& tokens);
// One line, elided at the right, in the painter's font.
void textElided(QPainter& painter, const QRect& rect, int flags, const QString& text, const QColor& color);

// Colours and frame of a push button by its variant and state.
struct ButtonLook {
    QColor fill, outline, text;
};
[[nodiscard]] ButtonLook buttonLook(const QStyleOptionButton& option, const QWidget* widget, const Tokens& tokens);
void pushButton(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget, const Tokens& tokens);
void toolButton(const QStyleOptionToolButton& option, QPainter& painter, const QWidget* widget, const Tokens& tokens);
void checkMark(const QStyleOption& option, QPainter& painter, const Tokens& tokens);
void radioMark(const QStyleOption& option, QPainter& painter, const Tokens& tokens);

void field(const QStyleOption& option, QPainter& painter, const QWidget* widget, const Tokens& tokens);
void comboBox(const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget, const Tokens& tokens);
void spinBox(const QStyleOptionSpinBox& option, QPainter& painter, const QWidget* widget, const Tokens& tokens);

void itemPanel(const QStyleOptionViewItem& option, QPainter& painter, const QWidget* widget, const Tokens& tokens);
void headerSection(const QStyleOptionHeader& option, QPainter& painter, const QWidget* widget, const Tokens& tokens);
void headerLabel(const QStyleOptionHeader& option, QPainter& painter, const Tokens& tokens);

void menuPanel(const QStyleOption& option, QPainter& painter, const Tokens& tokens);
void menuItem(const QStyleOptionMenuItem& option, QPainter& painter, const Tokens& tokens);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem& option, const QSize& contents);

void scrollBar(const QStyleOptionSlider& option, QPainter& painter, const QStyle& style, const QWidget* widget,
               const Tokens& tokens);
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part);
void progress(const QStyleOptionProgressBar& option, QPainter& painter, const Tokens& tokens);
void tab(const QStyleOptionTab& option, QPainter& painter, const Tokens& tokens);

}  // namespace mostrador::paint
