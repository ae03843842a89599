#pragma once
// Language: the interface language, switched while the program runs. Installs our catalogue and Qt's own and sets the
// default locale; every widget then gets QEvent::LanguageChange. Made by the composition root. GUI thread.

#include <QObject>
#include <QTranslator>

namespace mostrador {

class Language : public QObject {
    Q_OBJECT
public:
    explicit Language(QObject* parent = nullptr);
    ~Language() override;

    [[nodiscard]] static QStringList available();                  // "es", "en"
    [[nodiscard]] static QString nativeName(const QString& code);  // "Español"
    [[nodiscard]] static QString ofSystem();                       // "es" unless the system speaks English

    [[nodiscard]] QString code() const { return m_code; }
    // `region` ("es-CL") only shapes numbers and dates. An unknown code gives Spanish.
    void set(const QString& code, const QString& region = QString());

Q_SIGNALS:
    void changed(const QString& code);

private:
    QString m_code;
    QTranslator m_own, m_qt;
};

}  // namespace mostrador
