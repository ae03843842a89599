#include "ui/home/barchart.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "ui/theme/fonts.h"
#include "ui/theme/paint.h"

namespace mostrador {

namespace {

constexpr int headRoom = 24;  // for what is said of a day
constexpr int footRoom = 20;  // for the days
constexpr int labelEvery = 5;

}  // namespace

BarChart::BarChart(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumHeight(150);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void BarChart::setBars(std::vector<Bar> bars, int today) {
    m_bars = std::move(bars);
    m_today = today;
    setCurrent(m_current < static_cast<int>(m_bars.size()) ? m_current : -1);
    update();
}

void BarChart::setCurrent(int bar) {
    m_current = bar;
    const int told = bar >= 0 ? bar : m_today;
    const bool known = told >= 0 && told < static_cast<int>(m_bars.size());
    setAccessibleDescription(known ? m_bars[static_cast<std::size_t>(told)].said : QString());
    update();
}

QRect BarChart::plot() const { return rect().adjusted(4, headRoom, -4, -footRoom); }

// Refunds may make a day negative: bars grow from the zero line both ways.
QRectF BarChart::barBox(int bar) const {
    std::int64_t most = 0;
    std::int64_t least = 0;
    for (const Bar& one : m_bars) {
        most = std::max(most, one.value);
        least = std::min(least, one.value);
    }
    const QRectF area = plot();
    const double span = std::max<double>(1.0, static_cast<double>(most - least));
    const double zero = area.top() + area.height() * static_cast<double>(most) / span;
    const double step = area.width() / static_cast<double>(m_bars.size());
    const double wide = std::max(2.0, std::min(18.0, step - 3));
    const std::int64_t value = m_bars[static_cast<std::size_t>(bar)].value;
    const double tall = area.height() * static_cast<double>(value < 0 ? -value : value) / span;
    const double left = area.left() + step * bar + (step - wide) / 2;
    return {left, value < 0 ? zero : zero - tall, wide, tall};
}

void BarChart::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) paint::focusRing(painter, rect(), radius::control, t);
    if (m_bars.empty()) return;
    const QRect area = plot();
    painter.setFont(fonts::font(TextRole::Caption));
    for (int i = 0; i < static_cast<int>(m_bars.size()); ++i) {
        const QRectF bar = barBox(i);
        const bool current = i == m_current;
        const QColor fill = i == m_today ? t.accent : current ? t.textMuted : t.accentTone.border;
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        if (bar.height() > 0) painter.drawRoundedRect(bar, 2, 2);
        // Days without a bar still have a place on the line.
        painter.fillRect(QRectF(bar.left(), area.bottom() + 1, bar.width(), 1), current ? t.text : t.border);
        const bool labelled = i == m_today || (i % labelEvery == 0 && std::abs(i - m_today) > 1);
        if (!labelled) continue;
        painter.setPen(i == m_today ? t.accentText : t.textMuted);
        painter.drawText(QRectF(bar.center().x() - 16, area.bottom() + 3, 32, footRoom - 4), Qt::AlignCenter,
                         m_bars[static_cast<std::size_t>(i)].label);
    }
    const int told = m_current >= 0 ? m_current : m_today;
    if (told < 0 || told >= static_cast<int>(m_bars.size())) return;
    paint::textElided(painter, QRect(8, 2, width() - 16, headRoom - 6), Qt::AlignLeft | Qt::AlignVCenter,
                      m_bars[static_cast<std::size_t>(told)].said, t.textMuted);
}

void BarChart::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_bars.size()) - 1;
    const int from = m_current >= 0 ? m_current : m_today;
    switch (event->key()) {
        case Qt::Key_Left: return setCurrent(qBound(0, from - 1, last));
        case Qt::Key_Right: return setCurrent(qBound(0, from + 1, last));
        case Qt::Key_Home: return setCurrent(last >= 0 ? 0 : -1);
        case Qt::Key_End: return setCurrent(last);
        default: QWidget::keyPressEvent(event);
    }
}

void BarChart::mouseMoveEvent(QMouseEvent* event) {
    if (m_bars.empty()) return;
    const int at = (event->pos().x() - plot().left()) * static_cast<int>(m_bars.size()) / qMax(1, plot().width());
    setCurrent(qBound(0, at, static_cast<int>(m_bars.size()) - 1));
}

void BarChart::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    setCurrent(-1);
}

void BarChart::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void BarChart::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    setCurrent(-1);
}

}  // namespace mostrador
