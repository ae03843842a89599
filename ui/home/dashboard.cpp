#include "ui/home/dashboard.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/home/barchart.h"
#include "ui/home/figuretile.h"
#include "ui/home/homefeed.h"
#include "ui/home/linebutton.h"
#include "ui/home/ringchart.h"
#include "ui/orders/orderwords.h"
#include "ui/tables/house.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/cardframe.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/label.h"

namespace mostrador {

Dashboard::Dashboard(const HomeFeed& feed, const House& house, QWidget* parent)
    : QWidget(parent),
      m_feed(feed),
      m_house(house),
      m_clients(new FigureTile(Symbol::Clients, this)),
      m_orders(new FigureTile(Symbol::Orders, this)),
      m_low(new FigureTile(Symbol::Box, this)),
      m_today(new FigureTile(Symbol::Cart, this)),
      m_month(new FigureTile(Symbol::Chart, this)),
      m_salesTitle(new Label(TextRole::Subtitle, this)),
      m_statesTitle(new Label(TextRole::Subtitle, this)),
      m_age(new Label(QString(), TextRole::Caption, Label::Strength::Muted, this)),
      m_bars(new BarChart(this)),
      m_ring(new RingChart(this)),
      m_legend(new QVBoxLayout),
      m_noOrders(new Label(QString(), TextRole::Body, Label::Strength::Muted, this)) {
    setObjectName(QStringLiteral("home.dashboard"));
    build();
    refresh();
}

void Dashboard::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(space::m);
    const std::pair<FigureTile*, const char*> named[] = {{m_clients, "home.figure.clients"},
                                                         {m_orders, "home.figure.orders"},
                                                         {m_low, "home.figure.low"},
                                                         {m_today, "home.figure.today"},
                                                         {m_month, "home.figure.month"}};
    for (const auto& [tile, name] : named) {
        tile->setObjectName(QString::fromLatin1(name));
        tiles->addWidget(tile);
    }
    column->addLayout(tiles);
    connect(m_clients, &QAbstractButton::clicked, this, &Dashboard::clientsWanted);
    connect(m_orders, &QAbstractButton::clicked, this, &Dashboard::ordersWanted);
    connect(m_low, &QAbstractButton::clicked, this, &Dashboard::lowStockWanted);
    connect(m_today, &QAbstractButton::clicked, this, &Dashboard::salesWanted);
    connect(m_month, &QAbstractButton::clicked, this, &Dashboard::salesWanted);
    auto* charts = new QHBoxLayout;
    charts->setSpacing(space::m);
    auto* sales = new CardFrame(this);
    auto* down = new QVBoxLayout(sales);
    down->setContentsMargins(space::l, space::m, space::l, space::m);
    down->addWidget(m_salesTitle);
    down->addWidget(m_bars, 1);
    m_bars->setObjectName(QStringLiteral("home.chart.sales"));
    charts->addWidget(sales, 3);
    auto* states = new CardFrame(this);
    auto* whole = new QVBoxLayout(states);
    whole->setContentsMargins(space::l, space::m, space::s, space::m);
    whole->addWidget(m_statesTitle);
    auto* across = new QHBoxLayout;
    across->setSpacing(space::m);
    across->addWidget(m_ring, 0, Qt::AlignVCenter);
    m_ring->setObjectName(QStringLiteral("home.chart.states"));
    auto* legend = new QVBoxLayout;
    legend->addStretch();
    m_legend->setSpacing(0);
    legend->addLayout(m_legend);
    legend->addWidget(m_noOrders);
    legend->addStretch();
    across->addLayout(legend, 1);
    whole->addLayout(across, 1);
    charts->addWidget(states, 2);
    column->addLayout(charts, 1);
    m_age->setObjectName(QStringLiteral("home.age"));
    column->addWidget(m_age);
}

void Dashboard::setAge(const QString& age) { m_age->setText(age); }

void Dashboard::refresh() {
    showTiles();
    showStates();
    showSales();
}

void Dashboard::showTiles() {
    const sync::Figures& now = m_feed.data().figures;
    m_clients->setFigure(tr("Clients"), words::number(now.clients), tr("in use"));
    const auto late = m_feed.data().late.count;
    m_orders->setFigure(tr("Open orders"), words::number(now.openOrders),
                        late > 0 ? tr("%n late", "orders", static_cast<int>(late)) : tr("none late", "orders"));
    m_low->setFigure(tr("Low stock"), words::number(now.lowStock), tr("at their minimum or below", "products"));
    m_today->setFigure(tr("Sales today"), m_house.money(now.today.total),
                       tr("%n sale(s)", "", static_cast<int>(now.today.count)));
    m_month->setFigure(tr("Sales this month"), m_house.money(now.month.total),
                       tr("%n sale(s)", "", static_cast<int>(now.month.count)));
}

void Dashboard::showStates() {
    m_statesTitle->setText(tr("Open orders by state"));
    m_noOrders->setText(tr("No open orders"));
    const bool dark = tokensOf(this).dark;
    std::vector<RingChart::Part> parts;
    for (LineButton* line : std::as_const(m_lines)) line->hide();
    for (const auto& [name, orders] : m_feed.data().figures.ordersByState) {
        const auto state = orderStateFrom(name);
        if (!state || orders == 0) continue;
        const int number = static_cast<int>(*state);
        parts.push_back({orders, number});
        LineButton*& line = m_lines[number];
        if (line == nullptr) {
            line = new LineButton(this);
            line->setObjectName(QStringLiteral("home.state.") + words::of(name));
            m_legend->addWidget(line);
            connect(line, &QAbstractButton::clicked, this, [this, state] { Q_EMIT stateWanted(*state); });
        }
        line->setLine(Symbol::Orders, orderwords::stateName(*state), QString(), words::number(orders), Tone::Neutral);
        line->setSwatch(RingChart::colorOf(number, dark));
        m_legend->removeWidget(line);
        m_legend->addWidget(line);  // in the order of the states
        line->show();
    }
    m_noOrders->setVisible(parts.empty());
    m_ring->setParts(std::move(parts), words::number(m_feed.data().figures.openOrders), tr("open", "orders"));
}

void Dashboard::showSales() {
    const QString month = QLocale().standaloneMonthName(m_feed.firstDay().month());
    m_salesTitle->setText(tr("Sales by day, %1", "a month").arg(month));
    std::vector<BarChart::Bar> bars;
    const auto& days = m_feed.data().figures.salesByDay;
    for (int i = 0; i < m_feed.firstDay().daysInMonth(); ++i) {  // the whole month; nothing yet on the days to come
        const QDate day = m_feed.firstDay().addDays(i);
        const auto known = static_cast<std::size_t>(i);
        const std::int64_t sold = known < days.size() ? days[known].total : 0;
        bars.push_back(
            {sold, QString::number(day.day()),
             tr("%1: %2", "a day: an amount")
                 .arg(QLocale().toString(day, tr("d MMMM", "day and month of a date")), m_house.money(sold))});
    }
    m_bars->setBars(std::move(bars), m_feed.today().day() - 1);
    m_bars->setAccessibleName(m_salesTitle->text());
}

void Dashboard::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) refresh();
}

}  // namespace mostrador
