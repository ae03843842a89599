// HomePage: its parts and the words on them. What the cards say: homepage_cards.cpp.
#include "ui/home/homepage.h"

#include <QAction>
#include <QButtonGroup>
#include <QDateTime>
#include <QEvent>
#include <QLocale>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/base/clock.h"
#include "models/rules/permissions.h"
#include "sync/transport/workspace.h"
#include "ui/home/dashboard.h"
#include "ui/home/daycard.h"
#include "ui/home/homefeed.h"
#include "ui/orders/ordernames.h"
#include "ui/tables/house.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/uistate.h"

namespace mostrador {

namespace {

const QString viewKey = QStringLiteral("home/dashboard");
constexpr int noon = 12;
constexpr int evening = 19;

}  // namespace

HomePage::HomePage(const PageContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_house(new House(context.workspace.replica(), this)),
      m_names(new OrderNames(context.workspace.replica(), this)),
      m_feed(new HomeFeed(context, *m_house, this)),
      m_greeting(new Label(TextRole::Title, this)),
      m_date(new Label(QString(), TextRole::Body, Label::Strength::Muted, this)),
      m_dayTab(new Button(Symbol::Calendar, QString(), ButtonVariant::Quiet, this)),
      m_boardTab(new Button(Symbol::Chart, QString(), ButtonVariant::Quiet, this)),
      m_newOrder(new Button(Symbol::Plus, QString(), ButtonVariant::Primary, this)),
      m_problem(new Banner(this)),
      m_stack(new QStackedWidget(this)),
      m_mine(new DayCard(Symbol::User, QStringLiteral("home.mine"), this)),
      m_today(new DayCard(Symbol::Calendar, QStringLiteral("home.today"), this)),
      m_late(new DayCard(Symbol::Alert, QStringLiteral("home.late"), this)),
      m_parts(new DayCard(Symbol::Pause, QStringLiteral("home.parts"), this)),
      m_low(new DayCard(Symbol::Box, QStringLiteral("home.low"), this)),
      m_syncCard(new DayCard(Symbol::Sync, QStringLiteral("home.sync"), this)),
      m_dashboard(new Dashboard(*m_feed, *m_house, this)),
      m_create(new QAction(this)) {
    setObjectName(QStringLiteral("home"));
    m_create->setShortcut(QKeySequence::New);
    m_create->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_create);
    m_actions.append(m_create);
    build();
    connectCards();
    retranslate();
    showRights();
}

void HomePage::build() {
    m_greeting->setObjectName(QStringLiteral("home.greeting"));
    m_dayTab->setObjectName(QStringLiteral("home.tab.day"));
    m_boardTab->setObjectName(QStringLiteral("home.tab.dashboard"));
    m_newOrder->setObjectName(QStringLiteral("home.new"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::xl, space::m, space::l, space::m);
    head->setSpacing(space::s);
    head->addWidget(m_greeting);
    head->addSpacing(space::s);
    head->addWidget(m_date);
    head->addStretch();
    auto* group = new QButtonGroup(this);
    for (Button* tab : {m_dayTab, m_boardTab}) {
        tab->setCheckable(true);
        group->addButton(tab);
        head->addWidget(tab);
    }
    head->addSpacing(space::xs);
    head->addWidget(m_newOrder);
    column->addLayout(head);
    column->addWidget(m_problem);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget;
    auto* around = new QVBoxLayout(inside);
    around->setContentsMargins(space::xl, space::xs, space::l, space::l);
    around->addWidget(m_stack);
    m_stack->addWidget(makeDay());
    m_stack->addWidget(m_dashboard);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    connect(m_dayTab, &QPushButton::clicked, this, [this] { showDashboard(false); });
    connect(m_boardTab, &QPushButton::clicked, this, [this] { showDashboard(true); });
    connect(m_newOrder, &QPushButton::clicked, this, &HomePage::newOrderWanted);
    connect(m_create, &QAction::triggered, this, [this] {
        if (m_newOrder->isEnabled()) Q_EMIT newOrderWanted();
    });
}

QWidget* HomePage::makeDay() {
    auto* day = new QWidget(m_stack);
    auto* columns = new QHBoxLayout(day);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(space::m);
    const QList<QList<DayCard*>> order{{m_mine, m_parts}, {m_today, m_late}, {m_low, m_syncCard}};
    for (const QList<DayCard*>& cards : order) {
        auto* down = new QVBoxLayout;
        down->setSpacing(space::m);
        for (DayCard* card : cards) down->addWidget(card);
        down->addStretch();
        columns->addLayout(down, 1);
    }
    return day;
}

void HomePage::showDashboard(bool shown) {
    const bool may = m_boardTab->isVisibleTo(this);
    m_stack->setCurrentIndex(shown && may ? 1 : 0);
    (shown && may ? m_boardTab : m_dayTab)->setChecked(true);
    if (may) m_context.state.setNumber(viewKey, shown ? 1 : 0);
}

void HomePage::showRights() {
    const auto& user = m_context.workspace.user();
    m_boardTab->setVisible(user && grantFor(user->roles, Action::Reports) == Grant::Full);
    m_dayTab->setVisible(m_boardTab->isVisibleTo(this));
    const bool mayCreate =
        user && m_context.workspace.isReady() && grantFor(user->roles, Action::OrdersCreate) != Grant::None;
    m_newOrder->setVisible(mayCreate);
    m_newOrder->setEnabled(mayCreate);
    m_low->setVisible(user && grantFor(user->roles, Action::StockMove) != Grant::None);
    showDashboard(m_context.state.number(viewKey, 0) == 1);
    greet();
}

void HomePage::activated() {
    m_feed->setWatched(true);
    (m_stack->currentIndex() == 1 ? m_boardTab
     : m_newOrder->isEnabled()    ? m_newOrder
                                  : m_dayTab)
        ->setFocus(Qt::OtherFocusReason);
}

QString HomePage::title() const { return tr("Home"); }

void HomePage::greet() {
    const auto& user = m_context.workspace.user();
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_context.clock.utcMs());
    const int hour = now.time().hour();
    const QString name = user ? words::of(user->name).section(QLatin1Char(' '), 0, 0) : QString();
    const QString greeting = hour < noon      ? tr("Good morning, %1")
                             : hour < evening ? tr("Good afternoon, %1")
                                              : tr("Good evening, %1");
    m_greeting->setText(greeting.arg(name));
    QString date = QLocale().toString(now.date(), tr("dddd, d MMMM", "date under the greeting"));
    if (!date.isEmpty()) date[0] = date[0].toUpper();
    m_date->setText(date);
}

void HomePage::retranslate() {
    m_dayTab->setText(tr("My day"));
    m_boardTab->setText(tr("Dashboard"));
    m_newOrder->setText(tr("New order"));
    m_newOrder->setToolTip(m_create->shortcut().toString(QKeySequence::NativeText));
    m_create->setText(tr("New order"));
    const QString all = tr("All", "of a list");
    m_mine->setTexts(tr("My orders"), tr("Nothing of yours is open."), all);
    m_today->setTexts(tr("Promised today"), tr("Nothing is promised for today."), all);
    m_late->setTexts(tr("Late"), tr("Nothing is late."), all);
    m_late->setTone(Tone::Danger);
    m_parts->setTexts(tr("Waiting for a part"), tr("No order waits for a part."), all);
    m_low->setTexts(tr("Low stock"), tr("Nothing is at its minimum."), all);
    m_syncCard->setTexts(tr("Synchronization"), QString(), tr("Details"));
    greet();
    refresh();
    showSync();
}

void HomePage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    greet();
    m_feed->setWatched(true);
}

void HomePage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    m_feed->setWatched(false);
}

void HomePage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
