#include "models/commands/stock.h"

#include "models/base/quantity.h"
#include "models/commands/applies.h"
#include "models/commands/ledger.h"
#include "models/records/movement.h"
#include "models/records/movement_cost.h"
#include "models/records/product.h"
#include "models/records/product_cost.h"
#include "models/rules/permissions.h"

namespace mostrador::stock {
namespace {

Result<> allow(const Actor& actor, Action action) {
    if (grantFor(actor.roles, action) == Grant::Full) return success();
    return fail(ErrorCode::NotAllowed, {}, "stock");
}

Error invalid(std::string field) { return fail(ErrorCode::FieldInvalid, std::move(field)); }

// Goods only, and as many serials as pieces where pieces have serials.
Result<> checkGoods(const Run& run, const ledger::Movement& one) {
    MOSTRADOR_TRY_ASSIGN(const ledger::Standing standing,
                         ledger::standingOf(run, one.product, one.place, "producto_id"));
    if (!standing.keepsStock()) return invalid("producto_id");
    const bool serial = standing.product && standing.product->text(product::Tracking) == product::bySerial;
    const std::int64_t pieces = one.quantity < 0 ? -one.quantity : one.quantity;
    if (run.firstRun() && serial && static_cast<std::int64_t>(one.serials.size()) * quantityOne != pieces)
        return invalid("series");
    return success();
}

Result<Outcome> outcomeOf(const Uuid& id, bool written) {
    return Outcome{TableId::Movement, id, written ? ~FieldMask{0} : FieldMask{0}, {}};
}

// What a unit cost, for those who see costs; the last receipt's becomes the product's.
Result<> keepCost(const Run& run, const Record& form) {
    if (isNull(form.at(move::UnitCost))) return success();
    const std::int64_t cost = form.integer(move::UnitCost);
    Record row = newRow(run, movement_cost::type, form.id);
    row.at(movement_cost::Product) = form.reference(move::Product);
    row.at(movement_cost::UnitCost) = cost;
    MOSTRADOR_TRY(run.transaction.insert(std::move(row)));
    const Uuid product = form.reference(move::Product);
    MOSTRADOR_TRY_ASSIGN(const auto before, run.transaction.find(product_cost::type, product));
    Record after = before ? *before : newRow(run, product_cost::type, product);
    after.at(product_cost::Cost) = cost;
    if (!before) return run.transaction.insert(std::move(after));
    MOSTRADOR_TRY(writeRow(run, *before, std::move(after)));
    return success();
}

}  // namespace

Command moveGoods(const Uuid& movement, const Edit& edit) {
    return recordCommand(moveName, move::form, movement, edit);
}
Command transferGoods(const Uuid& movement, const Edit& edit) {
    return recordCommand(transferName, transfer::form, movement, edit);
}
Command countGoods(const Uuid& movement, const Edit& edit) {
    return recordCommand(countName, count::form, movement, edit);
}

Result<Outcome> applyMove(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY(allow(actor, Action::StockMove));
    const Run run{transaction, actor, command};
    MOSTRADOR_TRY_ASSIGN(const Record form, readForm(move::form, command));
    const std::int64_t quantity = form.integer(move::Quantity);
    const bool leaves = form.text(move::Kind) == movement::loss;
    if (quantity == 0 || (quantity < 0) != leaves) return invalid("cantidad");
    if (!isNull(form.at(move::UnitCost))) {
        if (grantFor(actor.roles, Action::ProductsCost) != Grant::Full)
            return fail(ErrorCode::NotAllowed, "costo_unitario", "stock");
        if (form.integer(move::UnitCost) < 0) return invalid("costo_unitario");
    }
    ledger::Movement one{form.id,
                         form.reference(move::Product),
                         {},
                         quantity,
                         form.text(move::Kind),
                         std::string(form.text(move::Reason)),
                         form.reference(move::Document),
                         form.set(move::Serials),
                         form.integer(move::HappenedAt),
                         {},
                         0};
    MOSTRADOR_TRY_ASSIGN(one.place, ledger::placeFor(run, form.reference(move::Place)));
    MOSTRADOR_TRY(checkGoods(run, one));
    MOSTRADOR_TRY_ASSIGN(const auto after, ledger::post(run, one));
    if (after) MOSTRADOR_TRY(keepCost(run, form));
    return outcomeOf(form.id, after.has_value());
}

Result<Outcome> applyTransfer(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY(allow(actor, Action::StockMove));
    const Run run{transaction, actor, command};
    MOSTRADOR_TRY_ASSIGN(const Record form, readForm(transfer::form, command));
    const std::int64_t quantity = form.integer(transfer::Quantity);
    if (quantity <= 0) return invalid("cantidad");
    ledger::Movement out{form.id,
                         form.reference(transfer::Product),
                         {},
                         -quantity,
                         movement::transfer,
                         std::string(form.text(transfer::Reason)),
                         form.id,
                         form.set(transfer::Serials),
                         form.integer(transfer::HappenedAt),
                         {},
                         0};
    MOSTRADOR_TRY_ASSIGN(out.place, ledger::placeFor(run, form.reference(transfer::From)));
    ledger::Movement in = out;
    in.id = Uuid::derive(command.cid.uuid(), 0);
    in.quantity = quantity;
    MOSTRADOR_TRY_ASSIGN(in.place, ledger::placeFor(run, form.reference(transfer::To)));
    if (in.place == out.place) return invalid("lugar_destino_id");
    MOSTRADOR_TRY(checkGoods(run, out));
    MOSTRADOR_TRY_ASSIGN(const auto left, ledger::post(run, out));
    MOSTRADOR_TRY(ledger::post(run, in));
    return outcomeOf(form.id, left.has_value());
}

Result<Outcome> applyCount(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY(allow(actor, Action::StockCount));
    const Run run{transaction, actor, command};
    MOSTRADOR_TRY_ASSIGN(const Record form, readForm(count::form, command));
    const std::int64_t counted = form.integer(count::Counted);
    const std::int64_t seen = form.integer(count::Seen);
    if (counted < 0) return invalid("contado");
    ledger::Movement one{form.id,
                         form.reference(count::Product),
                         {},
                         counted - seen,
                         movement::count,
                         std::string(form.text(count::Reason)),
                         {},
                         {},
                         form.integer(count::HappenedAt),
                         counted,
                         seen};
    MOSTRADOR_TRY_ASSIGN(one.place, ledger::placeFor(run, form.reference(count::Place)));
    MOSTRADOR_TRY_ASSIGN(const ledger::Standing standing,
                         ledger::standingOf(run, one.product, one.place, "producto_id"));
    if (!standing.keepsStock()) return invalid("producto_id");
    MOSTRADOR_TRY_ASSIGN(const auto after, ledger::post(run, one));
    return outcomeOf(form.id, after.has_value());
}

}  // namespace mostrador::stock
