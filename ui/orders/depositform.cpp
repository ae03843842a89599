#include "ui/orders/depositform.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "models/commands/orders.h"
#include "models/records/payment.h"
#include "ui/orders/orderwords.h"
#include "ui/tables/words.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/figurefield.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lineedit.h"

namespace mostrador {

namespace {

constexpr std::string_view paidBy[] = {payment::cash, payment::card, payment::transfer};

}  // namespace

DepositForm::DepositForm(QWidget* parent)
    : QFrame(parent),
      m_title(new Label(TextRole::BodyStrong, this)),
      m_method(new QComboBox(this)),
      m_amount(new MoneyField(this)),
      m_reference(new LineEdit(this)),
      m_methodRow(new FormField(QString(), m_method, this)),
      m_amountRow(new FormField(QString(), m_amount, this)),
      m_referenceRow(new FormField(QString(), m_reference, this)),
      m_cancel(new Button(QString(), ButtonVariant::Secondary, this)),
      m_take(new Button(QString(), ButtonVariant::Primary, this)) {
    setObjectName(QStringLiteral("orders.deposit"));
    m_method->setObjectName(QStringLiteral("orders.deposit.medio"));
    m_amount->setObjectName(QStringLiteral("orders.deposit.importe"));
    m_reference->setObjectName(QStringLiteral("orders.deposit.referencia"));
    m_cancel->setObjectName(QStringLiteral("orders.deposit.cancel"));
    m_take->setObjectName(QStringLiteral("orders.deposit.take"));
    m_amount->showProblemsIn(m_amountRow);
    m_amountRow->setRequired(true);
    for (const std::string_view code : paidBy) m_method->addItem(QString(), words::of(code));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_title);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(m_amountRow, 1, Qt::AlignTop);
    row->addWidget(m_methodRow, 1, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(m_referenceRow);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_take);
    column->addLayout(buttons);
    for (LineEdit* line : QList<LineEdit*>{m_amount, m_reference})
        connect(line, &QLineEdit::returnPressed, this, &DepositForm::submit);
    connect(m_amount, &QLineEdit::textEdited, m_amountRow, &FormField::clearError);
    connect(m_cancel, &QPushButton::clicked, this, &DepositForm::dismiss);
    connect(m_take, &QPushButton::clicked, this, &DepositForm::submit);
    retranslate();
    setVisible(false);
}

void DepositForm::ask(const Record& row) {
    m_amount->setCurrency(orderwords::currencyOf(row));
    m_amount->setValue(std::nullopt);
    m_reference->clear();
    m_amountRow->clearError();
    setVisible(true);
    m_amount->setFocus(Qt::OtherFocusReason);
}

void DepositForm::dismiss() { setVisible(false); }

bool DepositForm::isDirty() const { return !isHidden() && !m_amount->text().trimmed().isEmpty(); }

void DepositForm::showRefusal(const QString& words) {
    m_amountRow->setError(words);
    m_amountRow->focusEditor();
}

void DepositForm::submit() {
    const std::int64_t minor = m_amount->value().value_or(0);
    if (m_amount->hasProblem()) return m_amount->setFocus(Qt::OtherFocusReason);
    if (minor == 0) return showRefusal(words::described(fail(ErrorCode::FieldRequired, "importe")));
    Edit edit{{order::deposit::Method, Value{m_method->currentData().toString().toStdString()}},
              {order::deposit::Amount, Value{minor}}};
    if (const QString note = m_reference->text().trimmed(); !note.isEmpty())
        setField(edit, order::deposit::Reference, Value{note.toStdString()});
    Q_EMIT given(edit);
}

void DepositForm::retranslate() {
    m_title->setText(tr("Take a deposit"));
    setAccessibleName(m_title->text());
    m_amountRow->setLabel(words::fieldLabel("importe"));
    m_methodRow->setLabel(words::fieldLabel("medio"));
    m_referenceRow->setLabel(words::fieldLabel("referencia"));
    m_cancel->setText(tr("Not now"));
    m_take->setText(tr("Take the deposit"));
    for (int i = 0; i < m_method->count(); ++i)
        m_method->setItemText(i, orderwords::method(m_method->itemData(i).toString().toStdString()));
}

void DepositForm::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    paint::roundedBox(painter, rect(), radius::card, t.sunken, t.border);
}

void DepositForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) dismiss();
    else QFrame::keyPressEvent(event);
}

void DepositForm::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
