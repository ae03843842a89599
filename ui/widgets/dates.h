#pragma once
// Dates as this program writes them in the current locale. GUI thread.

#include <QDate>
#include <QDateTime>
#include <QString>

namespace mostrador::dates {

// With a four-digit year: two digits read like a day.
[[nodiscard]] QString day(const QDate& day);
[[nodiscard]] QString clockTime(const QDateTime& at);
[[nodiscard]] QString dayAndTime(const QDateTime& at);

}  // namespace mostrador::dates
