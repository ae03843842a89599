#pragma once
// AccountStep: who signs in. With a server: user and password, or a one-time code; alone: the new organisation and its
// administrator. The password itself is judged with the next page, where this computer gets its name. GUI thread.

#include <QTimer>

#include "ui/entry/wizardstep.h"

class QStackedWidget;

namespace mostrador {

class ActivationForm;
class Button;
class CountryBox;
class FormField;

class AccountStep : public WizardStep {
    Q_OBJECT
public:
    AccountStep(sync::Workspace& workspace, FirstRunData& data, QWidget* parent = nullptr);

    QString stepName() const override;
    QString nextText() const override;
    void enter() override;
    void next() override;
    void leave() override;
    // The server's no, as it came back on the next page: wrong password, or wait (with a countdown).
    void showRefusal(const Error& error);

protected:
    void retranslate() override;

private:
    enum Form { SignIn, Code, Alone };
    QWidget* makeSignIn();
    QWidget* makeAlone();
    void showForm(Form form);
    [[nodiscard]] Form form() const;
    void onActivated();
    [[nodiscard]] bool completeAlone();
    void countDown();

    QStackedWidget* m_forms = nullptr;
    FormField* m_user = nullptr;
    FormField* m_password = nullptr;
    Button* m_haveCode = nullptr;
    Button* m_havePassword = nullptr;
    ActivationForm* m_code = nullptr;
    FormField* m_organization = nullptr;
    CountryBox* m_country = nullptr;
    FormField* m_countryField = nullptr;
    FormField* m_name = nullptr;
    FormField* m_newUser = nullptr;
    FormField* m_newPassword = nullptr;
    FormField* m_again = nullptr;
    QTimer m_wait;
    int m_waitSeconds = 0;
};

}  // namespace mostrador
