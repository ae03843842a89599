// OrderForm: what was typed, against what was there. The inputs: orderform_fields.cpp.
#include "ui/orders/orderform.h"

#include <QEvent>
#include <algorithm>

#include "models/commands/clients.h"
#include "models/commands/equipments.h"
#include "models/commands/orders.h"
#include "models/records/client.h"
#include "models/records/equipment.h"
#include "models/rules/merge.h"
#include "models/rules/validation.h"
#include "ui/orders/clientpicker.h"
#include "ui/orders/equipmentpicker.h"
#include "ui/orders/promisededit.h"
#include "ui/tables/words.h"
#include "ui/widgets/formfield.h"

namespace mostrador {

namespace {

Edit newClient(const ClientPicker& picker) {
    Edit edit{{client::Name, Value{picker.newName().toStdString()}}};
    if (picker.newPhone().isEmpty()) return edit;
    SetElement phone{1, {Scalar{picker.newPhone().toStdString()}, {}, {}, {}}};
    edit.push_back({client::Phones, SetEdit{{{phone, {}}}, {}}});
    return edit;
}

}  // namespace

OrderForm::OrderForm(sync::Replica& replica, const People& people, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_replica(replica), m_people(people), m_clock(clock), m_base(order::type) {
    setObjectName(QStringLiteral("orders.form"));
    build();
    retranslate();
}

void OrderForm::begin(const Record& record, bool creating) {
    m_base = record;
    m_creating = creating;
    m_back.clear();
    for (const Binding& one : m_bindings) {
        one.row->clearError();
        one.show(m_base.at(one.field));
    }
    // What the form adds by itself (the priority of a new order) is no input of the person.
    if (creating) m_base = value();
    field(order::Diagnosis)->setVisible(!creating);
}

void OrderForm::create(const Uuid& id, const Rights& rights) {
    m_client->setMayCreate(rights.newClients);
    m_client->clear();
    m_equipment->clear();
    m_thingsOf = {};
    m_equipment->setClient({});
    m_equipment->setMayHaveSecret(rights.secret);
    begin(Record(order::type, id), true);
}

void OrderForm::edit(const OrderPicture& picture, const Rights& rights) {
    const Record& row = picture.order;
    const QString name = picture.client ? words::of(picture.client->text(client::Name)) : QString();
    m_client->setMayCreate(rights.newClients);
    m_client->setClient(row.reference(order::Client), name);
    m_equipment->clear();
    m_thingsOf = row.reference(order::Client);
    m_equipment->setClient(m_thingsOf, row.reference(order::Equipment));
    if (row.reference(order::Equipment).isNil()) m_equipment->setItem(words::of(row.text(order::Item)));
    m_equipment->setMayHaveSecret(rights.secret);
    begin(row, false);
}

Record OrderForm::value() const {
    Record record = m_base;
    for (const Binding& one : m_bindings) record.at(one.field) = one.read(m_base.at(one.field));
    return record;
}

void OrderForm::takeBack(const Uuid& id, const Edit& edit, const QString& clientName) {
    m_base.id = id;
    Record wanted = m_base;
    if (!mergeEdit(wanted, edit, [](FieldIndex) { return true; }).ok()) return;
    if (!clientName.isEmpty()) {
        m_thingsOf = wanted.reference(order::Client);
        m_client->setClient(m_thingsOf, clientName);
        m_equipment->setClient(m_thingsOf, wanted.reference(order::Equipment));
    }
    if (wanted.reference(order::Equipment).isNil()) m_equipment->setItem(words::of(wanted.text(order::Item)));
    m_back = edit;
    apply(edit);
}

void OrderForm::apply(const Edit& edit) {
    Record wanted = m_base;
    if (!mergeEdit(wanted, edit, [](FieldIndex) { return true; }).ok()) return;
    for (const Binding& one : m_bindings)
        if (wanted.at(one.field) != m_base.at(one.field)) one.show(wanted.at(one.field));
    Q_EMIT edited();
}

FieldMask OrderForm::rebase(const Record& fresh) {
    const Record mine = value();
    FieldMask contested = 0;
    for (const Binding& one : m_bindings) {
        const Value &before = m_base.at(one.field), &theirs = fresh.at(one.field), &typed = mine.at(one.field);
        if (typed == before && theirs != before) one.show(theirs);
        else if (typed != before && theirs != before && theirs != typed) contested |= maskOf(one.field);
    }
    m_base = fresh;
    return contested;
}

bool OrderForm::isDirty() const {
    if (!diff(m_base, value()).empty()) return true;
    if (m_client->isNew()) return true;
    if (m_creating)
        return !m_client->isEmpty() || (m_equipment->kind() != EquipmentPicker::Kind::Known && !m_equipment->isEmpty());
    return m_client->client() != m_base.reference(order::Client) ||
           m_equipment->equipment() != m_base.reference(order::Equipment) ||
           m_equipment->item() != words::of(m_base.text(order::Item));
}

FormField* OrderForm::field(FieldIndex index) const {
    const auto found =
        std::find_if(m_bindings.begin(), m_bindings.end(), [&](const Binding& one) { return one.field == index; });
    return found != m_bindings.end() ? found->row : nullptr;
}

bool OrderForm::validate() {
    const auto required = [](const char* name) { return words::described(fail(ErrorCode::FieldRequired, name)); };
    m_client->setError(QString());
    m_equipment->setError(QString());
    for (const Binding& one : m_bindings) one.row->clearError();
    const bool nobody = m_client->isNew() ? m_client->newName().isEmpty() : m_client->isEmpty();
    if (nobody) m_client->setError(required(m_client->isNew() ? "nombre" : "cliente_id"));
    if (m_equipment->isEmpty())
        m_equipment->setError(required(m_equipment->kind() == EquipmentPicker::Kind::New ? "tipo" : "articulo"));
    const Record now = value();
    const Edit changes = diff(m_creating ? Record(order::type, m_base.id) : m_base, now);
    FormField* first = nullptr;
    for (const Binding& one : m_bindings) {
        const FieldSpec& spec = order::type.field(one.field);
        const FieldEdit* change = findField(changes, one.field);
        Result<> checked = success();
        if (spec.required && isNull(now.at(one.field)))
            checked = fail(ErrorCode::FieldRequired, std::string(spec.name));
        else if (change != nullptr) checked = validateEdit(order::type, {*change}, false);
        if (checked.ok()) continue;
        one.row->setError(words::described(checked.error()));
        if (first == nullptr) first = one.row;
    }
    if (nobody) m_client->focusEditor();
    else if (m_equipment->isEmpty()) m_equipment->focusEditor();
    else if (first != nullptr) first->focusEditor();
    return !nobody && !m_equipment->isEmpty() && first == nullptr;
}

bool OrderForm::showRefusal(const Error& error) {
    const std::string name = error.field.substr(0, error.field.find('.'));
    if (name == "cliente_id" || name == "nombre" || name == "telefonos") {
        m_client->setError(words::described(error));
        m_client->focusEditor();
        return true;
    }
    for (const Binding& one : m_bindings) {
        if (order::type.field(one.field).name != name) continue;
        one.row->setError(words::described(error));
        one.row->focusEditor();
        return true;
    }
    return false;
}

sync::NumberedDrafts OrderForm::drafts(IdSource& ids) const {
    std::vector<Command> before;
    Record wanted = value();
    Uuid client = m_client->client();
    if (m_client->isNew()) {
        client = ids.next();
        before.push_back(client::create(client, newClient(*m_client)));
    }
    Uuid thing = m_equipment->equipment();
    if (Edit edit = m_equipment->newEquipment(); !edit.empty()) {
        thing = ids.next();
        setField(edit, equipment::Client, Value{client});
        before.push_back(equipment::create(thing, edit));
        if (const QString secret = m_equipment->newSecret(); !secret.isEmpty())
            before.push_back(equipment::setSecret(thing, secret.toStdString()));
    }
    wanted.at(order::Client) = client.isNil() ? Value{} : Value{client};
    wanted.at(order::Equipment) = thing.isNil() ? Value{} : Value{thing};
    const std::string item = m_equipment->item().toStdString();
    wanted.at(order::Item) = item.empty() ? Value{} : Value{item};
    Edit changes = diff(m_creating ? Record(order::type, m_base.id) : m_base, wanted);
    const auto isShown = [this](FieldIndex index) {
        return field(index) != nullptr || index == order::Client || index == order::Equipment || index == order::Item;
    };
    for (const FieldEdit& one : m_back)
        if (!isShown(one.field))
            std::visit([&](const auto& change) { setField(changes, one.field, change); }, one.change);
    if (changes.empty() && before.empty()) return {};
    return [before, changes, id = m_base.id, creating = m_creating](const sync::NumberSource& number) {
        std::vector<Command> all = before;
        Edit edit = changes;
        if (creating && findField(edit, order::Number) == nullptr) setField(edit, order::Number, Value{number()});
        all.push_back(creating ? order::create(id, edit) : order::set(id, edit));
        return all;
    };
}

void OrderForm::focusFirst() {
    if (m_creating) m_client->focusEditor();
    else field(order::Fault)->focusEditor();
}

void OrderForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
