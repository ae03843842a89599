#include "ui/widgets/dates.h"

#include <QLocale>

namespace mostrador::dates {

QString day(const QDate& day) {
    const QLocale locale;
    QString form = locale.dateFormat(QLocale::ShortFormat);
    if (!form.contains(QLatin1String("yyyy"))) form.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return locale.toString(day, form);
}

QString clockTime(const QDateTime& at) { return QLocale().toString(at.time(), QLocale::ShortFormat); }

QString dayAndTime(const QDateTime& at) { return day(at.date()) + QLatin1Char(' ') + clockTime(at); }

}  // namespace mostrador::dates
