// ClientForm: what was typed, against what was there. The inputs: clientform_fields.cpp.
#include "ui/clients/clientform.h"

#include <QComboBox>
#include <QEvent>
#include <algorithm>

#include "models/records/client.h"
#include "models/records/json.h"
#include "models/rules/merge.h"
#include "models/rules/taxid.h"
#include "models/rules/validation.h"
#include "ui/clients/addresseditor.h"
#include "ui/tables/words.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/listeditor.h"

namespace mostrador {

ClientForm::ClientForm(Random& random, QWidget* parent) : QWidget(parent), m_random(random), m_base(client::type) {
    build();
    retranslate();
}

std::int64_t ClientForm::newId() { return m_creating ? ++m_lastId : newElementId(m_random); }

void ClientForm::begin(const Record& record, bool creating, FieldMask editable) {
    m_base = record;
    m_creating = creating;
    m_lastId = 0;
    m_hints.clear();
    m_tagIds.clear();
    for (const Binding& one : m_bindings) {
        one.row->clearError();
        one.row->setWarning(QString());
        one.show(m_base.at(one.field));
        one.setEditable((editable & maskOf(one.field)) != 0);
    }
    // What the form adds by itself (the kind of a new client) is no input of the person.
    if (creating) m_base = value();
    nameRows();
    checkTaxId();
}

Record ClientForm::value() const {
    Record record = m_base;
    for (const Binding& one : m_bindings) record.at(one.field) = one.read(m_base.at(one.field));
    return record;
}

Edit ClientForm::edit() const {
    if (!m_creating) return diff(m_base, value());
    return diff(Record(client::type, m_base.id), value());
}

bool ClientForm::isDirty() const {
    const QString amount = m_amount->text().trimmed();
    std::int64_t minor = 0;
    if (!amount.isEmpty() && !words::parseAmount(amount, m_digits, minor)) return true;
    return !diff(m_base, value()).empty();
}

void ClientForm::apply(const Edit& edit) {
    Record wanted = m_base;
    if (!mergeEdit(wanted, edit, [](FieldIndex) { return true; }).ok()) return;
    for (const Binding& one : m_bindings)
        if (wanted.at(one.field) != m_base.at(one.field)) one.show(wanted.at(one.field));
    nameRows();
    onEdited();
}

FieldMask ClientForm::rebase(const Record& fresh) {
    const Record mine = value();
    FieldMask contested = 0;
    Record next = fresh;
    const Edit changes = diff(m_base, mine);
    for (const FieldEdit& one : changes) {
        const Value& theirs = fresh.at(one.field);
        const bool bothChanged = theirs != m_base.at(one.field) && theirs != mine.at(one.field);
        if (bothChanged && client::type.field(one.field).kind != FieldKind::Set) contested |= maskOf(one.field);
    }
    // Sets are merged by element, so neither side's rows are lost; a text keeps what this person typed.
    if (!mergeEdit(next, changes, [](FieldIndex) { return true; }).ok()) next = mine;
    m_base = fresh;
    for (const Binding& one : m_bindings)
        if (next.at(one.field) != mine.at(one.field)) one.show(next.at(one.field));
    nameRows();
    return contested;
}

void ClientForm::takeTheirs(FieldMask fields) {
    for (const Binding& one : m_bindings) {
        if (!(fields & maskOf(one.field))) continue;
        one.show(m_base.at(one.field));
        one.row->clearError();
    }
    onEdited();
}

FormField* ClientForm::field(FieldIndex index) const {
    const auto found =
        std::find_if(m_bindings.begin(), m_bindings.end(), [&](const Binding& one) { return one.field == index; });
    return found != m_bindings.end() ? found->row : nullptr;
}

void ClientForm::mark(FieldIndex index, const Error& error) {
    if (FormField* row = field(index)) row->setError(words::described(error));
}

void ClientForm::markElement(FieldIndex index, std::int64_t element, const QString& message) {
    const QString id = QString::number(element);
    if (index == client::Phones) m_phones->setItemError(id, message);
    else if (index == client::Emails) m_emails->setItemError(id, message);
    else if (index == client::Addresses) m_addresses->setError(element, message);
    else if (FormField* row = field(index)) row->setError(message);
}

// Each element by itself, so that the message stands at its row.
bool ClientForm::markSet(FieldIndex index, const SetEdit& change) {
    bool fine = true;
    for (const ElementPut& put : change.puts) {
        const auto checked = validateEdit(client::type, {{index, SetEdit{{put}, {}}}}, false);
        if (checked.ok()) continue;
        markElement(index, put.element.id, words::described(checked.error()));
        fine = false;
    }
    if (!fine) return false;
    const auto whole = validateEdit(client::type, {{index, change}}, false);
    if (!whole.ok()) mark(index, whole.error());
    return whole.ok();
}

bool ClientForm::validate() {
    for (const Binding& one : m_bindings) one.row->clearError();
    m_phones->clearErrors();
    m_emails->clearErrors();
    m_addresses->clearErrors();
    const Record now = value();
    const Edit changes = edit();
    FormField* first = nullptr;
    for (const Binding& one : m_bindings) {
        const FieldSpec& spec = client::type.field(one.field);
        bool fine = true;
        if (spec.required && isNull(now.at(one.field))) {
            mark(one.field, Error{ErrorCode::FieldRequired, std::string(spec.name), {}});
            fine = false;
        } else if (const FieldEdit* change = findField(changes, one.field)) {
            if (const auto* set = std::get_if<SetEdit>(&change->change)) {
                fine = markSet(one.field, *set);
            } else if (const auto checked = validateEdit(client::type, {*change}, false); !checked.ok()) {
                mark(one.field, checked.error());
                fine = false;
            }
        }
        if (!fine && first == nullptr) first = one.row;
    }
    std::int64_t minor = 0;
    if (const QString amount = m_amount->text().trimmed();
        !amount.isEmpty() && !words::parseAmount(amount, m_digits, minor)) {
        mark(client::CreditLimit, Error{ErrorCode::FieldInvalid, "limite_credito", {}});
        if (first == nullptr) first = field(client::CreditLimit);
    }
    if (first != nullptr) first->focusEditor();
    return first == nullptr;
}

bool ClientForm::showRefusal(const Error& error) {
    const std::string name = error.field.substr(0, error.field.find('.'));
    for (const Binding& one : m_bindings) {
        if (client::type.field(one.field).name != name) continue;
        mark(one.field, error);
        one.row->focusEditor();
        return true;
    }
    return false;
}

void ClientForm::setWarnings(const QHash<FieldIndex, QString>& hints) {
    m_hints = hints;
    for (const Binding& one : m_bindings) one.row->setWarning(m_hints.value(one.field));
    checkTaxId();
}

// A wrong check digit warns and never blocks: the paper in the customer's hand may be the one that is wrong.
void ClientForm::checkTaxId() {
    FormField* row = field(client::TaxId);
    if (m_hints.contains(client::TaxId)) return row->setWarning(m_hints.value(client::TaxId));
    const std::string type = m_taxIdType->currentData().toString().toStdString();
    const bool wrong = taxIdIsValid(type, m_taxId->text().toStdString()) == false;
    const bool formOnly = type == "RFC" || type == "CURP";
    row->setWarning(!wrong     ? QString()
                    : formOnly ? tr("This does not have the form of a %1").arg(words::of(type))
                               : tr("The check digit does not match"));
}

void ClientForm::onEdited() {
    checkTaxId();
    Q_EMIT edited();
}

void ClientForm::focusFirst() {
    FormField* name = field(client::Name);
    name->focusEditor();
    static_cast<LineEdit*>(name->editor())->end(false);  // typing goes on after the name, not before it
}

void ClientForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
