#include "models/commands/ledger.h"

#include "models/base/quantity.h"
#include "models/commands/places.h"
#include "models/records/balance.h"
#include "models/records/movement.h"
#include "models/records/place.h"
#include "models/records/product.h"

namespace mostrador::ledger {
namespace {

Result<> setBalance(const Run& run, const Uuid& product, const Uuid& place, std::int64_t onHand,
                    std::int64_t reserved) {
    const Uuid id = balance::idOf(product, place);
    MOSTRADOR_TRY_ASSIGN(const auto before, run.transaction.find(balance::type, id));
    Record after = before ? *before : newRow(run, balance::type, id);
    after.at(balance::Product) = product;
    after.at(balance::Place) = place;
    after.at(balance::OnHand) = after.integer(balance::OnHand) + onHand;
    after.at(balance::Reserved) = after.integer(balance::Reserved) + reserved;
    if (!before) return run.transaction.insert(std::move(after));
    MOSTRADOR_TRY(writeRow(run, *before, std::move(after), false));
    return success();
}

// The sums beside the product itself. They change without its `modificado`: nobody edited the product.
Result<> addToProduct(const Run& run, const Uuid& product, std::int64_t onHand, std::int64_t reserved) {
    MOSTRADOR_TRY_ASSIGN(const auto before, run.transaction.find(product::type, product));
    if (!before) return success();  // not visible on this replica
    Record after = *before;
    after.at(product::Stock) = after.integer(product::Stock) + onHand;
    after.at(product::Reserved) = after.integer(product::Reserved) + reserved;
    after.at(product::Low) = product::isLow(after) ? Value{std::int64_t{1}} : Value{};
    MOSTRADOR_TRY(writeRow(run, *before, std::move(after), false));
    return success();
}

}  // namespace

bool Standing::keepsStock() const { return !product || product->text(product::Kind) != product::service; }

Result<Uuid> placeFor(const Run& run, const Uuid& wanted) {
    const Uuid principal = place::principalId(run.transaction.organization());
    if (!wanted.isNil() && wanted != principal) {
        MOSTRADOR_TRY(checkReference(run, place::type, wanted, "lugar_id"));
        return wanted;
    }
    if (!run.final()) return principal;
    MOSTRADOR_TRY_ASSIGN(const auto row, run.transaction.find(place::type, principal));
    if (!row) MOSTRADOR_TRY(place::insertPrincipal(run, run.transaction.organization()));  // of an older organisation
    return principal;
}

Result<Standing> standingOf(const Run& run, const Uuid& product, const Uuid& place, std::string_view field) {
    Standing standing;
    MOSTRADOR_TRY_ASSIGN(standing.product, run.transaction.find(product::type, product));
    if (!standing.product && run.final()) return fail(ErrorCode::FieldInvalid, std::string(field), product.toString());
    MOSTRADOR_TRY_ASSIGN(const auto row, run.transaction.find(balance::type, balance::idOf(product, place)));
    if (row) {
        standing.onHand = row->integer(balance::OnHand);
        standing.reserved = row->integer(balance::Reserved);
    }
    return standing;
}

Result<std::optional<std::int64_t>> post(const Run& run, const Movement& one) {
    MOSTRADOR_TRY_ASSIGN(const bool made, isMade(run, movement::type, one.id));
    if (made) return std::optional<std::int64_t>{};
    MOSTRADOR_TRY_ASSIGN(const Standing before, standingOf(run, one.product, one.place, "producto_id"));
    const std::int64_t after = before.onHand + one.quantity;
    if (after > quantityMax || after < -quantityMax) return fail(ErrorCode::FieldInvalid, "cantidad", "too large");
    Record row = newRow(run, movement::type, one.id);
    row.at(movement::Product) = one.product;
    row.at(movement::Place) = one.place;
    row.at(movement::Quantity) = one.quantity;
    row.at(movement::Kind) = std::string(one.kind);
    if (!one.reason.empty()) row.at(movement::Reason) = one.reason;
    row.at(movement::Document) = valueOf(one.document);
    if (!one.serials.empty()) row.at(movement::Serials) = one.serials;
    row.at(movement::HappenedAt) = one.happenedAt != 0 ? one.happenedAt : run.command.madeAt;
    if (one.quantity < 0 && after < 0) row.at(movement::Oversell) = std::int64_t{1};
    if (one.counted) {
        row.at(movement::Counted) = *one.counted;
        row.at(movement::Seen) = one.seen;
    }
    MOSTRADOR_TRY(run.transaction.insert(std::move(row)));
    MOSTRADOR_TRY(setBalance(run, one.product, one.place, one.quantity, 0));
    MOSTRADOR_TRY(addToProduct(run, one.product, one.quantity, 0));
    return std::optional<std::int64_t>{after};
}

Result<> reserve(const Run& run, const Uuid& place, const Quantities& changes) {
    for (const auto& [product, quantity] : changes) {
        if (quantity == 0) continue;
        MOSTRADOR_TRY(setBalance(run, product, place, 0, quantity));
        MOSTRADOR_TRY(addToProduct(run, product, 0, quantity));
    }
    return success();
}

}  // namespace mostrador::ledger
