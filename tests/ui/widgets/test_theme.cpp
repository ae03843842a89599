#include <QApplication>
#include <QFontInfo>
#include <QFontMetrics>
#include <catch2/catch.hpp>
#include <cmath>

#include "ui/theme/fonts.h"
#include "ui/theme/symbols.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/avatar.h"

using namespace mostrador;

namespace {

double luminance(const QColor& color) {
    const auto channel = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace

TEST_CASE("words are readable on what lies below them, in every look") {
    for (const Tokens& t : {lightTokens(), darkTokens(), contrastTokens()}) {
        CAPTURE(t.dark, t.surface.name().toStdString());
        for (const QColor& below : {t.surface, t.rail, t.raised, t.field, t.selected}) {
            CHECK(contrast(t.text, below) >= 7.0);
            CHECK(contrast(t.textMuted, below) >= 4.5);
        }
        CHECK(contrast(t.accentText, t.surface) >= 4.5);
        CHECK(contrast(t.accentText, t.selected) >= 4.5);
        CHECK(contrast(t.onAccent, t.accent) >= 4.5);
        CHECK(contrast(Qt::white, t.dangerFill) >= 4.5);
        CHECK(contrast(t.focus, t.surface) >= 3.0);
        for (const Tone tone : {Tone::Neutral, Tone::Accent, Tone::Ok, Tone::Warn, Tone::Danger, Tone::Info}) {
            CHECK(contrast(t.tone(tone).foreground, t.tone(tone).background) >= 4.5);
            CHECK(contrast(t.tone(tone).foreground, t.surface) >= 4.5);
        }
    }
}

TEST_CASE("every symbol has a drawing and takes the colour it is asked for") {
    for (int i = 0; i < static_cast<int>(Symbol::Count); ++i) {
        const auto symbol = static_cast<Symbol>(i);
        CAPTURE(symbols::name(symbol).toStdString());
        const QImage image = symbols::pixmap(symbol, 24, 2.0, Qt::red).toImage();
        REQUIRE(image.width() == 48);
        int drawn = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == QColor(Qt::red)) ++drawn;
            }
        }
        CHECK(drawn > 20);
        CHECK(symbols::of(symbols::icon(symbol)) == symbol);
    }
    CHECK_FALSE(symbols::of(QIcon()).has_value());
}

TEST_CASE("the bundled fonts are used, and figures have one width") {
    CHECK(QFontInfo(fonts::font(TextRole::Body)).family() == QStringLiteral("Inter"));
    const QFontMetrics figures(fonts::font(TextRole::Figures));
    CHECK(figures.horizontalAdvance(QStringLiteral("1111")) == figures.horizontalAdvance(QStringLiteral("8888")));
}

TEST_CASE("names of looks survive the settings file") {
    for (const ThemeMode mode : {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark, ThemeMode::HighContrast}) {
        CHECK(Theme::modeOf(Theme::nameOf(mode)) == mode);
    }
    CHECK(Theme::modeOf(u"sepia") == ThemeMode::System);
}

TEST_CASE("initials") {
    CHECK(Avatar::initialsOf(QStringLiteral("ana trujillo lópez")) == QStringLiteral("AT"));
    CHECK(Avatar::initialsOf(QString::fromUtf8("  óscar ")) == QString::fromUtf8("Ó"));
    CHECK(Avatar::initialsOf(QStringLiteral("Bar & Grill")) == QStringLiteral("BG"));
    CHECK(Avatar::initialsOf(QString()).isEmpty());
}
