#include "ui/entry/accountstep.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/entry/activationform.h"
#include "ui/entry/entryfields.h"
#include "ui/tables/words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/countrybox.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"

namespace mostrador {

using namespace entryfields;

AccountStep::AccountStep(sync::Workspace& workspace, FirstRunData& data, QWidget* parent) : WizardStep(data, parent) {
    m_forms = new QStackedWidget(this);
    m_code = new ActivationForm(workspace, QStringLiteral("wizard"));
    auto* codePage = new QWidget;
    auto* codeColumn = new QVBoxLayout(codePage);
    codeColumn->setContentsMargins(0, 0, 0, 0);
    codeColumn->addWidget(m_code);
    m_havePassword = new Button(QString(), ButtonVariant::Quiet);
    m_havePassword->setObjectName(QStringLiteral("wizard.havePassword"));
    codeColumn->addWidget(m_havePassword, 0, Qt::AlignLeft);
    codeColumn->addStretch();
    m_forms->addWidget(makeSignIn());
    m_forms->addWidget(codePage);
    m_forms->addWidget(makeAlone());
    column()->addWidget(m_forms, 1);
    connect(m_haveCode, &QPushButton::clicked, this, [this] {
        m_code->setUserName(valueOf(m_user));
        showForm(Code);
    });
    connect(m_havePassword, &QPushButton::clicked, this, [this] { showForm(SignIn); });
    connect(m_code, &ActivationForm::activated, this, &AccountStep::onActivated);
    connect(m_code, &ActivationForm::busyChanged, this, &WizardStep::busyChanged);
    m_wait.setInterval(1000);
    connect(&m_wait, &QTimer::timeout, this, &AccountStep::countDown);
    AccountStep::retranslate();
}

QWidget* AccountStep::makeSignIn() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_user = text(QStringLiteral("wizard.user"));
    m_password = password(QStringLiteral("wizard.password"));
    m_haveCode = new Button(QString(), ButtonVariant::Quiet);
    m_haveCode->setObjectName(QStringLiteral("wizard.haveCode"));
    column->addWidget(m_user);
    column->addWidget(m_password);
    column->addWidget(m_haveCode, 0, Qt::AlignLeft);
    column->addStretch();
    return page;
}

QWidget* AccountStep::makeAlone() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_organization = text(QStringLiteral("wizard.organization"));
    m_country = new CountryBox;
    m_country->setObjectName(QStringLiteral("wizard.country"));
    m_country->chooseSystems();
    m_countryField = new FormField(QString(), m_country);
    m_name = text(QStringLiteral("wizard.name"));
    m_newUser = text(QStringLiteral("wizard.newUser"), 60);
    m_newPassword = password(QStringLiteral("wizard.newPassword1"));
    m_again = password(QStringLiteral("wizard.newPassword2"));
    auto* pair = new QHBoxLayout;
    pair->setSpacing(space::m);
    pair->addWidget(m_newPassword, 1, Qt::AlignTop);
    pair->addWidget(m_again, 1, Qt::AlignTop);
    auto* shop = new QHBoxLayout;
    shop->setSpacing(space::m);
    shop->addWidget(m_organization, 3, Qt::AlignTop);
    shop->addWidget(m_countryField, 2, Qt::AlignTop);
    auto* who = new QHBoxLayout;
    who->setSpacing(space::m);
    who->addWidget(m_name, 1, Qt::AlignTop);
    who->addWidget(m_newUser, 1, Qt::AlignTop);
    column->addLayout(shop);
    column->addLayout(who);
    column->addLayout(pair);
    column->addStretch();
    return page;
}

QString AccountStep::stepName() const { return data().alone ? tr("Your business") : tr("Sign in"); }

QString AccountStep::nextText() const { return form() == Code ? tr("Use the code") : WizardStep::nextText(); }

AccountStep::Form AccountStep::form() const { return static_cast<Form>(m_forms->currentIndex()); }

void AccountStep::showForm(Form form) {
    m_forms->setCurrentIndex(form);
    banner()->setMessage(Tone::Info, {});
    retranslate();
    Q_EMIT buttonsChanged();
    switch (form) {
        case SignIn: (valueOf(m_user).isEmpty() ? m_user : m_password)->focusEditor(); break;
        case Code:
            m_code->setServer(data().checkedUrl);
            m_code->focusFirst();
            break;
        case Alone: m_organization->focusEditor(); break;
    }
}

