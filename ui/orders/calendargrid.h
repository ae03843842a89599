#pragma once
// CalendarGrid: days as cells with the orders promised for them, a month or a week. Left and Right go by day, Up and
// Down by order and then by week, Page keys by month or week, Home to today, Enter opens. GUI thread.

#include <QAbstractScrollArea>
#include <QDate>
#include <QMap>
#include <vector>

#include "models/records/record.h"

namespace mostrador {

class Clock;
class OrderNames;

class CalendarGrid : public QAbstractScrollArea {
    Q_OBJECT
public:
    enum class Span { Month, Week };

    // `names` and `clock` outlive the grid.
    CalendarGrid(const OrderNames& names, const Clock& clock, QWidget* parent = nullptr);

    void setSpan(Span span);
    [[nodiscard]] Span span() const { return m_span; }
    void setDay(const QDate& day);  // becomes current
    [[nodiscard]] QDate day() const { return m_day; }
    [[nodiscard]] QDate firstShown() const;
    [[nodiscard]] int daysShown() const { return m_span == Span::Month ? 42 : 7; }
    // Each is promised; those of days that are not shown are left out.
    void setOrders(const std::vector<Record>& orders);
    [[nodiscard]] const Record* current() const;

Q_SIGNALS:
    void dayChanged();  // other days are shown
    void opened(const mostrador::Uuid& order);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void go(const QDate& day, int entry = 0);
    void goVertically(int direction);
    void tellCurrent();
    void paintHead(QPainter& painter);
    void paintDay(QPainter& painter, const QDate& day);
    void paintEntry(QPainter& painter, const QRect& box, const Record& order, bool current);
    [[nodiscard]] QRect cellOf(const QDate& day) const;
    [[nodiscard]] QRect entryBox(const QRect& cell, int entry) const;
    [[nodiscard]] int entryHeight() const;
    [[nodiscard]] int roomFor(const QRect& cell) const;  // entries that fit
    [[nodiscard]] QDate dayAt(const QPoint& at) const;
    [[nodiscard]] int entryAt(const QPoint& at, const QDate& day) const;  // -1: none
    [[nodiscard]] const std::vector<Record>& ordersOf(const QDate& day) const;
    [[nodiscard]] QDate today() const;

    const OrderNames& m_names;
    const Clock& m_clock;
    Span m_span = Span::Month;
    QDate m_day;
    int m_entry = 0;
    QMap<QDate, std::vector<Record>> m_orders;
};

}  // namespace mostrador
