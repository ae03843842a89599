#pragma once
// Tokens: every colour, distance and radius of the interface as plain values; one set per look. Widgets take them
// from the application style with tokensOf() while painting, so a change of look needs no widget to be told.
// Distances are logical pixels. GUI thread.

#include <QColor>

class QWidget;

namespace mostrador {

// What a piece of the interface says. Never shown by colour alone: a symbol or words stand beside it.
enum class Tone { Neutral, Accent, Ok, Warn, Danger, Info };

struct ToneColors {
    QColor foreground;  // text and symbols on `background` or on a surface: at least 4.5:1
    QColor background;
    QColor border;
};

struct Tokens {
    bool dark = false;

    QColor surface;   // pages, dialogs, fields
    QColor rail;      // navigation
    QColor raised;    // menus, pop-ups, toasts
    QColor sunken;    // quiet areas inside a page: headers, drop zones
    QColor field;     // inside of text fields
    QColor hover;     // translucent, laid over any surface
    QColor pressed;   // translucent
    QColor selected;  // rows and the current place
    QColor selectedInactive;
    QColor border;        // hairlines between areas
    QColor borderStrong;  // outline of controls
    QColor text;
    QColor textMuted;  // second line, labels: still 4.5:1
    QColor textFaint;  // symbols and decoration only
    QColor textDisabled;

    QColor accent;  // filled with onAccent text
    QColor accentHover;
    QColor accentPressed;
    QColor accentText;  // links and current symbols on a surface
    QColor onAccent;
    QColor dangerFill;
    QColor dangerFillHover;
    QColor dangerFillPressed;
    QColor focus;  // the ring
    QColor tipBackground;
    QColor tipText;
    QColor shadow;

    ToneColors neutral, accentTone, ok, warn, danger, info;

    [[nodiscard]] const ToneColors& tone(Tone tone) const;
};

[[nodiscard]] Tokens lightTokens();
[[nodiscard]] Tokens darkTokens();
[[nodiscard]] Tokens contrastTokens();  // black and white with one strong accent (system high contrast)

// The tokens of the style in use; the light ones when the application runs under another style (never null).
[[nodiscard]] const Tokens& tokensOf(const QWidget* widget = nullptr);

namespace space {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24, xxl = 32;
}
namespace radius {
inline constexpr int small = 4, control = 6, card = 8, large = 12;
}
namespace extent {
inline constexpr int control = 34;  // height of buttons and fields
inline constexpr int row = 36;      // height of a table row
inline constexpr int header = 34;
inline constexpr int topBar = 52;
inline constexpr int icon = 18;
}  // namespace extent

}  // namespace mostrador
