#include "ui/sales/paymentsview.h"

#include <QEvent>
#include <QGridLayout>

#include "models/records/payment.h"
#include "ui/sales/saleswords.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/figurefield.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/label.h"

namespace mostrador {

namespace {

constexpr std::string_view codes[PaymentsView::MethodCount] = {payment::cash, payment::card, payment::transfer,
                                                               payment::credit, payment::other};
constexpr int amountWidth = 116;

bool hasReference(int method) { return method == PaymentsView::Card || method == PaymentsView::Transfer; }

}  // namespace

PaymentsView::PaymentsView(QWidget* parent)
    : QWidget(parent),
      m_roundingLabel(new Label(QString(), TextRole::Body, Label::Strength::Muted, this)),
      m_rounding(new Label(QString(), TextRole::Figures, Label::Strength::Muted, this)),
      m_resultLabel(new Label(QString(), TextRole::Subtitle, Label::Strength::Normal, this)),
      m_result(new Label(QString(), TextRole::Subtitle, Label::Strength::Normal, this)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < MethodCount; ++i) {
        Row& row = m_rows[i];
        const QString code = words::of(codes[i]);
        row.key = new Label(QString(), TextRole::Caption, Label::Strength::Muted, this);
        row.label = new Label(QString(), TextRole::Body, Label::Strength::Normal, this);
        row.amount = new MoneyField(this);
        row.amount->setObjectName(QStringLiteral("sales.pay.") + code);
        row.amount->setFixedWidth(amountWidth);
        row.label->setBuddy(row.amount);
        grid->addWidget(row.key, i, 0);
        grid->addWidget(row.label, i, 1);
        if (hasReference(i)) {
            row.reference = new LineEdit(this);
            row.reference->setObjectName(QStringLiteral("sales.reference.") + code);
            row.reference->setMaxLength(100);
            row.reference->setMaximumWidth(amountWidth - 20);
            grid->addWidget(row.reference, i, 2);
            setTabOrder(row.amount, row.reference);
            connect(row.reference, &QLineEdit::returnPressed, this, &PaymentsView::entered);
        }
        grid->addWidget(row.amount, i, 3);
        connect(row.amount, &FigureField::figureEdited, this, [this] {
            showResult();
            Q_EMIT edited();
        });
        connect(row.amount, &QLineEdit::returnPressed, this, &PaymentsView::entered);
    }
    grid->addWidget(m_roundingLabel, MethodCount, 0, 1, 3);
    grid->addWidget(m_rounding, MethodCount, 3, Qt::AlignRight);
    grid->addWidget(m_resultLabel, MethodCount + 1, 0, 1, 3);
    grid->addWidget(m_result, MethodCount + 1, 3, Qt::AlignRight);
    m_result->setObjectName(QStringLiteral("sales.result"));
    m_resultLabel->setObjectName(QStringLiteral("sales.resultlabel"));
    m_rounding->setObjectName(QStringLiteral("sales.rounding"));
    retranslate();
}

void PaymentsView::setCurrency(const Currency& currency) {
    m_currency = currency;
    for (const Row& row : m_rows) row.amount->setCurrency(currency);
    showResult();
}

void PaymentsView::setCoin(std::int64_t coin) {
    m_coin = coin;
    showResult();
}

void PaymentsView::setTotal(std::int64_t total) {
    m_total = total;
    showResult();
}

void PaymentsView::setKeys(const QStringList& keys) {
    m_keys = keys;
    retranslate();
}

void PaymentsView::clear() {
    for (const Row& row : m_rows) {
        row.amount->setValue(std::nullopt);
        if (row.reference != nullptr) row.reference->clear();
    }
    showResult();
}

void PaymentsView::setTenders(const std::vector<Tender>& tenders) {
    clear();
    for (const Tender& one : tenders)
        for (int i = 0; i < MethodCount; ++i) {
            if (one.method != codes[i]) continue;
            const Row& row = m_rows[i];
            row.amount->setValue(row.amount->value().value_or(0) + one.amount);
            if (row.reference != nullptr) row.reference->setText(words::of(one.reference));
        }
    showResult();
}

std::vector<Tender> PaymentsView::tenders() const {
    std::vector<Tender> all;
    for (int i = 0; i < MethodCount; ++i) {
        const Row& row = m_rows[i];
        const std::int64_t amount = row.amount->value().value_or(0);
        if (amount <= 0) continue;
        all.push_back({codes[i], amount,
                       row.reference != nullptr ? row.reference->text().trimmed().toStdString() : std::string()});
    }
    return all;
}

Settlement PaymentsView::settlement() const { return settle(m_total, tenders(), m_coin); }

Settlement PaymentsView::exactCash() const {
    return settle(m_total, withExactCash(m_total, tenders(), m_coin), m_coin);
}

bool PaymentsView::isEmpty() const { return tenders().empty(); }

bool PaymentsView::hasProblem() const {
    for (const Row& row : m_rows) {
        if (!row.amount->hasProblem()) continue;
        row.amount->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void PaymentsView::fill(Method method) {
    MoneyField* field = m_rows[method].amount;
    field->setValue(std::nullopt);
    std::int64_t rest = settlement().rest;
    if (method == Cash && rest > 0)
        for (const Tender& one : withExactCash(m_total, tenders(), m_coin))
            if (one.method == payment::cash) rest = one.amount;
    if (rest > 0) field->setValue(rest);
    field->setFocus(Qt::ShortcutFocusReason);
    field->selectAll();
    showResult();
    Q_EMIT edited();
}

void PaymentsView::showResult() {
    const Settlement now = settlement();
    m_roundingLabel->setVisible(now.rounding != 0);
    m_rounding->setVisible(now.rounding != 0);
    m_rounding->setText(figures::decimal(now.rounding, m_currency.digits));
    m_resultLabel->setStrength(now.over > 0 ? Label::Strength::Danger : Label::Strength::Normal);
    if (now.over > 0) m_resultLabel->setText(tr("Too much"));
    else if (isEmpty()) m_resultLabel->setText(QString());
    else m_resultLabel->setText(now.rest > 0 ? tr("Still to pay") : tr("Change", "money that goes back"));
    const std::int64_t amount = now.over > 0 ? now.over : now.rest > 0 ? now.rest : now.change;
    m_result->setText(isEmpty() ? QString() : figures::decimal(amount, m_currency.digits));
}

void PaymentsView::retranslate() {
    for (int i = 0; i < MethodCount; ++i) {
        const Row& row = m_rows[i];
        const QString name = saleswords::method(codes[i]);
        row.label->setText(name);
        row.key->setText(m_keys.value(i));
        row.amount->setAccessibleName(name);
        if (row.reference == nullptr) continue;
        row.reference->setPlaceholderText(words::fieldLabel("referencia"));
        row.reference->setAccessibleName(tr("Reference: %1", "of a payment").arg(name));
    }
    m_roundingLabel->setText(tr("Rounding of cash"));
    showResult();
}

void PaymentsView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
