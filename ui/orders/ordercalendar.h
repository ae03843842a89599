#pragma once
// OrderCalendar: what is promised when: a month or a week of open orders, read for the days that are shown and again
// after each commit that touches an order. GUI thread.

#include <QWidget>

#include "sync/replica/reader.h"
#include "sync/transport/qt_post.h"
#include "ui/tables/pagecontext.h"

namespace mostrador {

namespace sync {
struct ChangeSet;
}
class Button;
class CalendarGrid;
class Label;
class OrderNames;

class OrderCalendar : public QWidget {
    Q_OBJECT
public:
    // `names` outlives the calendar.
    OrderCalendar(const PageContext& context, const OrderNames& names, QWidget* parent = nullptr);
    ~OrderCalendar() override;

    void setWho(std::vector<sync::FieldIs> where);
    void focusDays();
    void showToday();
    [[nodiscard]] CalendarGrid& grid() { return *m_grid; }

Q_SIGNALS:
    void opened(const mostrador::Uuid& order);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void read();
    void retranslate();
    void showTitle();

    PageContext m_context;
    sync::QtPost m_post;
    int m_listener = 0;
    int m_era = 0;
    char m_slot = 0;
    bool m_stale = true;  // changed while nobody looked
    std::vector<sync::FieldIs> m_where;
    Label* m_title;
    Button *m_previous, *m_next, *m_today, *m_span;
    CalendarGrid* m_grid;
};

}  // namespace mostrador
