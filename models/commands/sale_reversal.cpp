// Documents that undo a sale, whole or in part.

#include "models/base/quantity.h"
#include "models/commands/applies.h"
#include "models/commands/sale_steps.h"
#include "models/commands/sales.h"
#include "models/records/common_fields.h"
#include "models/records/movement.h"
#include "models/records/payment.h"
#include "models/records/product.h"
#include "models/records/sale.h"
#include "models/rules/permissions.h"

namespace mostrador::sale {
namespace {

constexpr ElementSpec refundLines[] = {{"linea", FieldKind::Integer, 0, true},
                                       {"cantidad", FieldKind::Quantity, 0, true}};
static_assert(std::size(refundLines) == reversal::ElementCount);

constexpr auto judged = MergeRule::Judged;
constexpr auto unsought = SearchRole::None;

// clang-format off
#define MOSTRADOR_REVERSAL_FIELDS(linesNeeded) \
    MOSTRADOR_COMMON_FIELDS, \
    {8, "sale", "venta_id", FieldKind::Reference, judged, 0, true}, \
    {9, "number", "numero", FieldKind::Text, judged, 24, true}, \
    {10, "reason", "motivo", FieldKind::Text, judged, 300, true}, \
    {11, "session", "caja_id", FieldKind::Reference, judged}, \
    {12, "method", "medio", FieldKind::Choice, judged, 0, false, unsought, payment::methods}, \
    {13, "lines", "lineas", FieldKind::Set, judged, line::linesMax, linesNeeded, unsought, {}, refundLines}, \
    {14, "not_restocked", "sin_reingreso", FieldKind::Boolean, judged},
// clang-format on

constexpr FieldSpec voidFields[] = {MOSTRADOR_REVERSAL_FIELDS(false)};
constexpr FieldSpec refundFields[] = {MOSTRADOR_REVERSAL_FIELDS(true)};
static_assert(tagsAreDense(voidFields) && std::size(voidFields) == reversal::FieldCount);
static_assert(tagsAreDense(refundFields) && std::size(refundFields) == reversal::FieldCount);

using Returned = std::map<std::int64_t, std::int64_t>;  // line of the sale → quantity

Result<Returned> wanted(const Record& form, const Record& sold, bool whole) {
    Returned out;
    if (whole) {
        for (const SetElement& one : sold.set(Lines)) out[one.id] = documents::numberOf(one, line::Quantity);
        return out;
    }
    for (const SetElement& one : form.set(reversal::Lines)) {
        const std::int64_t quantity = integerOf(one.fields[reversal::Quantity]);
        if (quantity <= 0) return fail(ErrorCode::FieldInvalid, "lineas.cantidad");
        out[integerOf(one.fields[reversal::Line])] += quantity;
    }
    if (out.empty()) return fail(ErrorCode::FieldRequired, "lineas");
    return out;
}

// The lines of the reversing document; `sold` notes what has come back.
Result<SetValue> reverseLines(Record& sold, Returned returned) {
    SetValue originals = sold.set(Lines);
    SetValue lines;
    for (SetElement& one : originals) {
        const auto found = returned.find(one.id);
        if (found == returned.end()) continue;
        one.fields.resize(line::ElementCount);
        const std::int64_t quantity = found->second;
        const std::int64_t whole = documents::numberOf(one, line::Quantity);
        const std::int64_t before = documents::numberOf(one, line::Returned);
        if (before + quantity > whole) return fail(ErrorCode::FieldInvalid, "lineas.cantidad", "more than was sold");
        SetElement back = one;
        back.fields[line::Quantity] = -quantity;
        if (const std::int64_t discount = documents::numberOf(one, line::Discount); discount != 0)
            back.fields[line::Discount] = -roundedProduct(discount, quantity, whole).value_or(0);
        back.fields[line::Returned] = Scalar{};
        one.fields[line::Returned] = before + quantity;
        lines.push_back(std::move(back));
        returned.erase(found);
    }
    if (!returned.empty()) return fail(ErrorCode::FieldInvalid, "lineas.linea");
    sold.at(Lines) = std::move(originals);
    return lines;
}

bool allReturned(const Record& sold) {
    for (const SetElement& one : sold.set(Lines))
        if (textOf(one.fields[line::Kind]) != line::rounding &&
            documents::numberOf(one, line::Returned) < documents::numberOf(one, line::Quantity))
            return false;
    return true;
}

// The money goes back as it came, or (a refund) by one method.
Result<> payBack(const Record& form, const Record& sold, bool whole, Record& row) {
    SetValue payments;
    if (whole) {
        payments = sold.set(Payments);
        for (SetElement& one : payments) one.fields[payment::Amount] = -integerOf(one.fields[payment::Amount]);
    } else {
        const std::string method(form.text(reversal::Method).empty() ? payment::cash : form.text(reversal::Method));
        payments.push_back({1, {method, row.integer(Total)}});
        payments.back().fields.resize(payment::ElementCount);
    }
    if (!payments.empty()) row.at(Payments) = std::move(payments);
    return completeTotals(row);
}

Result<> restock(const Run& run, const Record& sold, const Record& row) {
    // an order's parts were built in: undoing its receipt does not bring them back to the shelf
    if (sold.flag(NoStock) || !sold.reference(Order).isNil()) return success();
    std::uint32_t ordinal = 0;
    for (const SetElement& one : row.set(Lines)) {
        const Uuid id = Uuid::derive(run.command.cid.uuid(), ordinal++);
        if (!documents::isGoods(one)) continue;
        const Uuid product = documents::productOf(one);
        MOSTRADOR_TRY_ASSIGN(const ledger::Standing standing,
                             ledger::standingOf(run, product, row.reference(Place), "lineas.producto_id"));
        if (!standing.keepsStock()) continue;
        MOSTRADOR_TRY(ledger::post(run, {id,
                                         product,
                                         row.reference(Place),
                                         -documents::numberOf(one, line::Quantity),
                                         movement::saleReturn,
                                         {},
                                         row.id,
                                         {},
                                         row.integer(SoldAt),
                                         {},
                                         0}));
    }
    return success();
}

Record documentFor(const Run& run, const Record& form, const Record& sold, bool whole) {
    Record row = newRow(run, type, form.id);
    row.at(Kind) = std::string(whole ? voiding : refund);
    for (const FieldIndex field : {Client, Currency, TaxOnTop, Place, NoStock}) row.at(field) = sold.at(field);
    row.at(Number) = form.at(reversal::Number);
    row.at(Session) = form.at(reversal::Session);
    row.at(Seller) = run.actor.user.uuid();
    row.at(SoldAt) = run.command.madeAt;
    row.at(Reverses) = sold.id;
    row.at(Notes) = form.at(reversal::Reason);
    return row;
}

Result<Outcome> reverse(const Run& run, const RecordType& form, bool whole) {
    if (grantFor(run.actor.roles, Action::SalesRefund) != Grant::Full) return fail(ErrorCode::NotAllowed, {}, "sales");
    MOSTRADOR_TRY_ASSIGN(const Record wish, readForm(form, run.command));
    MOSTRADOR_TRY_ASSIGN(const bool made, isMade(run, type, wish.id));
    if (made) return Outcome{type.table, wish.id, 0, {}};
    MOSTRADOR_TRY_ASSIGN(const auto found, run.transaction.find(type, wish.reference(reversal::Sale)));
    if (!found) return fail(ErrorCode::NotFound, "venta_id", wish.reference(reversal::Sale).toString());
    const bool touched = !found->reference(ReversedBy).isNil();
    if (found->text(Kind) != ordinary || found->text(State) != completed || (whole && touched))
        return fail(ErrorCode::WrongState, "estado", std::string(found->text(State)));

    Record sold = *found;
    Record row = documentFor(run, wish, sold, whole);
    MOSTRADOR_TRY_ASSIGN(Returned returned, wanted(wish, sold, whole));
    MOSTRADOR_TRY_ASSIGN(row.at(Lines), reverseLines(sold, std::move(returned)));
    MOSTRADOR_TRY(completeTotals(row));
    MOSTRADOR_TRY(payBack(wish, sold, whole, row));
    MOSTRADOR_TRY(documents::setNumber(run, row, Number, Exceptions));
    if (!wish.flag(reversal::NotRestocked)) MOSTRADOR_TRY(restock(run, sold, row));
    MOSTRADOR_TRY(addToSession(run, row));
    MOSTRADOR_TRY(run.transaction.insert(row));
    sold.at(ReversedBy) = row.id;
    if (whole) sold.at(State) = std::string(voided);
    else if (allReturned(sold)) sold.at(State) = std::string(refunded);
    MOSTRADOR_TRY(writeRow(run, *found, std::move(sold)));
    return Outcome{type.table, row.id, ~FieldMask{0}, {}};
}

}  // namespace

const RecordType reversal::voidForm{TableId::Sale, {}, "anulaciones", voidFields, {}, {}, reversal::Reason, false};
const RecordType reversal::refundForm{TableId::Sale, {}, "devoluciones", refundFields, {}, {}, reversal::Reason, false};

Command voidSale(const Uuid& id, const Edit& edit) { return recordCommand(voidName, reversal::voidForm, id, edit); }
Command refundSale(const Uuid& id, const Edit& edit) {
    return recordCommand(refundName, reversal::refundForm, id, edit);
}

Result<Outcome> applyVoid(Transaction& transaction, const Actor& actor, const Command& command) {
    return reverse({transaction, actor, command}, reversal::voidForm, true);
}

Result<Outcome> applyRefund(Transaction& transaction, const Actor& actor, const Command& command) {
    return reverse({transaction, actor, command}, reversal::refundForm, false);
}

}  // namespace mostrador::sale
