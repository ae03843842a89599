// ProductForm: what was typed, against the record. Its inputs: productform_fields.cpp.
#include "ui/stock/productform.h"

#include <algorithm>

#include "models/records/product.h"
#include "models/rules/merge.h"
#include "models/rules/validation.h"
#include "ui/stock/pricelisteditor.h"
#include "ui/tables/words.h"
#include "ui/widgets/figurefield.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/formfield.h"

namespace mostrador {

namespace {

QString inWords(const FieldSpec& spec, const Value& value, const Currency& currency) {
    if (isNull(value)) return ProductForm::tr("(empty)");
    if (spec.kind == FieldKind::Money) return figures::money(integerOf(value), currency);
    if (spec.kind == FieldKind::Quantity) return figures::quantity(integerOf(value));
    if (spec.kind == FieldKind::Integer) return figures::percent(integerOf(value));
    return words::of(textOf(value)).simplified();
}

}  // namespace

void ProductForm::begin(const Record& record, bool creating, std::optional<std::int64_t> cost) {
    m_base = record;
    m_creating = creating;
    m_born = 0;
    m_cost = cost;
    if (m_costField != nullptr) m_costField->setValue(cost);
    show(record);
}

void ProductForm::apply(const Edit& edit) {
    Record next = value();
    if (mergeEdit(next, edit, [](FieldIndex) { return true; }).ok()) show(next);
}

void ProductForm::show(const Record& record) {
    for (const Binding& one : std::as_const(m_bindings)) one.show(record.at(one.field));
}

Record ProductForm::value() const {
    Record record = m_base;
    for (const Binding& one : m_bindings) record.at(one.field) = one.read();
    return record;
}

Edit ProductForm::edit() const { return diff(m_creating ? Record(product::type, m_base.id) : m_base, value()); }

std::optional<std::int64_t> ProductForm::newCost() const {
    if (m_costField == nullptr || !m_costField->value() || m_costField->value() == m_cost) return std::nullopt;
    return m_costField->value();
}

bool ProductForm::validate() {
    const Record now = value();
    const Edit changes = edit();
    FormField* first = nullptr;
    for (const Binding& one : std::as_const(m_bindings)) {
        const FieldSpec& spec = product::type.field(one.field);
        const auto* figure = qobject_cast<const FigureField*>(one.form->editor());
        if (figure == nullptr || !figure->hasProblem()) {
            std::optional<Error> wrong;
            if (spec.required && isNull(now.at(one.field)))
                wrong = Error{ErrorCode::FieldRequired, std::string(spec.name), {}};
            else if (const FieldEdit* change = findField(changes, one.field))
                if (const auto checked = validateEdit(product::type, {*change}, false); !checked.ok())
                    wrong = checked.error();
            one.form->setError(wrong ? words::described(*wrong) : QString());
        }
        if (one.field == product::Prices && m_prices->hasProblem())
            one.form->setError(tr("Each list needs a name and a price"));
        if (one.form->hasError() && first == nullptr) first = one.form;
    }
    if (first == nullptr && m_costField != nullptr && m_costField->hasProblem()) {
        m_costField->setFocus(Qt::OtherFocusReason);
        return false;
    }
    if (first != nullptr) first->focusEditor();
    return first == nullptr;
}

FormField* ProductForm::fieldNamed(std::string_view publicName) const {
    const std::string_view name = publicName.substr(0, publicName.find('.'));
    for (const Binding& one : m_bindings)
        if (product::type.field(one.field).name == name) return one.form;
    return nullptr;
}

bool ProductForm::showRefusal(const Error& error) {
    FormField* field = fieldNamed(error.field);
    if (field == nullptr) return false;
    field->setError(words::described(error));
    field->focusEditor();
    return true;
}

void ProductForm::rebase(const Record& fresh, const QString& who) {
    const Edit mine = edit();
    const QString other = who.isEmpty() ? tr("somebody else") : who;
    for (const Binding& one : std::as_const(m_bindings)) {
        const bool both = findField(mine, one.field) != nullptr && fresh.at(one.field) != m_base.at(one.field) &&
                          fresh.at(one.field) != one.read() && product::type.field(one.field).kind != FieldKind::Set;
        if (both)
            one.form->setWarning(
                tr("Changed meanwhile by %1: %2", "a person, a value")
                    .arg(other, inWords(product::type.field(one.field), fresh.at(one.field), m_currency)));
    }
    Record next = fresh;
    if (!mergeEdit(next, mine, [](FieldIndex) { return true; }).ok()) next = value();
    m_base = fresh;
    show(next);
}

void ProductForm::onEdited(FormField* form) {
    form->setWarning({});
    if (qobject_cast<FigureField*>(form->editor()) == nullptr) form->clearError();
    Q_EMIT edited();
}

}  // namespace mostrador
