#include "ui/widgets/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace mostrador {

Language::Language(QObject* parent) : QObject(parent) {}

Language::~Language() = default;

QStringList Language::available() { return {QStringLiteral("es"), QStringLiteral("en")}; }

QString Language::nativeName(const QString& code) {
    return code == QStringLiteral("en") ? QStringLiteral("English") : QStringLiteral("Español");
}

QString Language::ofSystem() {
    return QLocale::system().language() == QLocale::English ? QStringLiteral("en") : QStringLiteral("es");
}

void Language::set(const QString& code, const QString& region) {
    const QString wanted = available().contains(code) ? code : QStringLiteral("es");
    const QLocale locale(region.isEmpty() ? wanted : region);
    if (wanted == m_code && QLocale() == locale) return;
    m_code = wanted;
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (!m_own.load(QStringLiteral(":/mostrador/i18n/mostrador_%1.qm").arg(wanted))) {
        qWarning("no catalogue for language %s", qUtf8Printable(wanted));
    }
    // Qt's own texts (context menus of fields); where they are not installed those stay English.
    if (m_qt.load(QLocale(wanted), QStringLiteral("qtbase"), QStringLiteral("_"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    QCoreApplication::installTranslator(&m_own);
    Q_EMIT changed(wanted);
}

}  // namespace mostrador
