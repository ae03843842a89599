#pragma once
// HomePage: my day (my orders, what is promised today, what is late, what waits for a part, low stock, how the sync
// stands), and the dashboard for those who may see it. All from the replica; every line opens what it names. GUI
// thread.

#include <QList>

#include "models/base/uuid.h"
#include "models/rules/order_states.h"
#include "ui/tables/pagecontext.h"
#include "ui/widgets/page.h"
#include "ui/widgets/syncstate.h"

class QStackedWidget;

namespace mostrador {

class Banner;
class Button;
class Dashboard;
class DayCard;
class HomeFeed;
class House;
class Label;
class LineButton;
class OrderNames;
struct DayList;

class HomePage : public Page {
    Q_OBJECT
public:
    enum class List { Open, Mine, Today, Late, Parts };

    explicit HomePage(const PageContext& context, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("home"); }
    QString title() const override;
    Symbol symbol() const override { return Symbol::Home; }
    QList<QAction*> pageActions() const override { return m_actions; }
    void activated() override;

    void setSync(const SyncState& state, std::int64_t lastContactAt);  // 0: never, or works alone
    void showDashboard(bool shown);

Q_SIGNALS:
    void orderWanted(const mostrador::Uuid& order);
    void ordersWanted(mostrador::HomePage::List list);
    void stateWanted(mostrador::OrderState state);
    void productWanted(const mostrador::Uuid& product);
    void lowStockWanted();
    void clientsWanted();
    void salesWanted();
    void syncWanted();
    void newOrderWanted();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    QWidget* makeDay();
    void connectCards();
    void refresh();
    void showOrders(DayCard* card, const DayList& list);
    void showLow();
    void showSync();
    void showRights();
    void retranslate();
    void greet();

    PageContext m_context;
    House* m_house;
    OrderNames* m_names;
    HomeFeed* m_feed;
    SyncState m_sync;
    std::int64_t m_lastContactAt = 0;
    Label *m_greeting, *m_date;
    Button *m_dayTab, *m_boardTab, *m_newOrder;
    Banner* m_problem;
    QStackedWidget* m_stack;
    DayCard *m_mine, *m_today, *m_late, *m_parts, *m_low, *m_syncCard;
    Dashboard* m_dashboard;
    QAction* m_create;
    QList<QAction*> m_actions;
};

}  // namespace mostrador