void AccountStep::enter() {
    if (data().alone) showForm(Alone);
    else if (form() == Alone) showForm(SignIn);
    else showForm(form());
}

void AccountStep::leave() {
    m_wait.stop();
    m_waitSeconds = 0;
}

void AccountStep::next() {
    if (m_waitSeconds > 0) return;
    switch (form()) {
        case SignIn: {
            const bool named = needText(m_user, tr("Type your user name."));
            const bool secret = needText(m_password, tr("Type your password."));
            if (!named || !secret) {
                (named ? m_password : m_user)->focusEditor();
                return;
            }
            data().userName = valueOf(m_user);
            data().password = valueOf(m_password);
            break;
        }
        case Code: m_code->submit(); return;
        case Alone:
            if (!completeAlone()) return;
            data().organization = valueOf(m_organization);
            data().country = m_country->code();
            data().personName = valueOf(m_name);
            data().userName = valueOf(m_newUser);
            data().password = valueOf(m_newPassword);
            break;
    }
    Q_EMIT finished();
}

bool AccountStep::completeAlone() {
    FormField* wrong = nullptr;
    const auto note = [&wrong](bool good, FormField* field) {
        if (!good && wrong == nullptr) wrong = field;
    };
    note(needText(m_organization, tr("Type the name of your business.")), m_organization);
    note(needText(m_name, tr("Type your name.")), m_name);
    note(needText(m_newUser, tr("Choose a user name.")), m_newUser);
    note(needPassword(m_newPassword), m_newPassword);
    note(needSame(m_newPassword, m_again), m_again);
    if (wrong != nullptr) wrong->focusEditor();
    return wrong == nullptr;
}

void AccountStep::onActivated() {
    data().userName = m_code->userName();
    data().password = m_code->password();
    editorOf(m_user)->setText(data().userName);
    editorOf(m_password)->setText(data().password);
    m_code->wipe();
    m_forms->setCurrentIndex(SignIn);
    retranslate();
    Q_EMIT finished();
}

void AccountStep::showRefusal(const Error& error) {
    if (error.code == ErrorCode::TooManyAttempts) {
        m_waitSeconds = qMax(1, QString::fromStdString(error.detail).toInt());
        m_wait.start();
        Q_EMIT pauseChanged(true);
        countDown();
        return;
    }
    if (!data().alone && error.code == ErrorCode::BadCredentials) {
        m_password->setError(words::described(error));
        editorOf(m_password)->selectAll();
        m_password->focusEditor();
        return;
    }
    showError(error);
}

void AccountStep::countDown() {
    if (m_waitSeconds <= 0) {
        m_wait.stop();
        banner()->setMessage(Tone::Info, tr("You can try again now."));
        Q_EMIT pauseChanged(false);
        return;
    }
    banner()->setMessage(Tone::Warn, tr("Too many attempts. You can try again in %n second(s).", "", m_waitSeconds));
    --m_waitSeconds;
}

void AccountStep::retranslate() {
    switch (form()) {
        case SignIn:
            setHeading(tr("Sign in"), tr("With the user name you were given for %1.").arg(data().checkedUrl));
            break;
        case Code:
            setHeading(tr("Use a code"), tr("For your first time here, or when you forgot your password."));
            break;
        case Alone:
            setHeading(tr("Your business"),
                       tr("This makes a business on this computer, with you as its administrator."));
            break;
    }
    m_user->setLabel(tr("&User name"));
    m_password->setLabel(tr("&Password"));
    m_haveCode->setText(tr("I have a &code"));
    m_havePassword->setText(tr("I have a &password"));
    m_organization->setLabel(tr("Name of the &business"));
    m_countryField->setLabel(tr("&Country"));
    m_countryField->setHint(tr("Its currency is the one of your prices"));
    m_name->setLabel(tr("Your &name"));
    m_newUser->setLabel(tr("&User name"));
    m_newUser->setHint(tr("Short, for signing in: for example maria"));
    m_newPassword->setLabel(tr("&Password"));
    m_again->setLabel(tr("Password, &again"));
}

}  // namespace mostrador
