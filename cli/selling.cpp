// sell, sell void, sell refund: posting a sale and undoing it. No network.

#include "cli/drawer.h"
#include "cli/executing.h"
#include "cli/record_view.h"
#include "models/base/quantity.h"
#include "models/commands/sales.h"
#include "models/records/client.h"
#include "models/records/line.h"
#include "models/records/organization.h"
#include "models/records/payment.h"
#include "models/records/place.h"
#include "models/records/product.h"
#include "models/records/sale.h"
#include "models/rules/totals.h"

namespace mostrador::cli {
namespace {

Result<SetElement> lineFor(Context& context, References& references, const std::string& word, std::int64_t number) {
    const auto [name, amount] = splitWord(word);
    MOSTRADOR_TRY_ASSIGN(const Record goods, references.record(product::type, name, "lineas.producto_id"));
    if (goods.archived()) return fail(ErrorCode::WrongState, "lineas.producto_id", name);
    const auto quantity = amount.empty() ? std::optional(quantityOne) : parseQuantity(amount);
    if (!quantity) return fail(ErrorCode::FieldInvalid, "lineas.cantidad", amount);
    if (isNull(goods.at(product::Price))) return fail(ErrorCode::FieldRequired, "lineas.precio", name);
    const bool ownRate = !isNull(goods.at(product::TaxRate));
    SetElement one{number, std::vector<Scalar>(line::ElementCount)};
    one.fields[line::Kind] = std::string(line::product);
    one.fields[line::Product] = goods.id.toString();
    one.fields[line::Description] = std::string(goods.text(product::Name));
    one.fields[line::Quantity] = *quantity;
    one.fields[line::Price] = goods.integer(product::Price);
    one.fields[line::TaxRate] =
        ownRate ? goods.integer(product::TaxRate) : context.organization().integer(organization::DefaultTaxRate);
    return one;
}

SetElement roundingLine(std::int64_t number, std::int64_t amount) {
    SetElement one{number, std::vector<Scalar>(line::ElementCount)};
    one.fields[line::Kind] = std::string(line::rounding);
    one.fields[line::Quantity] = quantityOne;
    one.fields[line::Price] = amount;
    one.fields[line::TaxRate] = std::int64_t{0};
    return one;
}

bool onlyCash(const std::vector<std::string>& payments) {
    for (const std::string& word : payments)
        if (splitWord(word).first != payment::cash) return false;
    return !payments.empty();
}

// The lines, with one that rounds the total to coins where it is paid in cash; and what they come to.
Result<std::int64_t> addLines(Context& context, const SellArgs& args, Edit& edit) {
    References references(context);
    const Record& organization = context.organization();
    SetEdit lines;
    std::int64_t total = 0;
    for (const std::string& word : args.products) {
        const auto number = static_cast<std::int64_t>(lines.puts.size()) + 1;
        MOSTRADOR_TRY_ASSIGN(SetElement one, lineFor(context, references, word, number));
        MOSTRADOR_TRY_ASSIGN(const Totals sum, totalsOf(amountsOf(one), organization.flag(organization::TaxOnTop)));
        total += sum.total;
        lines.puts.push_back({std::move(one), {}});
    }
    if (lines.puts.empty()) return fail(ErrorCode::FieldRequired, "lineas");
    const std::int64_t step = organization.integer(organization::CashRounding);
    if (const std::int64_t rest = step > 0 && onlyCash(args.payments) ? cashRounding(total, step) : 0; rest != 0) {
        lines.puts.push_back({roundingLine(static_cast<std::int64_t>(lines.puts.size()) + 1, rest), {}});
        total += rest;
    }
    setField(edit, sale::Lines, std::move(lines));
    return total;
}

Result<Reply> post(Context& context, const SellArgs& args) {
    MOSTRADOR_TRY_ASSIGN(const auto user, context.requireUser());
    References references(context);
    Edit edit;
    const auto refer = [&](FieldIndex field, const RecordType& type, const std::string& word) -> Result<> {
        if (word.empty()) return success();
        MOSTRADOR_TRY_ASSIGN(const Uuid id, references.find(type, word, sale::type.field(field).name));
        setField(edit, field, Value{id});
        return success();
    };
    MOSTRADOR_TRY(refer(sale::Client, client::type, args.client));
    MOSTRADOR_TRY(refer(sale::Place, place::type, args.place));
    MOSTRADOR_TRY_ASSIGN(const std::int64_t total, addLines(context, args, edit));
    MOSTRADOR_TRY_ASSIGN(SetEdit payments, paymentsFrom(context, args.payments, total));
    if (!payments.puts.empty()) setField(edit, sale::Payments, std::move(payments));
    if (!args.notes.empty()) setField(edit, sale::Notes, Value{args.notes});
    MOSTRADOR_TRY_ASSIGN(const Uuid session, drawerFor(context, user, args.session));
    if (!session.isNil()) setField(edit, sale::Session, Value{session});

    const Uuid id = IdSource(context.clock(), context.random()).next();
    const auto draft = [&](const std::string& number) {
        Edit whole = edit;
        setField(whole, sale::Number, Value{number});
        return sale::post(id, whole);
    };
    MOSTRADOR_TRY(executeNumbered(context, draft, user));
    return showRecord(context, sale::type, id, user);
}

// "LINE=QTY" words.
Result<SetEdit> refundLines(const std::vector<std::string>& words) {
    SetEdit edit;
    for (const std::string& word : words) {
        const auto [number, amount] = splitWord(word);
        const auto line = parseDecimal(number, 0);
        const auto quantity = parseQuantity(amount);
        if (!line) return fail(ErrorCode::FieldInvalid, "lineas.linea", number);
        if (!quantity) return fail(ErrorCode::FieldInvalid, "lineas.cantidad", amount);
        edit.puts.push_back({{static_cast<std::int64_t>(edit.puts.size()) + 1, {*line, *quantity}}, {}});
    }
    return edit;
}

Result<Reply> undo(Context& context, const SellArgs& args) {
    MOSTRADOR_TRY_ASSIGN(const auto user, context.requireUser());
    MOSTRADOR_TRY_ASSIGN(const Record sold, References(context).record(sale::type, args.sale, "venta_id"));
    const bool whole = args.what == SellArgs::What::Void;
    Edit edit{{sale::reversal::Sale, Value{sold.id}}, {sale::reversal::Reason, Value{args.reason}}};
    MOSTRADOR_TRY_ASSIGN(const Uuid session, drawerFor(context, user, args.session));
    if (!session.isNil()) setField(edit, sale::reversal::Session, Value{session});
    if (!args.method.empty()) setField(edit, sale::reversal::Method, Value{args.method});
    if (!whole) {
        MOSTRADOR_TRY_ASSIGN(SetEdit lines, refundLines(args.lines));
        setField(edit, sale::reversal::Lines, std::move(lines));
    }
    if (args.notRestocked) setField(edit, sale::reversal::NotRestocked, Value{std::int64_t{1}});
    const Uuid id = IdSource(context.clock(), context.random()).next();
    const auto draft = [&](const std::string& number) {
        Edit numbered = edit;
        setField(numbered, sale::reversal::Number, Value{number});
        return whole ? sale::voidSale(id, numbered) : sale::refundSale(id, numbered);
    };
    MOSTRADOR_TRY(executeNumbered(context, draft, user));
    return showRecord(context, sale::type, id, user);
}

}  // namespace

void runSell(Context& context, const SellArgs& args) {
    context.finish(args.what == SellArgs::What::Sale ? post(context, args) : undo(context, args));
}

}  // namespace mostrador::cli
