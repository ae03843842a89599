#include "models/commands/products.h"

#include "models/base/money.h"
#include "models/commands/applies.h"
#include "models/commands/edits.h"
#include "models/records/product.h"
#include "models/records/product_cost.h"
#include "models/rules/permissions.h"

namespace mostrador::product {
namespace {

constexpr FieldMask priceFields = maskOf(Price) | maskOf(Prices) | maskOf(TaxRate);

void derive(Record& row) { row.at(Low) = isLow(row) ? Value{std::int64_t{1}} : Value{}; }

Result<> permit(const Actor& actor, Action action, std::string field = {}) {
    if (grantFor(actor.roles, action) == Grant::Full) return success();
    return fail(ErrorCode::NotAllowed, std::move(field), "products");
}

std::optional<std::int64_t> numberIn(const Edit& edit, FieldIndex field) {
    const FieldEdit* one = findField(edit, field);
    const auto* value = one ? std::get_if<Value>(&one->change) : nullptr;
    if (!value || isNull(*value)) return std::nullopt;
    return integerOf(*value);
}

Result<> checkAmounts(const Edit& edit) {
    if (const auto price = numberIn(edit, Price); price && *price < 0) return fail(ErrorCode::FieldInvalid, "precio");
    if (const auto rate = numberIn(edit, TaxRate); rate && (*rate < 0 || *rate > taxRateMax))
        return fail(ErrorCode::FieldInvalid, "impuesto");
    if (const auto low = numberIn(edit, Minimum); low && *low < 0) return fail(ErrorCode::FieldInvalid, "minimo");
    const FieldEdit* prices = findField(edit, Prices);
    if (!prices) return success();
    for (const ElementPut& put : std::get<SetEdit>(prices->change).puts)
        if (put.element.fields.size() > listPrice::Price && integerOf(put.element.fields[listPrice::Price]) < 0)
            return fail(ErrorCode::FieldInvalid, "precios.precio");
    return success();
}

// Two products of one sku are told apart by nobody. Only asked while a person can still change it: two computers
// without a network may both have used it, and neither product is thrown away for that.
Result<> checkSku(Transaction& transaction, const Uuid& self, const Edit& edit) {
    const FieldEdit* one = findField(edit, Sku);
    if (!one || !transaction.firstRun()) return success();
    const std::string sku(textOf(std::get<Value>(one->change)));
    if (sku.empty()) return success();
    MOSTRADOR_TRY_ASSIGN(const auto others, transaction.findEqual(type, Sku, sku));
    for (const Uuid& other : others)
        if (other != self) return fail(ErrorCode::NameTaken, "sku", sku);
    return success();
}

Result<> check(Transaction& transaction, const Actor& actor, const RecordArgs& args) {
    MOSTRADOR_TRY(permit(actor, Action::ProductsEdit));
    if (const FieldMask priced = fieldsOf(args.edit) & priceFields; priced != 0)
        for (const FieldEdit& one : args.edit)
            if (priced & maskOf(one.field))
                MOSTRADOR_TRY(permit(actor, Action::ProductsPrices, std::string(type.field(one.field).name)));
    MOSTRADOR_TRY(checkAmounts(args.edit));
    return checkSku(transaction, args.record, args.edit);
}

Result<Outcome> setArchived(Transaction& transaction, const Actor& actor, const Command& command, bool archived) {
    MOSTRADOR_TRY(permit(actor, Action::ProductsEdit));
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY_ASSIGN(Record row, findExisting(transaction, type, args.record));
    return mostrador::setArchived(transaction, actor, command, std::move(row), archived);
}

}  // namespace

Command create(const Uuid& id, const Edit& edit) { return recordCommand(createName, type, id, edit); }
Command set(const Uuid& id, const Edit& edit) { return recordCommand(setName, type, id, edit); }
Command archive(const Uuid& id) { return recordCommand(archiveName, type, id, {}); }
Command restore(const Uuid& id) { return recordCommand(restoreName, type, id, {}); }
Command setCost(const Uuid& product, std::int64_t cost) {
    return recordCommand(setCostName, product_cost::type, product, {{product_cost::Cost, Value{cost}}});
}

Result<Outcome> applyCreate(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY(check(transaction, actor, args));
    return createRecord(transaction, actor, command, type, args, derive, [](Record& row) {
        row.at(Stock) = std::int64_t{0};
        row.at(Reserved) = std::int64_t{0};
    });
}

Result<Outcome> applySet(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY(check(transaction, actor, args));
    MOSTRADOR_TRY_ASSIGN(Record row, findExisting(transaction, type, args.record));
    return editRecord(transaction, actor, command, std::move(row), args.edit, derive);
}

Result<Outcome> applyArchive(Transaction& transaction, const Actor& actor, const Command& command) {
    return setArchived(transaction, actor, command, true);
}

Result<Outcome> applyRestore(Transaction& transaction, const Actor& actor, const Command& command) {
    return setArchived(transaction, actor, command, false);
}

Result<Outcome> applySetCost(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY(permit(actor, Action::ProductsCost, "costo"));
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(product_cost::type, command.args));
    if (const auto cost = numberIn(args.edit, product_cost::Cost); cost && *cost < 0)
        return fail(ErrorCode::FieldInvalid, "costo");
    MOSTRADOR_TRY(checkReference({transaction, actor, command}, type, args.record, "id"));
    MOSTRADOR_TRY_ASSIGN(auto row, transaction.find(product_cost::type, args.record));
    if (!row) return createRecord(transaction, actor, command, product_cost::type, args, nullptr);
    return editRecord(transaction, actor, command, std::move(*row), args.edit, nullptr);
}

}  // namespace mostrador::product
