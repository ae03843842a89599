#include "ui/users/userform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "models/records/json.h"
#include "models/records/user.h"
#include "models/rules/merge.h"
#include "models/rules/validation.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/users/userwords.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lineedit.h"

namespace mostrador {

namespace {

const QString prefix = QStringLiteral("users.form.");
constexpr auto roleCount = static_cast<int>(Role::Count);

Value textValue(const QLineEdit& line) {
    const QString text = line.text().trimmed();
    return text.isEmpty() ? Value{} : Value{text.toStdString()};
}

QString roleCode(int index) { return words::of(roleName(static_cast<Role>(index))); }

}  // namespace

UserForm::UserForm(Random& random, QWidget* parent) : QWidget(parent), m_random(random), m_base(user::type) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l - 6, space::xs, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(addLine(user::Name, m_name));
    column->addWidget(addLine(user::UserName, m_userName));
    column->addWidget(addLine(user::Email, m_email));
    m_rolesBox = new QWidget(this);
    auto* roles = new QVBoxLayout(m_rolesBox);
    roles->setContentsMargins(0, 0, 0, 0);
    roles->setSpacing(space::xs);
    for (int i = 0; i < roleCount; ++i) {
        auto* box = new QCheckBox(m_rolesBox);
        box->setObjectName(prefix + QStringLiteral("rol.") + roleCode(i));
        auto* hint = new Label(QString(), TextRole::Caption, Label::Strength::Muted, m_rolesBox);
        hint->setIndent(26);
        hint->setWordWrap(true);
        roles->addWidget(box);
        roles->addWidget(hint);
        connect(box, &QCheckBox::clicked, this, [this] {
            fieldNamed("roles")->clearError();
            Q_EMIT edited();
        });
        m_roles.append(box);
        m_hints.append(hint);
    }
    m_rolesBox->setFocusProxy(m_roles.first());
    auto* rolesField = new FormField(QString(), m_rolesBox, this);
    rolesField->setRequired(true);
    rolesField->setNoteOnTop();
    m_fields.append({user::Roles, rolesField});
    column->addWidget(rolesField);
    column->addWidget(addLine(user::Team, m_team));
    m_language = new QComboBox(this);
    m_language->setObjectName(prefix + QStringLiteral("idioma"));
    m_language->addItem(QString(), QString());
    m_language->addItem(QStringLiteral("Español"), QStringLiteral("es"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    auto* languageField = new FormField(QString(), m_language, this);
    m_fields.append({user::Language, languageField});
    column->addWidget(languageField);
    column->addStretch();
    connect(m_language, &QComboBox::activated, this, &UserForm::edited);
    connect(m_name, &QLineEdit::textEdited, this, &UserForm::suggest);
    connect(m_userName, &QLineEdit::textEdited, this, [this] { m_userNameTyped = !m_userName->text().isEmpty(); });
    retranslate();
}

FormField* UserForm::addLine(FieldIndex index, LineEdit*& line) {
    const FieldSpec& spec = user::type.field(index);
    line = new LineEdit(this);
    line->setObjectName(prefix + words::of(spec.name));
    auto* field = new FormField(QString(), line, this);
    field->setRequired(spec.required);
    m_fields.append({index, field});
    connect(line, &QLineEdit::textEdited, this, [this, field] {
        field->clearError();
        Q_EMIT edited();
    });
    return field;
}

void UserForm::begin(const Record& record, bool creating, bool full) {
    m_base = record;
    m_creating = creating;
    m_userNameTyped = !creating;
    m_roleIds.clear();
    for (int i = 0; i < roleCount; ++i) m_roleIds.push_back(creating ? i + 1 : newElementId(m_random));
    for (const auto& [index, field] : std::as_const(m_fields)) field->clearError();
    show(record);
    m_userName->setReadOnly(!full);
    m_team->setReadOnly(!full);
    m_rolesBox->setEnabled(full);
}

void UserForm::show(const Record& record) {
    const std::pair<LineEdit*, FieldIndex> lines[] = {
        {m_name, user::Name}, {m_userName, user::UserName}, {m_email, user::Email}, {m_team, user::Team}};
    for (const auto& [line, index] : lines) {
        const QString text = words::of(record.text(index));
        if (line->text() != text) line->setText(text);
    }
    const auto held = userwords::roleCodes(record);
    for (int i = 0; i < roleCount; ++i)
        m_roles[i]->setChecked(std::find(held.begin(), held.end(), roleName(static_cast<Role>(i))) != held.end());
    m_language->setCurrentIndex(qMax(0, m_language->findData(words::of(record.text(user::Language)))));
}

// Roles this program does not know stay as they are.
SetValue UserForm::chosenRoles() const {
    SetValue set;
    for (const SetElement& element : m_base.set(user::Roles)) {
        const auto known = element.fields.empty() ? std::nullopt : roleFromName(textOf(element.fields.front()));
        if (!known || m_roles[static_cast<int>(*known)]->isChecked()) set.push_back(element);
    }
    const auto held = userwords::roleCodes(m_base);
    for (int i = 0; i < roleCount; ++i) {
        const std::string code(roleName(static_cast<Role>(i)));
        if (!m_roles[i]->isChecked() || std::find(held.begin(), held.end(), code) != held.end()) continue;
        set.push_back({m_roleIds[static_cast<std::size_t>(i)], {Scalar{code}}});
    }
    std::sort(set.begin(), set.end(), [](const SetElement& a, const SetElement& b) { return a.id < b.id; });
    return set;
}

Record UserForm::value() const {
    Record record = m_base;
    record.at(user::Name) = textValue(*m_name);
    record.at(user::UserName) = textValue(*m_userName);
    record.at(user::Email) = textValue(*m_email);
    record.at(user::Team) = textValue(*m_team);
    const QString language = m_language->currentData().toString();
    record.at(user::Language) = language.isEmpty() ? Value{} : Value{language.toStdString()};
    SetValue roles = chosenRoles();
    record.at(user::Roles) = roles.empty() && isNull(m_base.at(user::Roles)) ? Value{} : Value{std::move(roles)};
    return record;
}

Edit UserForm::edit() const { return diff(m_creating ? Record(user::type, m_base.id) : m_base, value()); }

bool UserForm::isDirty() const { return !diff(m_base, value()).empty(); }

bool UserForm::validate() {
    for (const auto& [index, field] : std::as_const(m_fields)) field->clearError();
    const Record now = value();
    const Edit changes = edit();
    FormField* first = nullptr;
    for (const auto& [index, field] : std::as_const(m_fields)) {
        const FieldSpec& spec = user::type.field(index);
        std::optional<Error> wrong;
        const bool empty = spec.kind == FieldKind::Set ? now.set(index).empty() : isNull(now.at(index));
        if (spec.required && empty) {
            wrong = Error{ErrorCode::FieldRequired, std::string(spec.name), {}};
        } else if (const FieldEdit* change = findField(changes, index)) {
            if (const auto checked = validateEdit(user::type, {*change}, false); !checked.ok()) wrong = checked.error();
        }
        if (wrong) field->setError(words::described(*wrong));
        else if (index == user::UserName && !userwords::isPlainUserName(m_userName->text().trimmed()))
            field->setError(tr("Only small letters without accents, figures, dot, hyphen and underscore"));
        if (field->hasError() && first == nullptr) first = field;
    }
    if (first != nullptr) first->focusEditor();
    return first == nullptr;
}

FormField* UserForm::fieldNamed(std::string_view publicName) const {
    const std::string_view name = publicName.substr(0, publicName.find('.'));
    for (const auto& [index, field] : m_fields)
        if (user::type.field(index).name == name) return field;
    return nullptr;
}

bool UserForm::showRefusal(const Error& error) {
    FormField* field = fieldNamed(error.field);
    if (field == nullptr) return false;
    field->setError(words::described(error));
    field->focusEditor();
    return true;
}

void UserForm::rebase(const Record& fresh) {
    const Edit changes = edit();
    Record next = fresh;
    if (!mergeEdit(next, changes, [](FieldIndex) { return true; }).ok()) next = value();
    m_base = fresh;
    show(next);
}

void UserForm::suggest() {
    if (m_creating && !m_userNameTyped) m_userName->setText(userwords::suggestedUserName(m_name->text()));
}

void UserForm::focusFirst() { m_name->setFocus(Qt::OtherFocusReason); }

void UserForm::retranslate() {
    for (const auto& [index, field] : std::as_const(m_fields))
        field->setLabel(words::fieldLabel(user::type.field(index).name));
    for (int i = 0; i < roleCount; ++i) {
        m_roles[i]->setText(userwords::role(roleName(static_cast<Role>(i))));
        m_hints[i]->setText(userwords::roleHint(static_cast<Role>(i)));
        m_roles[i]->setAccessibleDescription(m_hints[i]->text());
    }
    m_language->setItemText(0, tr("As on the computer", "language of a user"));
    fieldNamed("usuario")->setHint(tr("For signing in"));
}

void UserForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
