#include "ui/theme/theme.h"

#include <QApplication>
#include <QPalette>
#include <QToolTip>

#include "ui/theme/fonts.h"
#include "ui/theme/style.h"
#include "ui/theme/systemtheme.h"

namespace mostrador {

Theme::Theme(QApplication& app, std::unique_ptr<SystemTheme> system, QObject* parent)
    : QObject(parent), m_app(app), m_system(std::move(system)), m_style(new Style) {
    Q_ASSERT(m_system);
    if (!fonts::load()) qWarning("the bundled fonts could not be loaded");
    m_app.setStyle(m_style);
    m_app.setFont(fonts::font(TextRole::Body));
    QApplication::setFont(fonts::font(TextRole::CaptionStrong), "QHeaderView");
    QApplication::setFont(fonts::font(TextRole::Caption), "QTipLabel");
    wear(wanted());
    connect(m_system.get(), &SystemTheme::changed, this, [this] {
        if (m_mode == ThemeMode::System) wear(wanted());
    });
}

Theme::~Theme() = default;

void Theme::setMode(ThemeMode mode) {
    if (mode == m_mode) return;
    m_mode = mode;
    wear(wanted());
}

Tokens Theme::wanted() const {
    switch (m_mode) {
        case ThemeMode::Light: return lightTokens();
        case ThemeMode::Dark: return darkTokens();
        case ThemeMode::HighContrast: return contrastTokens();
        case ThemeMode::System: break;
    }
    return m_system->prefersDark() ? darkTokens() : lightTokens();
}

void Theme::wear(const Tokens& tokens) {
    if (tokens.surface == m_tokens.surface) return;
    m_tokens = tokens;
    m_style->setTokens(tokens);
    const QPalette palette = paletteOf(tokens);
    // The palette change repaints every widget; the style has the tokens by then.
    m_app.setPalette(palette);
    QPalette views = palette;  // lists lie on the page, only fields stand out of it
    views.setColor(QPalette::Base, tokens.surface);
    QApplication::setPalette(views, "QAbstractItemView");
    QPalette tip = palette;
    tip.setColor(QPalette::ToolTipBase, tokens.tipBackground);
    tip.setColor(QPalette::ToolTipText, tokens.tipText);
    tip.setColor(QPalette::WindowText, tokens.tipText);
    QToolTip::setPalette(tip);
    Q_EMIT changed();
}

QString Theme::nameOf(ThemeMode mode) {
    switch (mode) {
        case ThemeMode::System: return QStringLiteral("system");
        case ThemeMode::Light: return QStringLiteral("light");
        case ThemeMode::Dark: return QStringLiteral("dark");
        case ThemeMode::HighContrast: return QStringLiteral("contrast");
    }
    return QStringLiteral("system");
}

ThemeMode Theme::modeOf(QStringView name) {
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark, ThemeMode::HighContrast}) {
        if (nameOf(mode) == name) return mode;
    }
    return ThemeMode::System;
}

QPalette Theme::paletteOf(const Tokens& t) {
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor& color) { p.setColor(role, color); };
    set(QPalette::Window, t.surface);
    set(QPalette::WindowText, t.text);
    set(QPalette::Base, t.field);
    set(QPalette::AlternateBase, t.sunken);
    set(QPalette::Text, t.text);
    set(QPalette::PlaceholderText, t.textMuted);
    set(QPalette::Button, t.raised);
    set(QPalette::ButtonText, t.text);
    set(QPalette::BrightText, t.danger.foreground);
    set(QPalette::Highlight, t.accent);
    set(QPalette::HighlightedText, t.onAccent);
    set(QPalette::Link, t.accentText);
    set(QPalette::LinkVisited, t.accentText);
    set(QPalette::ToolTipBase, t.tipBackground);
    set(QPalette::ToolTipText, t.tipText);
    set(QPalette::Light, t.raised);
    set(QPalette::Midlight, t.border);
    set(QPalette::Mid, t.border);
    set(QPalette::Dark, t.borderStrong);
    set(QPalette::Shadow, t.shadow);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                           QPalette::HighlightedText, QPalette::PlaceholderText, QPalette::Link}) {
        p.setColor(QPalette::Disabled, role, t.textDisabled);
    }
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.selectedInactive);
    return p;
}

}  // namespace mostrador
