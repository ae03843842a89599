// CalendarGrid: days, keys and the pointer. Drawing: calendargrid_paint.cpp.
#include "ui/orders/calendargrid.h"

#include <QAccessible>
#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>

#include "models/base/clock.h"
#include "models/records/order.h"
#include "ui/orders/ordernames.h"
#include "ui/orders/orderwords.h"
#include "ui/tables/words.h"
#include "ui/widgets/dates.h"

namespace mostrador {

namespace {

constexpr int weekDays = 7;

QDate dayOf(const Record& row) { return QDateTime::fromMSecsSinceEpoch(row.integer(order::PromisedAt)).date(); }

}  // namespace

CalendarGrid::CalendarGrid(const OrderNames& names, const Clock& clock, QWidget* parent)
    : QAbstractScrollArea(parent), m_names(names), m_clock(clock) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_day = today();
    connect(&names, &OrderNames::changed, viewport(), QOverload<>::of(&QWidget::update));
}

QDate CalendarGrid::today() const { return QDateTime::fromMSecsSinceEpoch(m_clock.utcMs()).date(); }

QDate CalendarGrid::firstShown() const {
    const QDate from = m_span == Span::Month ? QDate(m_day.year(), m_day.month(), 1) : m_day;
    const int first = QLocale().firstDayOfWeek();
    return from.addDays(-((from.dayOfWeek() - first + weekDays) % weekDays));
}

void CalendarGrid::setSpan(Span span) {
    if (span == m_span) return;
    m_span = span;
    m_entry = 0;
    viewport()->update();
    Q_EMIT dayChanged();
}

void CalendarGrid::setDay(const QDate& day) { go(day); }

void CalendarGrid::setOrders(const std::vector<Record>& orders) {
    m_orders.clear();
    for (const Record& row : orders) m_orders[dayOf(row)].push_back(row);
    m_entry = qBound(0, m_entry, qMax(0, static_cast<int>(ordersOf(m_day).size()) - 1));
    tellCurrent();
    viewport()->update();
}

const std::vector<Record>& CalendarGrid::ordersOf(const QDate& day) const {
    static const std::vector<Record> none;
    const auto found = m_orders.constFind(day);
    return found != m_orders.constEnd() ? *found : none;
}

const Record* CalendarGrid::current() const {
    const auto& orders = ordersOf(m_day);
    return m_entry < static_cast<int>(orders.size()) ? &orders[static_cast<std::size_t>(m_entry)] : nullptr;
}

void CalendarGrid::go(const QDate& day, int entry) {
    const QDate before = firstShown();
    m_day = day;
    m_entry = qBound(0, entry, qMax(0, static_cast<int>(ordersOf(day).size()) - 1));
    tellCurrent();
    viewport()->update();
    if (firstShown() != before) Q_EMIT dayChanged();
}

// Along the orders of the day, then to the week above or below (in a week: nowhere).
void CalendarGrid::goVertically(int direction) {
    const int count = static_cast<int>(ordersOf(m_day).size());
    const int next = m_entry + direction;
    if (next >= 0 && next < count) return go(m_day, next);
    if (m_span == Span::Week) return;
    const QDate day = m_day.addDays(static_cast<qint64>(direction) * weekDays);
    go(day, direction > 0 ? 0 : static_cast<int>(ordersOf(day).size()));
}

void CalendarGrid::keyPressEvent(QKeyEvent* event) {
    const auto page = [this](int direction) {
        go(m_span == Span::Month ? m_day.addMonths(direction)
                                 : m_day.addDays(static_cast<qint64>(direction) * weekDays));
    };
    switch (event->key()) {
        case Qt::Key_Left: return go(m_day.addDays(-1));
        case Qt::Key_Right: return go(m_day.addDays(1));
        case Qt::Key_Up: return goVertically(-1);
        case Qt::Key_Down: return goVertically(1);
        case Qt::Key_PageUp: return page(-1);
        case Qt::Key_PageDown: return page(1);
        case Qt::Key_Home: return go(today());
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (const Record* row = current()) Q_EMIT opened(row->id);
            return;
        default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void CalendarGrid::mousePressEvent(QMouseEvent* event) {
    const QDate day = dayAt(event->pos());
    if (!day.isValid()) return;
    const int entry = entryAt(event->pos(), day);
    const bool again = entry >= 0 && day == m_day && entry == m_entry;
    go(day, qMax(0, entry));
    if (entry >= 0 && !again)
        if (const Record* row = current()) Q_EMIT opened(row->id);
}

void CalendarGrid::mouseDoubleClickEvent(QMouseEvent* event) {
    const QDate day = dayAt(event->pos());
    if (day.isValid() && entryAt(event->pos(), day) >= 0)
        if (const Record* row = current()) Q_EMIT opened(row->id);
}

QDate CalendarGrid::dayAt(const QPoint& at) const {
    for (int i = 0; i < daysShown(); ++i)
        if (const QDate day = firstShown().addDays(i); cellOf(day).contains(at)) return day;
    return {};
}

int CalendarGrid::entryAt(const QPoint& at, const QDate& day) const {
    const QRect cell = cellOf(day);
    const int count = qMin(static_cast<int>(ordersOf(day).size()), roomFor(cell));
    for (int i = 0; i < count; ++i)
        if (entryBox(cell, i).contains(at)) return i;
    return -1;
}

// What a screen reader says of the place.
void CalendarGrid::tellCurrent() {
    QString text = QLocale().toString(m_day, QLocale::LongFormat);
    const auto& orders = ordersOf(m_day);
    if (const Record* row = current())
        text += QStringLiteral(": %1, %2, %3 (%4/%5)")
                    .arg(words::of(row->text(order::Number)), m_names.client(*row), orderwords::state(*row).text)
                    .arg(m_entry + 1)
                    .arg(orders.size());
    setAccessibleDescription(text);
}

}  // namespace mostrador
