// CalendarGrid: what is drawn where.
#include <QDateTime>
#include <QLocale>
#include <QPainter>

#include "models/base/clock.h"
#include "models/records/order.h"
#include "ui/orders/calendargrid.h"
#include "ui/orders/ordernames.h"
#include "ui/orders/orderwords.h"
#include "ui/tables/words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/paint.h"
#include "ui/widgets/dates.h"

namespace mostrador {

namespace {

constexpr int weekDays = 7;
constexpr int headHeight = 28;
constexpr int dayHeight = 24;  // the number of the day
constexpr int monthEntry = 20;
constexpr int weekEntry = 58;
constexpr int gap = 2;
constexpr int sign = 12;

}  // namespace

int CalendarGrid::entryHeight() const { return m_span == Span::Month ? monthEntry : weekEntry; }

QRect CalendarGrid::cellOf(const QDate& day) const {
    const auto at = static_cast<int>(firstShown().daysTo(day));
    const int weeks = daysShown() / weekDays;
    const int column = at % weekDays;
    const int row = at / weekDays;
    const int high = viewport()->height() - headHeight;
    const int left = viewport()->width() * column / weekDays;
    const int right = viewport()->width() * (column + 1) / weekDays;
    const QRect cell(left, headHeight + high * row / weeks, right - left,
                     high * (row + 1) / weeks - high * row / weeks);
    return QStyle::visualRect(layoutDirection(), viewport()->rect(), cell);
}

QRect CalendarGrid::entryBox(const QRect& cell, int entry) const {
    return {cell.x() + 4, cell.y() + dayHeight + entry * (entryHeight() + gap), cell.width() - 8, entryHeight()};
}

int CalendarGrid::roomFor(const QRect& cell) const {
    return qMax(1, (cell.height() - dayHeight) / (entryHeight() + gap));
}

void CalendarGrid::resizeEvent(QResizeEvent*) { viewport()->update(); }

void CalendarGrid::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void CalendarGrid::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void CalendarGrid::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), tokensOf(this).surface);
    paintHead(painter);
    for (int i = 0; i < daysShown(); ++i) paintDay(painter, firstShown().addDays(i));
}

void CalendarGrid::paintHead(QPainter& painter) {
    const Tokens& t = tokensOf(this);
    painter.setFont(fonts::font(TextRole::CaptionStrong));
    for (int i = 0; i < weekDays; ++i) {
        const QDate day = firstShown().addDays(i);
        QRect box = cellOf(day);
        box.setRect(box.x() + 8, 0, box.width() - 12, headHeight);
        QString name = QLocale().standaloneDayName(day.dayOfWeek(), QLocale::ShortFormat);
        name[0] = name[0].toUpper();
        paint::textElided(painter, box, Qt::AlignLeft | Qt::AlignVCenter, name, t.textMuted);
    }
}

void CalendarGrid::paintDay(QPainter& painter, const QDate& day) {
    const Tokens& t = tokensOf(this);
    const QRect cell = cellOf(day);
    const bool other = m_span == Span::Month && day.month() != m_day.month();
    if (other || day.dayOfWeek() >= Qt::Saturday) painter.fillRect(cell, t.sunken);
    painter.fillRect(QRect(cell.x(), cell.y(), cell.width(), 1), t.border);
    painter.fillRect(QRect(cell.right(), cell.y(), 1, cell.height()), t.border);
    const bool isToday = day == today();
    const bool current = day == m_day;
    if (current && !hasFocus())
        paint::roundedBox(painter, cell.adjusted(1, 1, -1, -1), radius::small, {}, t.borderStrong);
    if (current && hasFocus()) paint::focusRing(painter, cell.adjusted(1, 1, -1, -1), radius::small, t);
    const QRect number(cell.x() + 5, cell.y() + 3, 22, dayHeight - 5);
    if (isToday) paint::roundedBox(painter, number, number.height() / 2.0, t.accent, {});
    painter.setFont(fonts::font(isToday ? TextRole::CaptionStrong : TextRole::Caption));
    painter.setPen(isToday ? t.onAccent : other ? t.textMuted : t.text);
    painter.drawText(number, Qt::AlignCenter, QString::number(day.day()));

    const auto& orders = ordersOf(day);
    const int count = static_cast<int>(orders.size());
    const int room = roomFor(cell);
    const bool more = count > room;
    // The current one is always seen: the window of entries moves with it.
    const int shown = more ? qMax(1, room - 1) : count;
    const int from = current ? qBound(0, m_entry - shown + 1, qMax(0, count - shown)) : 0;
    for (int i = 0; i < shown; ++i)
        paintEntry(painter, entryBox(cell, i), orders[static_cast<std::size_t>(from + i)],
                   current && hasFocus() && from + i == m_entry);
    if (!more) return;
    const QRect rest(cell.x() + 8, cell.y() + dayHeight + shown * (entryHeight() + gap), cell.width() - 12, 18);
    painter.setFont(fonts::font(TextRole::Caption));
    paint::textElided(painter, rest, Qt::AlignLeft | Qt::AlignVCenter, tr("and %n more", "orders", count - shown),
                      t.textMuted);
}

void CalendarGrid::paintEntry(QPainter& painter, const QRect& box, const Record& row, bool current) {
    const Tokens& t = tokensOf(this);
    const bool late = orderwords::isLate(row, m_clock.utcMs());
    const table::Pill state = orderwords::state(row);
    const ToneColors& tone = t.tone(late ? Tone::Danger : state.tone);
    paint::roundedBox(painter, box, radius::small, tone.background, current ? t.focus : QColor(), current ? 2.0 : 1.0);
    const Symbol symbol = late ? Symbol::Alert : state.symbol;
    const QString time = dates::clockTime(QDateTime::fromMSecsSinceEpoch(row.integer(order::PromisedAt)));
    const QString number = words::of(row.text(order::Number));
    symbols::paint(painter, QRect(box.x() + 4, box.y() + (monthEntry - sign) / 2, sign, sign), symbol, tone.foreground);
    QRect line(box.x() + 4 + sign + 4, box.y(), box.width() - sign - 12, monthEntry);
    painter.setFont(fonts::font(TextRole::Caption));
    if (m_span == Span::Month) {
        const QString client = m_names.client(row);
        paint::textElided(painter, line, Qt::AlignLeft | Qt::AlignVCenter,
                          QStringLiteral("%1 %2").arg(time, client.isEmpty() ? number : client), tone.foreground);
        return;
    }
    painter.setFont(fonts::font(TextRole::CaptionStrong));
    paint::textElided(painter, line, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("%1 · %2").arg(time, number),
                      tone.foreground);
    painter.setFont(fonts::font(TextRole::Caption));
    line = QRect(box.x() + 6, box.y() + monthEntry - 1, box.width() - 10, 18);
    paint::textElided(painter, line, Qt::AlignLeft | Qt::AlignVCenter, m_names.client(row), t.text);
    line.translate(0, 17);
    paint::textElided(painter, line, Qt::AlignLeft | Qt::AlignVCenter, m_names.equipment(row), t.textMuted);
}

}  // namespace mostrador
