// HomePage: what its cards say, and where they lead.
#include "models/base/clock.h"
#include "models/records/order.h"
#include "models/records/product.h"
#include "sync/transport/workspace.h"
#include "ui/home/dashboard.h"
#include "ui/home/daycard.h"
#include "ui/home/homefeed.h"
#include "ui/home/homepage.h"
#include "ui/orders/ordernames.h"
#include "ui/orders/orderwords.h"
#include "ui/tables/words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/figures.h"

namespace mostrador {

void HomePage::connectCards() {
    const auto orders = [this](DayCard* card, List all, DayList HomeData::*list) {
        connect(card, &DayCard::allWanted, this, [this, all] { Q_EMIT ordersWanted(all); });
        connect(card, &DayCard::opened, this, [this, list](int line) {
            const DayList& shown = m_feed->data().*list;
            if (line < static_cast<int>(shown.rows.size()))
                Q_EMIT orderWanted(shown.rows[static_cast<std::size_t>(line)].id);
        });
    };
    orders(m_mine, List::Mine, &HomeData::mine);
    orders(m_today, List::Today, &HomeData::today);
    orders(m_late, List::Late, &HomeData::late);
    orders(m_parts, List::Parts, &HomeData::parts);
    connect(m_low, &DayCard::allWanted, this, &HomePage::lowStockWanted);
    connect(m_low, &DayCard::opened, this, [this](int line) {
        const DayList& shown = m_feed->data().low;
        if (line < static_cast<int>(shown.rows.size()))
            Q_EMIT productWanted(shown.rows[static_cast<std::size_t>(line)].id);
    });
    connect(m_syncCard, &DayCard::allWanted, this, &HomePage::syncWanted);
    connect(m_syncCard, &DayCard::opened, this, &HomePage::syncWanted);
    connect(m_dashboard, &Dashboard::clientsWanted, this, &HomePage::clientsWanted);
    connect(m_dashboard, &Dashboard::ordersWanted, this, [this] { Q_EMIT ordersWanted(List::Open); });
    connect(m_dashboard, &Dashboard::stateWanted, this, &HomePage::stateWanted);
    connect(m_dashboard, &Dashboard::lowStockWanted, this, &HomePage::lowStockWanted);
    connect(m_dashboard, &Dashboard::salesWanted, this, &HomePage::salesWanted);
    connect(m_feed, &HomeFeed::changed, this, [this] {
        m_problem->setMessage(Tone::Info, QString());
        refresh();
        m_dashboard->refresh();
    });
    connect(m_feed, &HomeFeed::failed, this,
            [this](const Error& error) { m_problem->setMessage(Tone::Danger, words::described(error)); });
    connect(m_names, &OrderNames::changed, this, &HomePage::refresh);
    connect(&m_context.workspace, &sync::Workspace::userChanged, this, &HomePage::showRights);
    connect(&m_context.workspace, &sync::Workspace::becameReady, this, &HomePage::showRights);
}

void HomePage::refresh() {
    const HomeData& data = m_feed->data();
    showOrders(m_mine, data.mine);
    showOrders(m_today, data.today);
    showOrders(m_late, data.late);
    showOrders(m_parts, data.parts);
    showLow();
}

void HomePage::showOrders(DayCard* card, const DayList& list) {
    QList<DayCard::Line> lines;
    for (const Record& row : list.rows) {
        const table::Pill state = orderwords::state(row);
        const bool late = orderwords::isLate(row, m_context.clock.utcMs());
        const std::int64_t promised = row.integer(order::PromisedAt);
        DayCard::Line line;
        line.symbol = late ? Symbol::Alert : state.symbol;
        line.tone = late ? Tone::Danger : state.tone;
        const QString client = m_names->client(row);
        line.title = QStringLiteral("%1 · %2").arg(words::of(row.text(order::Number)), client);
        line.detail = QStringLiteral("%1 · %2").arg(state.text, m_names->equipment(row));
        line.end = promised != 0 ? orderwords::promised(promised) : QString();
        lines.append(line);
    }
    card->setLines(lines, list.count);
}

void HomePage::showLow() {
    QList<DayCard::Line> lines;
    for (const Record& row : m_feed->data().low.rows) {
        const bool none = row.integer(product::Stock) <= 0;
        lines.append({none ? Symbol::Alert : Symbol::Box, words::of(row.text(product::Name)),
                      tr("minimum %1", "stock").arg(figures::quantity(row.integer(product::Minimum))),
                      tr("%1 left", "stock").arg(figures::quantity(row.integer(product::Stock))),
                      none ? Tone::Danger : Tone::Warn});
    }
    m_low->setLines(lines, m_feed->data().low.count);
}

void HomePage::setSync(const SyncState& state, std::int64_t lastContactAt) {
    m_sync = state;
    m_lastContactAt = lastContactAt;
    showSync();
}

void HomePage::showSync() {
    m_syncCard->setLines({{syncwords::symbol(m_sync.kind), syncwords::text(m_sync), m_sync.reason, QString(),
                           syncwords::tone(m_sync.kind)}},
                         0);
    // Counted here: the figures are as old as what has arrived.
    m_dashboard->setAge(m_lastContactAt != 0
                            ? tr("Counted on this computer, in step with the server as of %1", "a time")
                                  .arg(words::when(m_lastContactAt))
                            : tr("Counted on this computer from its own data"));
}

}  // namespace mostrador
