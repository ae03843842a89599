#include "models/commands/sale_steps.h"

#include <algorithm>

#include "models/base/quantity.h"
#include "models/records/cash_session.h"
#include "models/records/exceptions.h"
#include "models/records/incident.h"
#include "models/records/movement.h"
#include "models/records/product.h"
#include "models/records/sale.h"
#include "models/rules/permissions.h"
#include "models/rules/totals.h"

namespace mostrador::sale {
namespace {

constexpr TotalFields totalFields{Lines, Payments, TaxOnTop, Net, Tax, Total, Paid, Due};

using Shortage = std::map<Uuid, std::int64_t>;  // by product

// One line's goods; what is missing afterwards is added to `missing`.
Result<> takeLine(const Run& run, const Record& row, const SetElement& one, const Uuid& movement, Shortage& missing) {
    const Uuid product = documents::productOf(one);
    const Uuid place = row.reference(Place);
    const std::int64_t quantity = documents::numberOf(one, line::Quantity);
    MOSTRADOR_TRY_ASSIGN(const ledger::Standing standing,
                         ledger::standingOf(run, product, place, "lineas.producto_id"));
    if (!standing.keepsStock()) return success();
    const std::string_view rule =
        standing.product ? standing.product->text(product::NegativeRule) : std::string_view(product::warn);
    const std::int64_t available = standing.onHand - standing.reserved;
    if (rule == product::block && run.firstRun() && available < quantity)
        return fail(ErrorCode::OutOfStock, "lineas.producto_id", formatQuantity(std::max<std::int64_t>(available, 0)));
    ledger::Movement move{movement, product, place, -quantity, movement::sale, {}, row.id, {}, row.integer(SoldAt),
                          {},       0};
    MOSTRADOR_TRY_ASSIGN(const auto left, ledger::post(run, move));
    if (left && *left < 0 && rule != product::allow) missing[product] += std::min(quantity, -*left);
    return success();
}

Result<> report(const Run& run, const Record& row, const Uuid& product, std::int64_t quantity) {
    const Uuid id = incident::idOf(row.id, product);
    MOSTRADOR_TRY_ASSIGN(const auto existing, run.transaction.find(incident::type, id));
    if (existing) return success();
    Record found = newRow(run, incident::type, id);
    found.at(incident::Product) = product;
    found.at(incident::Place) = row.at(Place);
    found.at(incident::Document) = row.id;
    found.at(incident::Quantity) = quantity;
    found.at(incident::Owner) = row.at(Seller);
    return run.transaction.insert(found);
}

}  // namespace

Result<> completeTotals(Record& row) {
    MOSTRADOR_TRY(deriveTotals(row, totalFields));
    if (row.text(Kind) != ordinary) return success();
    if (row.integer(Total) < 0) return fail(ErrorCode::FieldInvalid, "lineas");
    if (row.integer(Due) < 0) return fail(ErrorCode::FieldInvalid, "pagos");
    if (row.integer(Due) > 0 && !row.flag(NoStock)) documents::addException(row, Exceptions, exception::unpaid);
    return success();
}

Result<> takeGoods(const Run& run, Record& row) {
    Shortage missing;
    std::uint32_t ordinal = 0;
    for (const SetElement& one : row.set(Lines)) {
        const Uuid movement = Uuid::derive(run.command.cid.uuid(), ordinal++);
        if (documents::isGoods(one)) MOSTRADOR_TRY(takeLine(run, row, one, movement, missing));
    }
    for (const auto& [product, quantity] : missing) MOSTRADOR_TRY(report(run, row, product, quantity));
    if (!missing.empty()) documents::addException(row, Exceptions, exception::shortage);
    return success();
}

Result<> addToSession(const Run& run, Record& row) {
    const Uuid id = row.reference(Session);
    if (id.isNil()) return success();
    MOSTRADOR_TRY_ASSIGN(const auto before, run.transaction.find(cash_session::type, id));
    if (!before && run.final()) return fail(ErrorCode::FieldInvalid, "caja_id", id.toString());
    if (!before) return success();  // not visible on this replica
    const bool own = before->reference(cash_session::User) == run.actor.user.uuid();
    if (run.firstRun() && !own && grantFor(run.actor.roles, Action::CashSessionOthers) != Grant::Full)
        return fail(ErrorCode::NotAllowed, "caja_id", "cash session of somebody else");
    Record after = *before;
    const auto add = [&after](FieldIndex field, std::int64_t amount) {
        after.at(field) = after.integer(field) + amount;
    };
    if (before->text(cash_session::State) == cash_session::closed) {
        documents::addException(row, Exceptions, exception::sessionClosed);
        add(cash_session::LateTotal, row.integer(Total));
        add(cash_session::LateCount, 1);
    } else {
        add(cash_session::CashIn, documents::cashIn(row.set(Payments)));
        add(cash_session::SalesTotal, row.integer(Total));
        add(cash_session::SalesCount, 1);
    }
    MOSTRADOR_TRY(writeRow(run, *before, std::move(after), false));
    return success();
}

}  // namespace mostrador::sale
