#include "ui/orders/stepform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "models/commands/orders.h"
#include "models/records/payment.h"
#include "ui/orders/orderwords.h"
#include "ui/orders/people.h"
#include "ui/tables/words.h"
#include "ui/theme/paint.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/figurefield.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lineedit.h"

namespace mostrador {

namespace {

constexpr std::string_view paidBy[] = {payment::cash, payment::card, payment::transfer};

Value textValue(const QString& text) {
    const QString plain = text.trimmed();
    return plain.isEmpty() ? Value{} : Value{plain.toStdString()};
}

void set(Edit& edit, FieldIndex field, Value value) {
    if (!isNull(value)) setField(edit, field, std::move(value));
}

}  // namespace

StepForm::StepForm(const People& people, QWidget* parent)
    : QFrame(parent), m_people(people), m_order(order::type), m_title(new Label(TextRole::BodyStrong, this)) {
    setObjectName(QStringLiteral("orders.step"));
    build();
    retranslate();
    setVisible(false);
    connect(&people, &People::changed, this, &StepForm::retranslate);
}

void StepForm::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_title);
    m_problem = new Banner(this);
    m_problem->setObjectName(QStringLiteral("orders.step.problem"));
    column->addWidget(m_problem);
    const auto line = [&]<class Edit>(Edit*& edit, FormField*& row, QBoxLayout* into, const char* name) {
        edit = new Edit(this);
        edit->setObjectName(QStringLiteral("orders.step.") + QString::fromLatin1(name));
        row = new FormField(QString(), edit, this);
        into->addWidget(row, 1, Qt::AlignTop);
        connect(edit, &QLineEdit::textEdited, row, &FormField::clearError);
        connect(edit, &QLineEdit::returnPressed, this, &StepForm::submit);
    };
    const auto choice = [&](QComboBox*& combo, FormField*& row, QBoxLayout* into, const char* name) {
        combo = new QComboBox(this);
        combo->setObjectName(QStringLiteral("orders.step.") + QString::fromLatin1(name));
        row = new FormField(QString(), combo, this);
        into->addWidget(row, 1, Qt::AlignTop);
        connect(combo, &QComboBox::activated, row, &FormField::clearError);
    };
    line(m_reason, m_reasonRow, column, "motivo");
    choice(m_technician, m_technicianRow, column, "tecnico");
    line(m_approvedBy, m_approvedByRow, column, "aprobado_por");
    auto* approval = new QHBoxLayout;
    approval->setSpacing(space::m);
    column->addLayout(approval);
    choice(m_channel, m_channelRow, approval, "canal");
    line(m_amount, m_amountRow, approval, "importe");
    line(m_receivedBy, m_receivedByRow, column, "recibe");
    auto* payment = new QHBoxLayout;
    payment->setSpacing(space::m);
    column->addLayout(payment);
    choice(m_method, m_methodRow, payment, "medio");
    line(m_paid, m_paidRow, payment, "pago");
    m_onCredit = new QCheckBox(this);
    m_onCredit->setObjectName(QStringLiteral("orders.step.al_credito"));
    column->addWidget(m_onCredit);
    m_amount->showProblemsIn(m_amountRow);
    m_paid->showProblemsIn(m_paidRow);
    for (const std::string_view code : orderwords::channels) m_channel->addItem(QString(), words::of(code));
    for (const std::string_view code : paidBy) m_method->addItem(QString(), words::of(code));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    m_cancel = new Button(QString(), ButtonVariant::Secondary, this);
    m_cancel->setObjectName(QStringLiteral("orders.step.cancel"));
    m_take = new Button(QString(), ButtonVariant::Primary, this);
    m_take->setObjectName(QStringLiteral("orders.step.take"));
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_take);
    column->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &StepForm::dismiss);
    connect(m_take, &QPushButton::clicked, this, &StepForm::submit);
}

void StepForm::ask(const Record& row, const OrderStep& step, const QString& client) {
    m_order = row;
    m_step = &step;
    m_problem->setMessage(Tone::Info, QString());
    const std::int64_t due = row.integer(order::Due);
    m_reason->clear();
    for (MoneyField* amount : {m_amount, m_paid}) amount->setCurrency(orderwords::currencyOf(row));
    m_onCredit->setChecked(false);
    m_channel->setCurrentIndex(0);
    m_method->setCurrentIndex(0);
    m_technician->setCurrentIndex(0);
    m_approvedBy->setText(client);
    m_receivedBy->setText(client);
    m_amount->setValue(row.integer(order::Total));
    m_paid->setValue(due > 0 ? std::optional(due) : std::nullopt);
    showFields();
    retranslate();
    m_offered = answers();
    setVisible(true);
    if (const QList<FormField*> rows = shown(); !rows.isEmpty()) rows.first()->focusEditor();
}

void StepForm::showFields() {
    const StepNeeds needs = m_step->needs;
    const std::int64_t due = m_order.integer(order::Due);
    for (FormField* row : findChildren<FormField*>()) row->clearError();
    m_reasonRow->setVisible(needs == StepNeeds::Reason);
    m_technicianRow->setVisible(needs == StepNeeds::Technician);
    for (FormField* row : {m_approvedByRow, m_channelRow, m_amountRow}) row->setVisible(needs == StepNeeds::Approval);
    m_receivedByRow->setVisible(needs == StepNeeds::Settled);
    for (FormField* row : {m_paidRow, m_methodRow}) row->setVisible(needs == StepNeeds::Settled && due > 0);
    m_onCredit->setVisible(needs == StepNeeds::Settled && due > 0);
    m_take->setVariant(m_step->to == OrderState::Cancelled ? ButtonVariant::Danger : ButtonVariant::Primary);
    for (FormField* row : {m_reasonRow, m_technicianRow, m_approvedByRow, m_channelRow}) row->setRequired(true);
}

