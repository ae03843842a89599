#pragma once
// Dashboard: how the business stands, for those who may see all reports (S1-43, S1-47): clients, open orders by state,
// low stock, sales today and this month, with how old the data is. GUI thread.

#include <QHash>
#include <QWidget>

#include "models/rules/order_states.h"

class QVBoxLayout;

namespace mostrador {

class BarChart;
class FigureTile;
class HomeFeed;
class House;
class Label;
class LineButton;
class RingChart;

class Dashboard : public QWidget {
    Q_OBJECT
public:
    // Both outlive the dashboard.
    Dashboard(const HomeFeed& feed, const House& house, QWidget* parent = nullptr);

    // In words: "Data of this computer, in step with the server at 10:42".
    void setAge(const QString& age);
    void refresh();

Q_SIGNALS:
    void clientsWanted();
    void ordersWanted();
    void stateWanted(mostrador::OrderState state);
    void lowStockWanted();
    void salesWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void showTiles();
    void showStates();
    void showSales();

    const HomeFeed& m_feed;
    const House& m_house;
    FigureTile *m_clients, *m_orders, *m_low, *m_today, *m_month;
    Label *m_salesTitle, *m_statesTitle, *m_age;
    BarChart* m_bars;
    RingChart* m_ring;
    QVBoxLayout* m_legend;
    QHash<int, LineButton*> m_lines;  // by OrderState
    Label* m_noOrders;
};

}  // namespace mostrador
