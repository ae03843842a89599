#include "ui/widgets/figures.h"

#include <QLocale>

#include "models/base/quantity.h"

namespace mostrador::figures {

namespace {

constexpr QChar minus(0x2212);  // as wide as a figure
constexpr int groupDigits = 3;

bool allDigits(QStringView text) {
    for (const QChar c : text)
        if (c < QLatin1Char('0') || c > QLatin1Char('9')) return false;
    return true;
}

// "1.234.567" without its marks; empty when they stand anywhere else.
QString ungrouped(const QString& whole, const QString& mark) {
    const QStringList groups = whole.split(mark);
    if (groups.size() == 1) return allDigits(whole) ? whole : QString();
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const bool fits =
            i == 0 ? !groups[i].isEmpty() && groups[i].size() <= groupDigits : groups[i].size() == groupDigits;
        if (!fits || !allDigits(groups[i])) return {};
    }
    return groups.join(QString());
}

QString grouped(const QString& digits, const QString& mark) {
    QString out = digits;
    for (qsizetype at = out.size() - groupDigits; at > 0; at -= groupDigits) out.insert(at, mark);
    return out;
}

}  // namespace

QString decimal(std::int64_t value, int digits) {
    const QLocale locale;
    const QString all = QString::number(value < 0 ? -value : value).rightJustified(digits + 1, QLatin1Char('0'));
    QString out = grouped(all.left(all.size() - digits), locale.groupSeparator());
    if (digits > 0) out += locale.decimalPoint() + all.right(digits);
    return value < 0 ? QString(minus + out) : out;
}

QString money(std::int64_t minor, const Currency& currency) {
    const QString figure = decimal(minor, currency.digits);
    if (currency.code.empty()) return figure;
    return figure + QChar(QChar::Nbsp) + QString::fromStdString(currency.code);
}

QString quantity(std::int64_t thousandths) {
    int digits = quantityDigits;
    while (digits > 0 && thousandths % 10 == 0) {
        thousandths /= 10;
        --digits;
    }
    return decimal(thousandths, digits);
}

QString signedQuantity(std::int64_t thousandths) {
    return thousandths > 0 ? QString(QLatin1Char('+') + quantity(thousandths)) : quantity(thousandths);
}

QString percent(std::int64_t perTenThousand) {
    int digits = 2;
    while (digits > 0 && perTenThousand % 10 == 0) {
        perTenThousand /= 10;
        --digits;
    }
    return decimal(perTenThousand, digits) + QChar(QChar::Nbsp) + QLatin1Char('%');
}

std::optional<std::int64_t> parse(const QString& text, int digits) {
    const QLocale locale;
    QString plain = text.trimmed();
    const bool negative = plain.startsWith(minus) || plain.startsWith(QLatin1Char('-'));
    if (negative) plain = plain.mid(1).trimmed();
    plain.replace(QChar(QChar::Nbsp), QLatin1Char(' '));
    const QStringList parts = plain.split(locale.decimalPoint());
    if (parts.size() > 2 || (parts.size() == 2 && !allDigits(parts.last()))) return std::nullopt;
    QString whole = parts.first();
    if (whole.isEmpty() && parts.size() == 2 && !parts.last().isEmpty()) whole = QStringLiteral("0");
    const QString mark = whole.contains(QLatin1Char(' ')) ? QStringLiteral(" ") : locale.groupSeparator();
    const QString figures = ungrouped(whole, mark);
    if (figures.isEmpty()) return std::nullopt;
    const QString all = parts.size() == 2 ? QString(figures + QLatin1Char('.') + parts.last()) : figures;
    if (negative) return parseDecimal("-" + all.toStdString(), digits);
    return parseDecimal(all.toStdString(), digits);
}

Times times(const QString& text) {
    const qsizetype star = text.indexOf(QLatin1Char('*'));
    if (star > 0) {
        const auto quantity = parse(text.left(star), quantityDigits);
        if (quantity && *quantity > 0 && *quantity <= quantityMax) return {*quantity, text.mid(star + 1).trimmed()};
    }
    return {quantityOne, text.trimmed()};
}

}  // namespace mostrador::figures
