#include "ui/tables/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "models/rules/messages.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/figures.h"

namespace mostrador::words {

namespace {

Language currentLanguage() { return languageFromTag(QLocale().name().toStdString()).value_or(Language::Spanish); }

}  // namespace

QString described(const Error& error) { return QString::fromStdString(describe(error, currentLanguage())); }

QString fieldLabel(std::string_view publicName) {
    QString label = QString::fromStdString(mostrador::fieldLabel(publicName, currentLanguage()));
    if (!label.isEmpty()) label[0] = label[0].toUpper();
    return label;
}

QString number(qint64 value) { return QLocale().toString(value); }

QString when(std::int64_t utcMs) {
    if (utcMs == 0) return {};
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(utcMs);
    const QString time = dates::clockTime(at);
    const QDate today = QDate::currentDate();
    if (at.date() == today) return QCoreApplication::translate("Words", "today %1", "time").arg(time);
    if (at.date() == today.addDays(-1)) return QCoreApplication::translate("Words", "yesterday %1", "time").arg(time);
    return dates::dayAndTime(at);
}

QString day(std::int64_t utcMs) {
    if (utcMs == 0) return {};
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(utcMs);
    return at.date() == QDate::currentDate() ? when(utcMs) : dates::day(at.date());
}

QString masked(const QString& text) {
    if (text.isEmpty()) return {};
    const QString dots(4, QChar(0x2022));
    return text.size() < 8 ? dots : QString(dots + QLatin1Char(' ') + text.right(4));
}

QString amount(std::int64_t minor, int digits) { return figures::decimal(minor, digits); }

bool parseAmount(const QString& text, int digits, std::int64_t& minor) {
    const auto found = figures::parse(text, digits);
    if (!found || *found < 0) return false;
    minor = *found;
    return true;
}

}  // namespace mostrador::words
