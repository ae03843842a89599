#include "ui/entry/activationform.h"

#include <QEvent>
#include <QPointer>
#include <QVBoxLayout>

#include "ui/entry/entryfields.h"
#include "ui/entry/servercheck.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"

namespace mostrador {

ActivationForm::ActivationForm(sync::Workspace& workspace, const QString& prefix, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_banner(new Banner(this)),
      m_user(entryfields::text(prefix + QStringLiteral(".codeUser"))),
      m_code(entryfields::text(prefix + QStringLiteral(".code"), 40)),
      m_password(entryfields::password(prefix + QStringLiteral(".newPassword"))),
      m_again(entryfields::password(prefix + QStringLiteral(".newPasswordAgain"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(m_banner);
    for (FormField* field : {m_user, m_code, m_password, m_again}) column->addWidget(field);
    retranslate();
}

void ActivationForm::setUserName(const QString& name) { entryfields::editorOf(m_user)->setText(name); }
QString ActivationForm::userName() const { return entryfields::valueOf(m_user); }
QString ActivationForm::password() const { return entryfields::valueOf(m_password); }

void ActivationForm::focusFirst() { (userName().isEmpty() ? m_user : m_code)->focusEditor(); }

void ActivationForm::wipe() {
    ++m_round;
    for (FormField* field : {m_user, m_code, m_password, m_again}) entryfields::clear(field);
    m_banner->setMessage(Tone::Info, {});
}

bool ActivationForm::complete() {
    FormField* wrong = nullptr;
    const auto note = [&wrong](bool good, FormField* field) {
        if (!good && wrong == nullptr) wrong = field;
    };
    note(entryfields::needText(m_user, tr("Type your user name.")), m_user);
    note(entryfields::needText(m_code, tr("Type the code you were given.")), m_code);
    note(entryfields::needPassword(m_password), m_password);
    note(entryfields::needSame(m_password, m_again), m_again);
    if (wrong != nullptr) wrong->focusEditor();
    return wrong == nullptr;
}

void ActivationForm::submit() {
    m_banner->setMessage(Tone::Info, {});
    if (!complete()) return;
    Q_EMIT busyChanged(true);
    sync::Workspace::Activation activation;
    activation.url = m_url.toStdString();
    activation.userName = userName().toStdString();
    activation.code = entryfields::valueOf(m_code).toStdString();
    activation.password = password().toStdString();
    m_workspace.activate(activation, [self = QPointer(this), round = ++m_round](const Result<Unit>& answer) {
        if (self && round == self->m_round) self->onAnswer(answer);
    });
}

void ActivationForm::onAnswer(const Result<Unit>& answer) {
    Q_EMIT busyChanged(false);
    if (answer.ok()) {
        Q_EMIT activated();
        return;
    }
    const Error& error = answer.error();
    if (error.code == ErrorCode::BadCredentials) {
        m_code->setError(tr("This code does not belong to this user. Check both."));
        m_code->focusEditor();
    } else if (error.code == ErrorCode::CodeExpired) {
        m_code->setError(serverTrouble(error, m_url));
        m_code->focusEditor();
    } else {
        m_banner->setMessage(Tone::Danger, serverTrouble(error, m_url));
    }
}

void ActivationForm::retranslate() {
    m_user->setLabel(tr("&User name"));
    m_code->setLabel(tr("One-time &code"));
    m_code->setHint(tr("An administrator sees it once, when inviting you or renewing your access."));
    m_password->setLabel(tr("New &password"));
    m_again->setLabel(tr("New password, &again"));
}

void ActivationForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
