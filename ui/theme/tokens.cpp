#include "ui/theme/tokens.h"

#include <QApplication>
#include <QWidget>

#include "ui/theme/style.h"

namespace mostrador {

const ToneColors& Tokens::tone(Tone tone) const {
    switch (tone) {
        case Tone::Neutral: return neutral;
        case Tone::Accent: return accentTone;
        case Tone::Ok: return ok;
        case Tone::Warn: return warn;
        case Tone::Danger: return danger;
        case Tone::Info: return info;
    }
    return neutral;
}

Tokens lightTokens() {
    Tokens t;
    t.surface = QColor(0xffffff);
    t.rail = QColor(0xf4f6f7);
    t.raised = QColor(0xffffff);
    t.sunken = QColor(0xf7f8f9);
    t.field = QColor(0xffffff);
    t.hover = QColor(16, 32, 42, 13);
    t.pressed = QColor(16, 32, 42, 26);
    t.selected = QColor(0xe0f0f2);
    t.selectedInactive = QColor(0xe8f2f4);
    t.border = QColor(0xe4e8eb);
    t.borderStrong = QColor(0xc9d0d6);
    t.text = QColor(0x182026);
    t.textMuted = QColor(0x5b6872);
    t.textFaint = QColor(0x84919b);
    t.textDisabled = QColor(0xa6b0b8);
    t.accent = QColor(0x0b6b7c);
    t.accentHover = QColor(0x095c6b);
    t.accentPressed = QColor(0x074d59);
    t.accentText = QColor(0x0a6475);
    t.onAccent = QColor(0xffffff);
    t.dangerFill = QColor(0xc0322b);
    t.dangerFillHover = QColor(0xa92a24);
    t.dangerFillPressed = QColor(0x90231e);
    t.focus = QColor(0x1793a8);
    t.tipBackground = QColor(0x1f282e);
    t.tipText = QColor(0xf4f6f7);
    t.shadow = QColor(15, 28, 36, 46);
    t.neutral = {QColor(0x4a5761), QColor(0xeef1f3), QColor(0xdce1e5)};
    t.accentTone = {QColor(0x0a5c6b), QColor(0xe0f0f2), QColor(0xbfdfe3)};
    t.ok = {QColor(0x1a6e41), QColor(0xe6f4ec), QColor(0xc3e3d0)};
    t.warn = {QColor(0x855100), QColor(0xfdf2dc), QColor(0xf1dcae)};
    t.danger = {QColor(0xb3261e), QColor(0xfdecea), QColor(0xf5cbc7)};
    t.info = {QColor(0x1e5aa0), QColor(0xe8f0fb), QColor(0xc8dbf3)};
    return t;
}

Tokens darkTokens() {
    Tokens t;
    t.dark = true;
    t.surface = QColor(0x191d20);
    t.rail = QColor(0x131619);
    t.raised = QColor(0x23282c);
    t.sunken = QColor(0x15191b);
    t.field = QColor(0x1f2427);
    t.hover = QColor(255, 255, 255, 14);
    t.pressed = QColor(255, 255, 255, 26);
    t.selected = QColor(0x15373e);
    t.selectedInactive = QColor(0x1c3036);
    t.border = QColor(0x2b3136);
    t.borderStrong = QColor(0x434c53);
    t.text = QColor(0xe6eaed);
    t.textMuted = QColor(0x9ba7b0);
    t.textFaint = QColor(0x76828b);
    t.textDisabled = QColor(0x5b656d);
    t.accent = QColor(0x147a8b);
    t.accentHover = QColor(0x178a9d);
    t.accentPressed = QColor(0x106675);
    t.accentText = QColor(0x5cc6d6);
    t.onAccent = QColor(0xffffff);
    t.dangerFill = QColor(0xc0423a);
    t.dangerFillHover = QColor(0xcf5047);
    t.dangerFillPressed = QColor(0xa5352e);
    t.focus = QColor(0x39b3c6);
    t.tipBackground = QColor(0xe6eaed);
    t.tipText = QColor(0x182026);
    t.shadow = QColor(0, 0, 0, 110);
    t.neutral = {QColor(0xb4bfc7), QColor(0x282e33), QColor(0x3a4248)};
    t.accentTone = {QColor(0x74d0de), QColor(0x15373e), QColor(0x215560)};
    t.ok = {QColor(0x7bd3a0), QColor(0x17321f), QColor(0x255036)};
    t.warn = {QColor(0xf0c26a), QColor(0x3a2d12), QColor(0x5b481f)};
    t.danger = {QColor(0xff9a90), QColor(0x411f1c), QColor(0x66322d)};
    t.info = {QColor(0x8fbdf5), QColor(0x1b2d44), QColor(0x2c486a)};
    return t;
}

Tokens contrastTokens() {
    Tokens t = darkTokens();
    const QColor black(Qt::black), white(0xffffff), cyan(0x5fe3ff);
    t.surface = t.rail = t.raised = t.sunken = t.field = black;
    t.hover = QColor(255, 255, 255, 40);
    t.pressed = QColor(255, 255, 255, 70);
    t.selected = t.selectedInactive = QColor(0x003f4c);
    t.border = t.borderStrong = white;
    t.text = t.textMuted = t.textFaint = white;
    t.textDisabled = QColor(0x9a9a9a);
    t.accent = t.accentHover = t.accentPressed = cyan;
    t.accentText = t.focus = cyan;
    t.onAccent = black;
    t.tipBackground = white;
    t.tipText = black;
    t.neutral = {white, black, white};
    t.accentTone = {cyan, black, cyan};
    t.ok = {QColor(0x7dff9b), black, QColor(0x7dff9b)};
    t.warn = {QColor(0xffe14d), black, QColor(0xffe14d)};
    t.danger = {QColor(0xff9c94), black, QColor(0xff9c94)};
    t.info = {QColor(0x9ccbff), black, QColor(0x9ccbff)};
    return t;
}

const Tokens& tokensOf(const QWidget* widget) {
    if (widget != nullptr) {
        if (const auto* style = qobject_cast<const Style*>(widget->style())) return style->tokens();
    }
    if (const auto* style = qobject_cast<const Style*>(QApplication::style())) return style->tokens();
    static const Tokens fallback = lightTokens();
    return fallback;
}

}  // namespace mostrador
