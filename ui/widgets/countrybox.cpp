#include "ui/widgets/countrybox.h"

#include <QLocale>
#include <algorithm>

#include "models/base/currencies.h"

namespace mostrador {

namespace {

// In the country's own language: "Chile", "España", "Brasil". Found whatever the program's language is.
QString nameOf(const QString& code) {
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    if (territory == QLocale::AnyTerritory) return code;
    const QString native = QLocale(QLocale::AnyLanguage, territory).nativeTerritoryName();
    return native.isEmpty() ? QLocale::territoryToString(territory) : native;
}

}  // namespace

CountryBox::CountryBox(QWidget* parent) : QComboBox(parent) {
    QList<std::pair<QString, QString>> named;
    for (const std::string_view one : countryCodes()) {
        const QString code = QString::fromLatin1(one.data(), static_cast<qsizetype>(one.size()));
        named.append({nameOf(code), code});
    }
    std::sort(named.begin(), named.end(),
              [](const auto& a, const auto& b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
    addItem(QStringLiteral("—"), QString());
    for (const auto& [name, code] : named) addItem(name, code);
}

void CountryBox::setCode(const QString& code) {
    if (findData(code) < 0) addItem(nameOf(code), code);
    setCurrentIndex(findData(code));
}

void CountryBox::chooseSystems() {
    setCurrentIndex(std::max(0, findData(QLocale::territoryToCode(QLocale::system().territory()))));
}

}  // namespace mostrador
