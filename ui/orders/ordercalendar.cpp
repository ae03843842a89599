#include "ui/orders/ordercalendar.h"

#include <QDateTime>
#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "models/base/clock.h"
#include "models/records/order.h"
#include "sync/transport/workspace.h"
#include "ui/orders/calendargrid.h"
#include "ui/orders/orderfilter.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/label.h"

namespace mostrador {

namespace {

constexpr std::int32_t ordersMax = 2000;  // of a month; a shop with more would not read them in a grid

std::vector<Record> readOrders(sync::Reader& reader, const sync::ListQuery& query) {
    std::vector<Record> orders;
    auto rows = reader.list(query);
    if (!rows.ok()) return orders;
    for (sync::ListRow& row : *rows) orders.push_back(std::move(row.record));
    return orders;
}

}  // namespace

OrderCalendar::OrderCalendar(const PageContext& context, const OrderNames& names, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_post(this),
      m_title(new Label(TextRole::Subtitle, this)),
      m_previous(Button::iconOnly(Symbol::ChevronLeft, QString(), this)),
      m_next(Button::iconOnly(Symbol::ChevronRight, QString(), this)),
      m_today(new Button(QString(), ButtonVariant::Secondary, this)),
      m_span(new Button(QString(), ButtonVariant::Secondary, this)),
      m_grid(new CalendarGrid(names, context.clock, this)) {
    setObjectName(QStringLiteral("orders.calendar"));
    m_title->setObjectName(QStringLiteral("orders.calendar.title"));
    m_previous->setObjectName(QStringLiteral("orders.calendar.previous"));
    m_next->setObjectName(QStringLiteral("orders.calendar.next"));
    m_today->setObjectName(QStringLiteral("orders.calendar.today"));
    m_span->setObjectName(QStringLiteral("orders.calendar.span"));
    m_grid->setObjectName(QStringLiteral("orders.calendar.grid"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::xl, 0, space::l, 0);
    head->setSpacing(space::xs);
    head->addWidget(m_previous);
    head->addWidget(m_next);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_span);
    head->addWidget(m_today);
    column->addLayout(head);
    column->addWidget(m_grid, 1);
    const auto page = [this](int direction) {
        const bool month = m_grid->span() == CalendarGrid::Span::Month;
        m_grid->setDay(month ? m_grid->day().addMonths(direction) : m_grid->day().addDays(7 * direction));
    };
    connect(m_previous, &QPushButton::clicked, this, [page] { page(-1); });
    connect(m_next, &QPushButton::clicked, this, [page] { page(1); });
    connect(m_today, &QPushButton::clicked, this, &OrderCalendar::showToday);
    connect(m_span, &QPushButton::clicked, this, [this] {
        m_grid->setSpan(m_grid->span() == CalendarGrid::Span::Month ? CalendarGrid::Span::Week
                                                                    : CalendarGrid::Span::Month);
        retranslate();
    });
    connect(m_grid, &CalendarGrid::dayChanged, this, [this] {
        showTitle();
        read();
    });
    connect(m_grid, &CalendarGrid::opened, this, &OrderCalendar::opened);
    m_listener = context.workspace.replica().addListener([this, post = m_post](const sync::ChangeSet& change) {
        const bool ours = change.generationChanged ||
                          std::any_of(change.tables.begin(), change.tables.end(),
                                      [](const sync::TableChange& one) { return one.table == TableId::Order; });
        if (ours) post([this] { read(); });
    });
    retranslate();
}

OrderCalendar::~OrderCalendar() { m_context.workspace.replica().removeListener(m_listener); }

void OrderCalendar::setWho(std::vector<sync::FieldIs> where) {
    m_where = std::move(where);
    read();
}

void OrderCalendar::focusDays() { m_grid->setFocus(Qt::OtherFocusReason); }

void OrderCalendar::showToday() {
    m_grid->setDay(QDateTime::fromMSecsSinceEpoch(m_context.clock.utcMs()).date());
    m_grid->setFocus(Qt::OtherFocusReason);
}

void OrderCalendar::read() {
    m_stale = !isVisible();
    if (m_stale) return;
    const QDate from = m_grid->firstShown();
    sync::ListQuery query;
    query.table = TableId::Order;
    query.sortBy = order::PromisedAt;
    query.limit = ordersMax;
    query.where = m_where;
    query.where.push_back(sync::atLeast(order::PromisedAt, from.startOfDay().toMSecsSinceEpoch()));
    query.where.push_back(
        sync::below(order::PromisedAt, from.addDays(m_grid->daysShown()).startOfDay().toMSecsSinceEpoch()));
    query.where.push_back(orderfilter::open());
    m_context.workspace.replica().read(
        [this, post = m_post, era = ++m_era, query = std::move(query)](sync::Reader& reader) {
            post([this, era, orders = readOrders(reader, query)] {
                if (era == m_era) m_grid->setOrders(orders);
            });
        },
        &m_slot);
}

void OrderCalendar::showTitle() {
    if (m_grid->span() == CalendarGrid::Span::Week)
        return m_title->setText(
            tr("%1 to %2", "first and last day of a week")
                .arg(dates::day(m_grid->firstShown()), dates::day(m_grid->firstShown().addDays(6))));
    QString month = QLocale().standaloneMonthName(m_grid->day().month());
    month[0] = month[0].toUpper();
    m_title->setText(QStringLiteral("%1 %2").arg(month).arg(m_grid->day().year()));
}

void OrderCalendar::retranslate() {
    const bool month = m_grid->span() == CalendarGrid::Span::Month;
    m_previous->setName(month ? tr("Previous month") : tr("Previous week"));
    m_next->setName(month ? tr("Next month") : tr("Next week"));
    m_today->setText(tr("Today"));
    m_span->setText(month ? tr("Show a week") : tr("Show a month"));
    m_grid->setAccessibleName(tr("Orders by promised day"));
    showTitle();
}

void OrderCalendar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void OrderCalendar::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale) read();
}

}  // namespace mostrador
