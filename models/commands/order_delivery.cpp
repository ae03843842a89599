// The two steps of an order that make another document: the delivery its sale, the reopening its warranty order.

#include "models/base/money.h"
#include "models/commands/order_steps.h"
#include "models/commands/sale_steps.h"
#include "models/records/client.h"
#include "models/records/equipment_secret.h"
#include "models/records/payment.h"
#include "models/records/sale.h"
#include "models/rules/permissions.h"
#include "models/rules/totals.h"

namespace mostrador::order {
namespace {

constexpr std::int64_t dayMs = std::int64_t{24} * 60 * 60 * 1000;

int currencyDigits(const Record& row) {
    return findCurrency(row.text(Currency)).value_or(mostrador::Currency{}).digits;
}

// Something stays due: a supervisor may let that pass, or the client has credit for it.
Result<> allowCredit(const Run& run, const Record& form, const Record& row, std::int64_t due) {
    const Error refusal = fail(ErrorCode::WrongState, "saldo", formatDecimal(due, currencyDigits(row)));
    if (!form.flag(step::OnCredit)) return refusal;
    if (grantFor(run.actor.roles, Action::SalesDiscount) == Grant::Full) return success();
    MOSTRADOR_TRY_ASSIGN(const auto client, run.transaction.find(client::type, row.reference(Client)));
    if (client && client->integer(client::CreditLimit) >= due) return success();
    return fail(ErrorCode::NotAllowed, "al_credito", "orders");
}

SetValue chargedLines(const Record& row) {
    SetValue lines;
    for (const SetElement& one : row.set(Lines))
        if (!row.flag(Unrepaired) || documents::numberOf(one, line::Always) != 0) lines.push_back(one);
    for (SetElement& one : lines) one.fields[line::Used] = Scalar{};
    return lines;
}

// Deposits count as one payment; what is paid now follows it.
SetValue paymentsFor(const Record& form, const Record& row) {
    SetValue payments = form.set(step::Payments);
    if (const std::int64_t paid = row.integer(Paid); paid != 0) {
        SetElement before{payments.empty() ? 1 : payments.back().id + 1, std::vector<Scalar>(payment::ElementCount)};
        before.fields[payment::Method] = std::string(payment::deposit);
        before.fields[payment::Amount] = paid;
        payments.push_back(std::move(before));
    }
    return payments;
}

// The receipt. The goods have left the stock when they were built in, so it moves none.
Result<> postSale(const Run& run, const Record& form, Record& row) {
    Record receipt = newRow(run, sale::type, Uuid::derive(run.command.cid.uuid(), saleOrdinal));
    receipt.at(sale::Number) = form.at(step::Number);
    receipt.at(sale::Order) = row.id;
    receipt.at(sale::Client) = row.at(Client);
    receipt.at(sale::Currency) = row.at(Currency);
    receipt.at(sale::TaxOnTop) = row.at(TaxOnTop);
    receipt.at(sale::Place) = row.at(Place);
    receipt.at(sale::Session) = form.at(step::Session);
    receipt.at(sale::Seller) = run.actor.user.uuid();
    receipt.at(sale::SoldAt) = run.command.madeAt;
    receipt.at(sale::Lines) = chargedLines(row);
    if (SetValue payments = paymentsFor(form, row); !payments.empty()) receipt.at(sale::Payments) = std::move(payments);
    MOSTRADOR_TRY(sale::completeTotals(receipt));
    MOSTRADOR_TRY(documents::setNumber(run, receipt, sale::Number, sale::Exceptions));
    MOSTRADOR_TRY(sale::addToSession(run, receipt));
    MOSTRADOR_TRY(run.transaction.insert(receipt));
    row.at(Sale) = receipt.id;
    return success();
}

Result<> eraseSecret(const Run& run, const Uuid& equipment) {
    MOSTRADOR_TRY_ASSIGN(const auto before, run.transaction.find(equipment_secret::type, equipment));
    if (!before || isNull(before->at(equipment_secret::Secret))) return success();
    Record after = *before;
    after.at(equipment_secret::Secret) = Value{};
    after.at(equipment_secret::ErasedAt) = run.command.madeAt;
    MOSTRADOR_TRY(writeRow(run, *before, std::move(after)));
    return success();
}

}  // namespace

bool makesDocument(const Record& order, OrderState to) {
    return to == OrderState::Reopened || (to == OrderState::Delivered && !chargedLines(order).empty());
}

Result<> deliver(const Run& run, const Record& form, Record& row) {
    MOSTRADOR_TRY(documents::checkPayments(form.set(step::Payments), "pagos"));
    MOSTRADOR_TRY_ASSIGN(const std::int64_t paidNow, sumOfPayments(form.set(step::Payments)));
    const std::int64_t due = row.integer(Due) - paidNow;
    if (due < 0 && paidNow > 0) return fail(ErrorCode::FieldInvalid, "pagos");
    if (due < 0) return fail(ErrorCode::WrongState, "saldo", formatDecimal(due, currencyDigits(row)));
    if (due > 0) MOSTRADOR_TRY(allowCredit(run, form, row, due));
    if (!chargedLines(row).empty()) MOSTRADOR_TRY(postSale(run, form, row));
    row.at(DeliveredAt) = run.command.madeAt;
    if (!form.text(step::ReceivedBy).empty()) row.at(ReceivedBy) = form.at(step::ReceivedBy);
    row.at(DeliverySignature) = form.at(step::Signature);
    if (const std::int64_t days = row.integer(WarrantyDays); days > 0 && !row.flag(Unrepaired))
        row.at(WarrantyUntil) = run.command.madeAt + days * dayMs;
    return eraseSecret(run, row.reference(Equipment));
}

Result<> reopen(const Run& run, const Record& form, Record& row) {
    Record again = newRow(run, type, Uuid::derive(run.command.cid.uuid(), warrantyOrdinal));
    for (const FieldIndex field : {Client, Equipment, Item, Place, Technician, Currency, TaxOnTop})
        again.at(field) = row.at(field);
    again.at(Number) = form.at(step::Number);
    again.at(Fault) = form.at(step::Reason);
    again.at(WarrantyOf) = row.id;
    MOSTRADOR_TRY(documents::setNumber(run, again, Number, Exceptions));
    enterState(run, again, OrderState::Received, {});
    row.at(ReopenedAs) = again.id;
    MOSTRADOR_TRY(save(run, nullptr, std::move(again)));
    return success();
}

}  // namespace mostrador::order
