#include "ui/tables/formdialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"

namespace mostrador {

FormDialog::FormDialog(sync::Workspace& workspace, const QString& name, const QString& title, const QString& verb,
                       QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_column(new QVBoxLayout),
      m_problem(new Banner(this)),
      m_verb(new Button(verb, ButtonVariant::Primary, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(name);
    setWindowTitle(title);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    outer->setSpacing(space::m);
    outer->addWidget(new Label(title, TextRole::Subtitle, Label::Strength::Normal, this));
    outer->addWidget(m_problem);
    m_column->setSpacing(space::m);
    outer->addLayout(m_column);
    outer->addSpacing(space::s);
    auto* row = new QHBoxLayout;
    auto* cancel = new Button(tr("Cancel"), ButtonVariant::Secondary, this);
    cancel->setObjectName(name + QStringLiteral(".cancel"));
    m_verb->setObjectName(name + QStringLiteral(".save"));
    m_problem->setObjectName(name + QStringLiteral(".problem"));
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_verb);
    outer->addLayout(row);
    outer->setSizeConstraint(QLayout::SetFixedSize);
    cancel->setAutoDefault(false);
    m_verb->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_verb, &QPushButton::clicked, this, [this] {
        m_problem->setMessage(Tone::Info, QString());
        send();
    });
}

Label* FormDialog::addNote(const QString& text) {
    auto* note = new Label(text, TextRole::Body, Label::Strength::Muted, this);
    note->setWordWrap(true);
    note->setMinimumWidth(m_fieldWidth);
    m_column->addWidget(note);
    return note;
}

FormField* FormDialog::addField(const QString& label, QWidget* editor, const char* publicName, QBoxLayout* into) {
    editor->setObjectName(objectName() + u'.' + QString::fromLatin1(publicName));
    auto* field = new FormField(label, editor, this);
    field->setMinimumWidth(m_fieldWidth);
    (into != nullptr ? into : m_column)->addWidget(field);
    m_fields.append({QByteArray(publicName), field});
    return field;
}

void FormDialog::addWidget(QWidget* widget) { m_column->addWidget(widget); }

void FormDialog::showProblem(const QString& text) { m_problem->setMessage(Tone::Danger, text); }

bool FormDialog::fieldsAreFine() {
    for (const auto& [name, field] : std::as_const(m_fields)) {
        if (!field->hasError() || field->isHidden()) continue;
        field->focusEditor();
        return false;
    }
    return true;
}

FormField* FormDialog::fieldNamed(std::string_view publicName) const {
    for (const auto& [name, field] : m_fields)
        if (std::string_view(name.constData()) == publicName && !field->isHidden()) return field;
    return nullptr;
}

sync::Workspace::Callback<sync::Receipt> FormDialog::answerer() {
    m_verb->setEnabled(false);
    return [self = QPointer(this)](const Result<sync::Receipt>& answer) {
        if (self) self->onAnswer(answer);
    };
}

void FormDialog::execute(Command command) { m_workspace.execute(std::move(command), answerer()); }

void FormDialog::executeNumbered(std::function<Command(const std::string& number)> make) {
    m_workspace.executeNumbered(std::move(make), answerer());
}

void FormDialog::onAnswer(const Result<sync::Receipt>& answer) {
    m_verb->setEnabled(true);
    if (answer.ok()) return accept();
    if (FormField* field = fieldNamed(answer.error().field)) {
        field->setError(words::described(answer.error()));
        field->focusEditor();
    } else {
        showProblem(words::described(answer.error()));
    }
}

void FormDialog::reject() {
    if (!m_edited) return QDialog::reject();
    if (std::exchange(m_asking, true)) return;
    Question question;
    question.title = tr("Discard what you typed?");
    question.text = tr("“%1” has not been saved.", "title of a form").arg(windowTitle());
    question.confirm = tr("Discard");
    question.cancel = tr("Keep editing");
    question.dangerous = true;
    ConfirmDialog::ask(question, this, this, [this](bool yes) {
        m_asking = false;
        if (yes) QDialog::reject();
    });
}

}  // namespace mostrador
