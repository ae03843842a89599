// CounterView: charging a sale, and giving one up.
#include <QPointer>

#include "models/base/quantity.h"
#include "models/base/random.h"
#include "models/commands/sales.h"
#include "models/records/line.h"
#include "models/records/payment.h"
#include "models/records/sale.h"
#include "sync/transport/workspace.h"
#include "ui/sales/counterview.h"
#include "ui/sales/paymentsview.h"
#include "ui/sales/sessionwatch.h"
#include "ui/tables/house.h"
#include "ui/tables/words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/lineseditor.h"

namespace mostrador {

namespace {

SetEdit elements(const SetValue& all) {
    SetEdit edit;
    for (const SetElement& one : all) edit.puts.push_back({one, {}});
    return edit;
}

SetElement roundingLine(std::int64_t id, std::int64_t amount, const std::string& name) {
    SetElement one{id, std::vector<Scalar>(line::ElementCount)};
    one.fields[line::Kind] = std::string(line::rounding);
    one.fields[line::Description] = name;
    one.fields[line::Quantity] = quantityOne;
    one.fields[line::Price] = amount;
    one.fields[line::TaxRate] = std::int64_t{0};
    return one;
}

bool isShownHere(FieldIndex field) {
    return field == sale::Lines || field == sale::Client || field == sale::Place || field == sale::Session ||
           field == sale::Payments;
}

SetValue paymentsOf(const Settlement& settlement) {
    SetValue all;
    for (const Tender& one : settlement.payments) {
        SetElement payment{static_cast<std::int64_t>(all.size()) + 1, std::vector<Scalar>(payment::ElementCount)};
        payment.fields[payment::Method] = std::string(one.method);
        payment.fields[payment::Amount] = one.amount;
        if (!one.reference.empty()) payment.fields[payment::Reference] = one.reference;
        all.push_back(std::move(payment));
    }
    return all;
}

}  // namespace

Edit CounterView::saleEdit(const Settlement& settlement) const {
    SetValue lines = m_lines->lines();
    for (SetElement& one : lines) one.fields[line::Total] = Scalar{};  // computed where it is posted
    if (settlement.rounding != 0)
        lines.push_back(roundingLine(m_nextLine + 1, settlement.rounding, tr("Rounding of cash").toStdString()));
    Edit edit;
    if (m_back)  // what this view does not show stays as it was
        for (const FieldEdit& one : m_back->edit)
            if (!isShownHere(one.field)) edit.push_back(one);
    setField(edit, sale::Lines, elements(lines));
    if (m_client->hasChosen()) setField(edit, sale::Client, Value{m_client->chosen().id});
    setField(edit, sale::Place, Value{m_books.session.place()});
    if (!m_books.session.id().isNil()) setField(edit, sale::Session, Value{m_books.session.id()});
    if (const SetValue payments = paymentsOf(settlement); !payments.empty())
        setField(edit, sale::Payments, elements(payments));
    return edit;
}

// Nothing handed over yet: the rest is paid exactly, in cash.
void CounterView::charge() {
    if (m_posting || m_lines->model().lineCount() == 0 || m_payments->hasProblem()) return;
    if (m_blocked) return m_note->setFocus();
    if (const Result<> checked = m_lines->model().check(); !checked.ok())
        return m_last->setMessage(Tone::Danger, words::described(checked.error()));
    const Settlement settlement = m_payments->isEmpty() ? m_payments->exactCash() : m_payments->settlement();
    if (settlement.over > 0)
        return m_last->setMessage(Tone::Danger, tr("More is paid than the total, and only cash gives change."));
    if (settlement.rest > 0)
        return m_last->setMessage(Tone::Danger, tr("%1 are still to be paid: enter them, or put them on credit.")
                                                    .arg(m_books.house.money(settlement.rest)));
    post(settlement);
}

void CounterView::post(const Settlement& settlement) {
    m_posting = true;
    showAll();
    auto number = std::make_shared<std::string>();
    const Uuid id = m_back ? m_back->sale : IdSource(m_context.clock, m_context.random).next();
    const auto answer = [self = QPointer(this), id, number, settlement](const Result<sync::Receipt>& result) {
        if (!self) return;
        if (result.ok()) self->m_lastSale = id;
        self->onPosted(result, words::of(*number), settlement);
    };
    const Edit edit = saleEdit(settlement);
    if (const FieldEdit* given = findField(edit, sale::Number)) {
        if (const auto* value = std::get_if<Value>(&given->change)) *number = textOf(*value);
        return m_context.workspace.execute(sale::post(id, edit), answer);
    }
    m_context.workspace.executeNumbered(
        [id, number, edit](const std::string& next) {
            *number = next;
            Edit numbered = edit;
            setField(numbered, sale::Number, Value{next});
            return sale::post(id, numbered);
        },
        answer);
}

void CounterView::onPosted(const Result<sync::Receipt>& result, const QString& number, const Settlement& settlement) {
    m_posting = false;
    if (!result.ok()) {  // everything stays as it was typed
        m_last->setMessage(Tone::Danger, words::described(result.error()));
        return showAll();
    }
    m_lastChange = settlement.change;
    const QString change =
        settlement.change > 0
            ? tr("%1 charged. Change: %2", "a sale, an amount").arg(number, m_books.house.money(settlement.change))
            : tr("%1 charged: %2", "a sale, an amount").arg(number, m_books.house.money(settlement.total));
    if (m_back) Q_EMIT resent(m_back->item);
    emptySale();
    m_last->setMessage(Tone::Ok, change,
                       tr("Receipt (%1)", "a key").arg(QKeySequence(Qt::Key_F11).toString(QKeySequence::NativeText)));
    startTyping();
}

void CounterView::emptySale() {
    m_lines->setLines({});
    m_nextLine = 0;
    m_payments->clear();
    m_client->clearChosen();
    m_back.reset();
    showAll();
}

void CounterView::showLastReceipt() {
    if (!m_lastSale.isNil()) Q_EMIT receiptRequested(m_lastSale, m_lastChange);
}

bool CounterView::hasUnsavedInput() const { return m_lines->model().lineCount() > 0; }

void CounterView::whenSettled(std::function<void()> proceed) {
    if (!hasUnsavedInput()) return proceed();
    if (std::exchange(m_asking, true)) return;
    Question question;
    question.title = tr("Clear the sale?");
    question.text = tr("%n line(s) have not been charged.", "", m_lines->model().lineCount());
    question.confirm = tr("Clear", "a sale");
    question.cancel = tr("Go on selling");
    question.dangerous = true;
    ConfirmDialog::ask(question, window(), this, [this, proceed = std::move(proceed)](bool yes) {
        m_asking = false;
        if (!yes) return;
        emptySale();
        proceed();
    });
}

void CounterView::clearSale() {
    whenSettled([this] {
        emptySale();
        m_last->setMessage(Tone::Info, QString());
        showAll();
        startTyping();
    });
}

}  // namespace mostrador
