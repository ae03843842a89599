#include "ui/theme/fonts.h"

#include <QFontDatabase>

namespace mostrador::fonts {

namespace {

QFont make(int pixels, QFont::Weight weight, bool figures = false) {
    QFont font;
    font.setFamilies(figures ? QStringList{QStringLiteral("Mostrador Tabular"), QStringLiteral("Inter")}
                             : QStringList{QStringLiteral("Inter"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(pixels);
    font.setWeight(weight);
    // Hinting snaps Inter's strokes unevenly at 12 to 15 px; vertical-only keeps lines sharp and spacing true.
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

}  // namespace

bool load() {
    bool complete = true;
    for (const char* file : {"Inter-Regular", "Inter-Medium", "Inter-SemiBold", "MostradorTabular-Regular",
                             "MostradorTabular-Medium", "MostradorTabular-SemiBold"}) {
        const QString path = QStringLiteral(":/mostrador/fonts/%1.otf").arg(QLatin1String(file));
        complete = QFontDatabase::addApplicationFont(path) >= 0 && complete;
    }
    return complete;
}

QFont font(TextRole role) {
    switch (role) {
        case TextRole::Caption: return make(12, QFont::Normal);
        case TextRole::CaptionStrong: return make(12, QFont::Medium);
        case TextRole::Body: return make(13, QFont::Normal);
        case TextRole::BodyStrong: return make(13, QFont::DemiBold);
        case TextRole::Figures: return make(13, QFont::Normal, true);
        case TextRole::Subtitle: return make(15, QFont::DemiBold);
        case TextRole::Title: return make(18, QFont::DemiBold);
        case TextRole::Display: return make(26, QFont::DemiBold);
    }
    return make(13, QFont::Normal);
}

}  // namespace mostrador::fonts
