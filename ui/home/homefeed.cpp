#include "ui/home/homefeed.h"

#include <QDateTime>
#include <memory>

#include "models/base/clock.h"
#include "sync/transport/local_days.h"
#include "sync/transport/workspace.h"
#include "ui/orders/orderfilter.h"
#include "ui/tables/house.h"
#include "ui/tables/words.h"

namespace mostrador {

namespace {

constexpr int soonMs = 120;  // a page of rows from the server is one change on the screen

bool isShown(TableId table) {
    return table == TableId::Order || table == TableId::Product || table == TableId::Sale || table == TableId::Client;
}

}  // namespace

HomeFeed::HomeFeed(const PageContext& context, const House& house, QObject* parent)
    : QObject(parent), m_context(context), m_house(house), m_post(this) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &HomeFeed::read);
    connect(&house, &House::changed, this, &HomeFeed::read);
    connect(&context.workspace, &sync::Workspace::userChanged, this, &HomeFeed::read);
    m_listener = context.workspace.replica().addListener(
        [this, post = m_post](const sync::ChangeSet& change) { post([this, change] { onChange(change); }); });
}

HomeFeed::~HomeFeed() { m_context.workspace.replica().removeListener(m_listener); }

void HomeFeed::onChange(const sync::ChangeSet& change) {
    bool ours = change.generationChanged;
    for (const sync::TableChange& part : change.tables) ours = ours || isShown(part.table);
    if (ours && !m_soon.isActive()) m_soon.start();
}

void HomeFeed::setWatched(bool watched) {
    m_watched = watched;
    // Another day may have begun since somebody looked.
    const bool otherDay = m_data.readAt != 0 && QDateTime::fromMSecsSinceEpoch(m_data.readAt, zone()).date() != today();
    if (watched && (m_stale || otherDay)) read();
}

QTimeZone HomeFeed::zone() const { return sync::zoneOf(m_house.organization()); }

QDate HomeFeed::today() const { return QDateTime::fromMSecsSinceEpoch(m_context.clock.utcMs(), zone()).date(); }

QDate HomeFeed::firstDay() const {
    const QDate day = today();
    return {day.year(), day.month(), 1};
}

HomeQuery HomeFeed::query() const {
    HomeQuery query;
    const QTimeZone where = zone();
    const auto start = [&](const QDate& day) { return day.startOfDay(where).toMSecsSinceEpoch(); };
    query.now = m_context.clock.utcMs();
    query.mine = orderfilter::mine(*m_context.workspace.user());
    query.dayFrom = start(today());
    query.dayTo = start(today().addDays(1));
    query.figures = sync::figuresQueryFor(m_house.organization(), query.now, today().day());
    return query;
}

void HomeFeed::read() {
    m_stale = !m_watched || !m_context.workspace.user();
    if (m_stale) return;
    m_context.workspace.replica().read(
        [this, post = m_post, era = ++m_era, query = query()](sync::Reader& reader) {
            auto shared = std::make_shared<Result<HomeData>>(readHome(reader, query));
            post([this, era, shared] {
                if (era != m_era) return;
                if (!shared->ok()) return Q_EMIT failed(shared->error());
                m_data = shared->value();
                Q_EMIT changed();
            });
        },
        &m_slot);
}

}  // namespace mostrador
