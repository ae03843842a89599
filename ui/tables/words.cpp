#include "ui/tables/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "models/rules/messages.h"
#include "ui/widgets/dates.h"

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

QString amount(std::int64_t minor, int digits) {
    const QLocale locale;
    const bool negative = minor < 0;
    QString figures = QString::number(negative ? -minor : minor).rightJustified(digits + 1, QLatin1Char('0'));
    const QString whole = locale.toString(figures.left(figures.size() - digits).toLongLong());
    const QString cents = digits > 0 ? QString(locale.decimalPoint() + figures.right(digits)) : QString();
    return (negative ? locale.negativeSign() : QString()) + whole + cents;
}

bool parseAmount(const QString& text, int digits, std::int64_t& minor) {
    const QLocale locale;
    QString plain = text.trimmed();
    plain.remove(locale.groupSeparator());
    plain.remove(QLatin1Char(' '));
    const QStringList parts = plain.split(locale.decimalPoint());
    if (parts.size() > 2 || parts.first().isEmpty()) return false;
    const QString cents = parts.size() == 2 ? parts.last() : QString();
    if (cents.size() > digits) return false;
    for (const QChar c : QString(parts.first() + cents))
        if (c < QLatin1Char('0') || c > QLatin1Char('9')) return false;
    bool fine = false;
    minor = QString(parts.first() + cents.leftJustified(digits, QLatin1Char('0'))).toLongLong(&fine);
    return fine;
}

}  // namespace mostrador::words
