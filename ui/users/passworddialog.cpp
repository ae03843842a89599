#include "ui/users/passworddialog.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

#include "models/base/json.h"
#include "sync/transport/workspace.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/users/onlineonly.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lineedit.h"

namespace mostrador {

namespace {

constexpr int passwordMin = 8;  // characters; the server's own floor
constexpr int fieldWidth = 360;

}  // namespace

PasswordDialog::PasswordDialog(sync::Workspace& workspace, const Uuid& user, const QString& name, bool own,
                               QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_user(user),
      m_own(own),
      m_problem(new Banner(this)),
      m_send(new Button(own ? tr("Change password") : tr("Set password"), ButtonVariant::Primary, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("users.password"));
    setWindowTitle(own ? tr("Change my password") : tr("New password for %1").arg(name));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(new Label(windowTitle(), TextRole::Subtitle, Label::Strength::Normal, this));
    if (!own) {
        auto* note =
            new Label(tr("%1 will be signed out everywhere.").arg(name), TextRole::Body, Label::Strength::Muted, this);
        note->setWordWrap(true);
        column->addWidget(note);
    }
    column->addWidget(m_problem);
    if (own)
        column->addWidget(m_currentField = addField(tr("Present password"), "users.password.clave_actual", m_current));
    column->addWidget(m_newField = addField(tr("New password"), "users.password.clave", m_new));
    column->addWidget(m_againField = addField(tr("New password again"), "users.password.repetir", m_again));
    m_newField->setHint(tr("At least %n characters", "", passwordMin));
    auto* row = new QHBoxLayout;
    auto* cancel = new Button(tr("Cancel"), ButtonVariant::Secondary, this);
    cancel->setObjectName(QStringLiteral("users.password.cancel"));
    m_send->setObjectName(QStringLiteral("users.password.save"));
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_send);
    column->addSpacing(space::s);
    column->addLayout(row);
    column->setSizeConstraint(QLayout::SetFixedSize);
    m_send->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &PasswordDialog::send);
}

FormField* PasswordDialog::addField(const QString& label, const char* objectName, LineEdit*& line) {
    line = new LineEdit(this);
    line->setPassword();
    line->setMinimumWidth(fieldWidth);
    line->setObjectName(QString::fromLatin1(objectName));
    auto* field = new FormField(label, line, this);
    field->setRequired(true);
    connect(line, &QLineEdit::textEdited, field, &FormField::clearError);
    return field;
}

void PasswordDialog::send() {
    for (FormField* field : {m_currentField, m_newField, m_againField})
        if (field != nullptr) field->clearError();
    m_problem->setMessage(Tone::Info, QString());
    if (m_current != nullptr && m_current->text().isEmpty()) {
        m_currentField->setError(tr("Type the password you sign in with now"));
        return m_currentField->focusEditor();
    }
    if (m_new->text().size() < passwordMin) {
        m_newField->setError(tr("At least %n characters", "", passwordMin));
        return m_newField->focusEditor();
    }
    if (m_again->text() != m_new->text()) {
        m_againField->setError(tr("The two are not the same"));
        return m_againField->focusEditor();
    }
    JsonWriter json;
    json.beginObject();
    if (m_current != nullptr) json.key("clave_actual").text(m_current->text().toStdString());
    json.key("clave").text(m_new->text().toStdString()).endObject();
    m_send->setEnabled(false);
    m_workspace.request("PUT", "/usuarios/" + m_user.toString() + "/clave", json.take(),
                        [self = QPointer(this)](const Result<std::string>& answer) {
                            if (self) self->onAnswer(answer);
                        });
}

void PasswordDialog::onAnswer(const Result<std::string>& answer) {
    m_send->setEnabled(true);
    if (answer.ok()) {
        Q_EMIT passwordSet();
        return accept();
    }
    const Error& error = answer.error();
    if (m_currentField != nullptr && (error.field == "clave_actual" || error.code == ErrorCode::BadCredentials)) {
        m_currentField->setError(words::described(error));
        return m_currentField->focusEditor();
    }
    if (error.field == "clave") {
        m_newField->setError(words::described(error));
        return m_newField->focusEditor();
    }
    m_problem->setMessage(Tone::Danger, onlineonly::explain(error));
}

}  // namespace mostrador
