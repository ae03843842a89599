#include "ui/home/ringchart.h"

#include <QPainter>

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

namespace mostrador {

namespace {

constexpr int thickness = 20;
constexpr int fullCircle = 360 * 16;  // in the painter's sixteenths of a degree
constexpr int top = 90 * 16;

// Hues a step of the state machine apart look apart.
constexpr int hues[] = {214, 190, 38, 262, 350, 22, 152, 288, 6, 96, 320, 60, 240};

}  // namespace

RingChart::RingChart(QWidget* parent) : QWidget(parent) {
    setMinimumSize(120, 120);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QColor RingChart::colorOf(int number, bool dark) {
    const int hue = hues[static_cast<std::size_t>(number) % std::size(hues)];
    return QColor::fromHsl(hue, dark ? 120 : 140, dark ? 150 : 125);
}

void RingChart::setParts(std::vector<Part> parts, const QString& middle, const QString& under) {
    m_parts = std::move(parts);
    m_middle = middle;
    m_under = under;
    setAccessibleName(QStringLiteral("%1 %2").arg(middle, under));
    update();
}

void RingChart::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int edge = qMin(width(), height()) - thickness;
    const QRect circle((width() - edge) / 2, (height() - edge) / 2, edge, edge);
    std::int64_t sum = 0;
    for (const Part& part : m_parts) sum += part.value;
    const auto arc = [&](int from, int span, const QColor& color) {
        painter.setPen(QPen(color, thickness, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(circle, from, span);
    };
    if (sum == 0) arc(0, fullCircle, t.sunken);
    std::int64_t before = 0;
    for (const Part& part : m_parts) {
        const int from = static_cast<int>(fullCircle * before / qMax<std::int64_t>(1, sum));
        before += part.value;
        const int to = static_cast<int>(fullCircle * before / qMax<std::int64_t>(1, sum));
        const int gap = m_parts.size() > 1 ? 16 : 0;  // a degree of the ground between two parts
        arc(top - to + gap, qMax(16, to - from - gap), colorOf(part.color, t.dark));
    }
    painter.setPen(t.text);
    painter.setFont(fonts::font(TextRole::Display));
    painter.drawText(circle.adjusted(0, -10, 0, -10), Qt::AlignCenter, m_middle);
    painter.setPen(t.textMuted);
    painter.setFont(fonts::font(TextRole::Caption));
    painter.drawText(circle.adjusted(0, 34, 0, 0), Qt::AlignCenter, m_under);
}

}  // namespace mostrador
