#pragma once
// The type scale on the bundled Inter. fonts::load() once before the first widget; roles give sizes in pixels, so a
// page never names a point size. Figures uses digits of equal width for columns and counters. GUI thread.

#include <QFont>

namespace mostrador {

enum class TextRole {
    Caption,  // 12: hints, second lines
    CaptionStrong,
    Body,        // 13: everything
    BodyStrong,  // 13 semibold: names, buttons that lead
    Figures,     // 13, digits of equal width
    Subtitle,    // 15 semibold: sections, dialog titles
    Title,       // 18 semibold: page and record titles
    Display,     // 26 semibold: first-run and big numbers
};

namespace fonts {

// Registers the bundled fonts. False when one is missing from the program: the system font is used then.
[[nodiscard]] bool load();
[[nodiscard]] QFont font(TextRole role);

}  // namespace fonts

}  // namespace mostrador