QList<FormField*> StepForm::shown() const {
    QList<FormField*> rows;
    for (FormField* row : {m_reasonRow, m_technicianRow, m_approvedByRow, m_channelRow, m_amountRow, m_receivedByRow,
                           m_methodRow, m_paidRow})
        if (!row->isHidden()) rows.append(row);
    return rows;
}

Edit StepForm::answers() const {
    Edit edit;
    if (m_step == nullptr) return edit;
    const auto amount = [](const MoneyField* field) { return field->value() ? Value{*field->value()} : Value{}; };
    if (m_step->needs == StepNeeds::Reason) set(edit, order::step::Reason, textValue(m_reason->text()));
    if (m_step->needs == StepNeeds::Technician)
        if (const Uuid person = People::chosen(*m_technician); !person.isNil())
            set(edit, order::step::Technician, Value{person});
    if (m_step->needs == StepNeeds::Approval) {
        set(edit, order::step::ApprovedBy, textValue(m_approvedBy->text()));
        set(edit, order::step::Channel, textValue(m_channel->currentData().toString()));
        set(edit, order::step::Amount, amount(m_amount));
    }
    if (m_step->needs != StepNeeds::Settled) return edit;
    set(edit, order::step::ReceivedBy, textValue(m_receivedBy->text()));
    if (const Value paid = amount(m_paid); integerOf(paid) > 0) {
        SetElement one{1, std::vector<Scalar>(payment::ElementCount)};
        one.fields[payment::Method] = m_method->currentData().toString().toStdString();
        one.fields[payment::Amount] = integerOf(paid);
        setField(edit, order::step::Payments, SetEdit{{{one, {}}}, {}});
    }
    if (m_onCredit->isChecked()) set(edit, order::step::OnCredit, Value{std::int64_t{1}});
    return edit;
}

bool StepForm::isDirty() const { return m_step != nullptr && answers() != m_offered; }

// What the command would refuse, said at its field.
bool StepForm::complete() {
    const Edit edit = answers();
    const std::pair<FormField*, FieldIndex> required[] = {{m_reasonRow, order::step::Reason},
                                                          {m_technicianRow, order::step::Technician},
                                                          {m_approvedByRow, order::step::ApprovedBy}};
    for (const auto& [row, field] : required) {
        if (row->isHidden() || findField(edit, field) != nullptr) continue;
        const std::string name(order::step::form.field(field).name);
        row->setError(words::described(fail(ErrorCode::FieldRequired, name)));
        row->focusEditor();
        return false;
    }
    for (MoneyField* field : {m_amount, m_paid}) {
        if (!field->isVisible() || !field->hasProblem()) continue;
        field->setFocus(Qt::OtherFocusReason);
        return false;
    }
    return true;
}

void StepForm::submit() {
    if (m_step == nullptr || !complete()) return;
    m_problem->setMessage(Tone::Info, QString());
    Q_EMIT given(*m_step, answers());
}

void StepForm::showRefusal(const Error& error) { m_problem->setMessage(Tone::Danger, words::described(error)); }

void StepForm::dismiss() {
    if (m_step == nullptr) return;
    m_step = nullptr;
    Q_EMIT dismissed();  // while the focus is still in here: whoever listens knows whether to take it on
    setVisible(false);
}

void StepForm::retranslate() {
    m_people.fill(*m_technician, tr("Choose a technician"));
    m_reasonRow->setLabel(m_step != nullptr && m_step->to == OrderState::Reopened ? tr("What is wrong with it again")
                                                                                  : words::fieldLabel("motivo"));
    m_technicianRow->setLabel(words::fieldLabel("tecnico_id"));
    m_approvedByRow->setLabel(words::fieldLabel("aprobado_por"));
    m_channelRow->setLabel(words::fieldLabel("aprobado_canal"));
    m_amountRow->setLabel(words::fieldLabel("aprobado_importe"));
    m_receivedByRow->setLabel(words::fieldLabel("recibe"));
    m_methodRow->setLabel(words::fieldLabel("medio"));
    m_paidRow->setLabel(tr("Paid now"));
    m_onCredit->setText(tr("Hand it over although something stays due"));
    m_cancel->setText(tr("Not now"));
    for (int i = 0; i < m_channel->count(); ++i)
        m_channel->setItemText(i, orderwords::channel(m_channel->itemData(i).toString().toStdString()));
    for (int i = 0; i < m_method->count(); ++i)
        m_method->setItemText(i, orderwords::method(m_method->itemData(i).toString().toStdString()));
    if (m_step == nullptr) return;
    const QString name = orderwords::stepName(m_step->from, m_step->to);
    m_title->setText(name);
    m_take->setText(name);
    setAccessibleName(name);
}

void StepForm::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    paint::roundedBox(painter, rect(), radius::card, t.sunken, t.border);
}

void StepForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) dismiss();
    else QFrame::keyPressEvent(event);
}

void StepForm::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
