// OrderForm: its inputs.
#include <QComboBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "models/base/clock.h"
#include "models/records/order.h"
#include "ui/orders/clientpicker.h"
#include "ui/orders/equipmentpicker.h"
#include "ui/orders/orderform.h"
#include "ui/orders/orderwords.h"
#include "ui/orders/people.h"
#include "ui/orders/promisededit.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/sectionheader.h"

namespace mostrador {

namespace {

constexpr int tallText = 76;
constexpr int lowText = 56;

Value textValue(const QString& text) {
    const QString plain = text.trimmed();
    return plain.isEmpty() ? Value{} : Value{plain.toStdString()};
}

}  // namespace

FormField* OrderForm::addRow(FieldIndex index, QWidget* editor, QBoxLayout* into) {
    const FieldSpec& spec = order::type.field(index);
    if (editor->objectName().isEmpty()) editor->setObjectName(QStringLiteral("orders.form.") + words::of(spec.name));
    auto* row = new FormField(QString(), editor, this);
    row->setRequired(spec.required && spec.initial.empty());
    into->addWidget(row, 1, Qt::AlignTop);
    return row;
}

void OrderForm::addLine(FieldIndex index, QBoxLayout* into) {
    auto* line = new LineEdit(this);
    FormField* row = addRow(index, line, into);
    const bool number = order::type.field(index).kind == FieldKind::Integer;
    connect(line, &QLineEdit::textEdited, this, [this, row] {
        row->clearError();
        Q_EMIT edited();
    });
    if (number) {
        line->setMaxLength(4);
        line->setAlignment(Qt::AlignRight);
    }
    m_bindings.push_back({index, row,
                          [line, number](const Value& value) {
                              if (number) line->setText(isNull(value) ? QString() : QString::number(integerOf(value)));
                              else line->setText(words::of(textOf(value)));
                          },
                          [line, number](const Value& before) {
                              if (!number) return textValue(line->text());
                              bool fine = false;
                              const qlonglong typed = line->text().trimmed().toLongLong(&fine);
                              if (line->text().trimmed().isEmpty()) return Value{};
                              return fine ? Value{std::int64_t{typed}} : before;
                          }});
}

void OrderForm::addText(FieldIndex index, QBoxLayout* into, int height) {
    auto* text = new QPlainTextEdit(this);
    text->setFixedHeight(height);
    text->setTabChangesFocus(true);
    FormField* row = addRow(index, text, into);
    connect(text, &QPlainTextEdit::textChanged, this, [this, row] {
        row->clearError();
        Q_EMIT edited();
    });
    m_bindings.push_back({index, row,
                          [text](const Value& value) {
                              const QSignalBlocker quiet(text);
                              text->setPlainText(words::of(textOf(value)));
                          },
                          [text](const Value& before) {
                              const QString typed = text->toPlainText();
                              return typed == words::of(textOf(before)) ? before : textValue(typed);
                          }});
}

void OrderForm::addPriority(QBoxLayout* into) {
    m_priority = new QComboBox(this);
    FormField* row = addRow(order::Priority, m_priority, into);
    for (const std::string_view code : orderwords::priorities) m_priority->addItem(QString(), words::of(code));
    connect(m_priority, &QComboBox::activated, this, &OrderForm::edited);
    m_bindings.push_back({order::Priority, row,
                          [this](const Value& value) {
                              const QString code = words::of(isNull(value) ? order::normal : textOf(value));
                              m_priority->setCurrentIndex(m_priority->findData(code));
                          },
                          [this](const Value&) { return Value{m_priority->currentData().toString().toStdString()}; }});
}

void OrderForm::addTechnician(QBoxLayout* into) {
    m_technician = new QComboBox(this);
    FormField* row = addRow(order::Technician, m_technician, into);
    connect(m_technician, &QComboBox::activated, this, &OrderForm::edited);
    connect(&m_people, &People::changed, this, [this] { m_people.fill(*m_technician, tr("Nobody yet")); });
    m_people.fill(*m_technician, tr("Nobody yet"));
    m_bindings.push_back({order::Technician, row,
                          [this](const Value& value) {
                              const auto* id = std::get_if<Uuid>(&value);
                              People::choose(*m_technician, id != nullptr ? *id : Uuid{});
                          },
                          [this](const Value&) {
                              const Uuid id = People::chosen(*m_technician);
                              return id.isNil() ? Value{} : Value{id};
                          }});
}

void OrderForm::addPromised(QBoxLayout* into) {
    m_promised = new PromisedEdit(this);
    FormField* row = addRow(order::PromisedAt, m_promised, into);
    m_promised->setObjectName(QStringLiteral("orders.form.prometido.campo"));
    connect(m_promised, &PromisedEdit::edited, this, &OrderForm::edited);
    m_bindings.push_back({order::PromisedAt, row,
                          [this](const Value& value) {
                              m_promised->setNow(m_clock.utcMs());
                              m_promised->setMs(integerOf(value));
                          },
                          [this](const Value&) {
                              const std::int64_t at = m_promised->ms();
                              return at != 0 ? Value{at} : Value{};
                          }});
}

void OrderForm::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l - 6, space::xs, space::l, space::l);
    column->setSpacing(space::s);
    const auto section = [&](SectionHeader*& header) {
        header = new SectionHeader(QString(), this);
        if (column->count() > 0) column->addSpacing(space::m);
        column->addWidget(header);
    };
    const auto pair = [&] {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::m);
        column->addLayout(row);
        return row;
    };
    section(m_who);
    m_client = new ClientPicker(m_replica, this);
    column->addWidget(m_client);
    section(m_what);
    m_equipment = new EquipmentPicker(m_replica, this);
    column->addWidget(m_equipment);
    addText(order::Fault, column, tallText);
    addText(order::Condition, column, lowText);
    addText(order::Diagnosis, column, tallText);
    section(m_how);
    addPromised(column);
    QHBoxLayout* people = pair();
    addTechnician(people);
    addPriority(people);
    QHBoxLayout* place = pair();
    addLine(order::Shelf, place);
    addLine(order::WarrantyDays, place);
    addText(order::Notes, column, lowText);
    column->addStretch();
    connect(m_client, &ClientPicker::changed, this, [this] {
        if (m_client->client() != std::exchange(m_thingsOf, m_client->client())) m_equipment->setClient(m_thingsOf);
        Q_EMIT edited();
    });
    connect(m_equipment, &EquipmentPicker::changed, this, &OrderForm::edited);
}

void OrderForm::retranslate() {
    for (const Binding& one : m_bindings) one.row->setLabel(words::fieldLabel(order::type.field(one.field).name));
    m_who->setTitle(words::fieldLabel("cliente_id"));
    m_what->setTitle(tr("What came in", "section of the form"));
    m_how->setTitle(tr("Work", "section of the form"));
    for (int i = 0; i < m_priority->count(); ++i)
        m_priority->setItemText(i, orderwords::priority(m_priority->itemData(i).toString().toStdString()));
    m_people.fill(*m_technician, tr("Nobody yet"));
}

}  // namespace mostrador
