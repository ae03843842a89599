#include "sync/transport/local_days.h"

#include <QDateTime>

#include "models/records/organization.h"

namespace mostrador::sync {
namespace {

// startOfDay, not midnight: where clocks go forward at midnight the day begins at one o'clock.
std::int64_t beginOf(const QDate& day, const QTimeZone& zone) { return day.startOfDay(zone).toMSecsSinceEpoch(); }

}  // namespace

QTimeZone zoneOf(const Record& organization) {
    const std::string_view name = organization.text(organization::TimeZone);
    const QTimeZone named(QByteArray(name.data(), static_cast<qsizetype>(name.size())));
    return named.isValid() ? named : QTimeZone::systemTimeZone();
}

FiguresQuery figuresQueryFor(const Record& organization, std::int64_t nowUtcMs, int days) {
    const QTimeZone zone = zoneOf(organization);
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowUtcMs, zone).date();
    FiguresQuery query;
    for (int back = days - 1; back >= -1; --back) query.days.push_back(beginOf(today.addDays(-back), zone));
    query.monthFrom = beginOf(QDate(today.year(), today.month(), 1), zone);
    query.currency = organization::currencyOf(organization).code;
    return query;
}

}  // namespace mostrador::sync
