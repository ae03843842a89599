#include "ui/widgets/avatar.h"

#include <QPainter>
#include <array>

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

namespace mostrador {

namespace {

// FNV-1a: the same colour on every machine and in every run, unlike qHash.
quint32 colorIndex(const QString& name) {
    quint32 hash = 2166136261U;
    for (const char byte : name.toCaseFolded().toUtf8()) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    return hash;
}

}  // namespace

Avatar::Avatar(int edge, QWidget* parent) : QLabel(parent) { setFixedSize(edge, edge); }

void Avatar::setPerson(const QString& name) {
    m_name = name;
    setAccessibleName(name);
    update();
}

QString Avatar::initialsOf(const QString& name) {
    QString initials;
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        // A letter outside the basic plane is two units.
        const qsizetype units = word.size() > 1 && word.at(0).isHighSurrogate() ? 2 : 1;
        if (word.at(0).isLetterOrNumber() || units == 2) initials += word.left(units);
        else continue;
        if (&word != &words.first()) break;
    }
    return initials.toUpper();
}

void Avatar::paint(QPainter& painter, const QRect& rect, const QString& name, bool dark) {
    // Hues far from the accent's neighbours would shout; these are all calm and of one strength.
    static constexpr std::array<int, 8> hues{188, 212, 248, 284, 326, 16, 38, 142};
    const int hue = hues[colorIndex(name) % hues.size()];
    const QColor fill = dark ? QColor::fromHsl(hue, 70, 62) : QColor::fromHsl(hue, 105, 224);
    const QColor ink = dark ? QColor::fromHsl(hue, 120, 205) : QColor::fromHsl(hue, 140, 66);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(rect);
    QFont font = fonts::font(TextRole::CaptionStrong);
    font.setPixelSize(qMax(9, rect.height() * 38 / 100));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignCenter, initialsOf(name));
    painter.restore();
}

void Avatar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(painter, rect(), m_name, tokensOf(this).dark);
}

}  // namespace mostrador
