#include "models/commands/sales.h"

#include "models/commands/applies.h"
#include "models/commands/sale_steps.h"
#include "models/records/sale.h"
#include "models/records/user.h"
#include "models/rules/permissions.h"
#include "models/rules/validation.h"

namespace mostrador::sale {
namespace {

Result<> allow(const Actor& actor) {
    if (grantFor(actor.roles, Action::SalesCreate) == Grant::Full) return success();
    return fail(ErrorCode::NotAllowed, {}, "sales");
}

// An old document brought along from another program: any currency, no stock, no number of ours.
Result<> checkImported(const Actor& actor, const Record& row) {
    if (!row.flag(NoStock)) return success();
    if (grantFor(actor.roles, Action::Import) == Grant::None) return fail(ErrorCode::NotAllowed, "sin_stock", "sales");
    if (row.text(ExternalNumber).empty()) return fail(ErrorCode::FieldRequired, "numero_externo");
    return success();
}

Result<> completeLines(const Run& run, const Settings& settings, Record& row) {
    SetValue lines = row.set(Lines);
    if (lines.empty()) return fail(ErrorCode::FieldRequired, "lineas");
    const documents::LineRules rules{
        settings, row.flag(NoStock) || grantFor(run.actor.roles, Action::SalesDiscount) == Grant::Full, false};
    for (SetElement& one : lines) {
        MOSTRADOR_TRY(documents::completeLine(run, rules, one));
        one.fields[line::Used] = Scalar{};
        one.fields[line::Returned] = Scalar{};
    }
    row.at(Lines) = std::move(lines);
    return success();
}

// Everything the author left to the program, and everything he may not say.
Result<> complete(const Run& run, Record& row, std::vector<Overruled>& overruled) {
    MOSTRADOR_TRY_ASSIGN(const Settings settings, settingsOf(run));
    MOSTRADOR_TRY(checkImported(run.actor, row));
    if (!row.flag(NoStock) || row.text(Currency).empty()) {
        MOSTRADOR_TRY_ASSIGN(std::string currency, currencyFor(settings, row.text(Currency)));
        row.at(Currency) = currency.empty() ? Value{} : Value{std::move(currency)};
    }
    if (settings.taxOnTop) row.at(TaxOnTop) = std::int64_t{1};
    MOSTRADOR_TRY_ASSIGN(const Uuid client, documents::clientFor(run, row.reference(Client), overruled));
    row.at(Client) = valueOf(client);
    MOSTRADOR_TRY_ASSIGN(row.at(Place), ledger::placeFor(run, row.reference(Place)));
    if (isNull(row.at(Seller))) row.at(Seller) = run.actor.user.uuid();
    MOSTRADOR_TRY(checkReference(run, user::type, row.reference(Seller), "vendedor_id"));
    if (isNull(row.at(SoldAt))) row.at(SoldAt) = run.command.madeAt;
    MOSTRADOR_TRY(completeLines(run, settings, row));
    MOSTRADOR_TRY(documents::checkPayments(row.set(Payments), "pagos"));
    return completeTotals(row);
}

}  // namespace

Command post(const Uuid& id, const Edit& edit) { return recordCommand(postName, type, id, edit); }

Result<Outcome> applyPost(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY(allow(actor));
    const Run run{transaction, actor, command};
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY(validateEdit(type, args.edit, true));
    MOSTRADOR_TRY_ASSIGN(const bool made, isMade(run, type, args.record));
    if (made) return Outcome{type.table, args.record, 0, {}};

    Outcome outcome{type.table, args.record, ~FieldMask{0}, {}};
    Record row = newRow(run, type, args.record);
    MOSTRADOR_TRY(mergeEdit(row, args.edit, [](FieldIndex) { return true; }));
    MOSTRADOR_TRY(complete(run, row, outcome.overruled));
    if (!row.flag(NoStock)) {
        MOSTRADOR_TRY(documents::setNumber(run, row, Number, Exceptions));
        MOSTRADOR_TRY(takeGoods(run, row));
        MOSTRADOR_TRY(addToSession(run, row));
    }
    MOSTRADOR_TRY(transaction.insert(std::move(row)));
    return outcome;
}

}  // namespace mostrador::sale
