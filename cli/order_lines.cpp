#include "cli/order_lines.h"

#include "models/base/quantity.h"
#include "models/records/line.h"
#include "models/records/order.h"
#include "models/records/product.h"

namespace mostrador::cli {
namespace {

Result<Scalar> partFrom(References& references, const ElementSpec& spec, const std::string& text,
                        const Currency& currency) {
    const Error invalid{ErrorCode::FieldInvalid, "lineas." + std::string(spec.name), text};
    if (text.empty()) return Scalar{};
    switch (spec.kind) {
        case FieldKind::Money:
            if (const auto amount = parseDecimal(text, currency.digits)) return Scalar{*amount};
            return invalid;
        case FieldKind::Quantity:
            if (const auto amount = parseQuantity(text)) return Scalar{*amount};
            return invalid;
        case FieldKind::Integer:
            if (const auto number = parseDecimal(text, 0)) return Scalar{*number};
            return invalid;
        case FieldKind::Boolean:
            if (text == "si" || text == "sí" || text == "true" || text == "1") return Scalar{std::int64_t{1}};
            if (text == "no" || text == "false" || text == "0") return Scalar{};
            return invalid;
        case FieldKind::Reference: {
            MOSTRADOR_TRY_ASSIGN(const Uuid id, references.find(product::type, text, invalid.field));
            return Scalar{id.toString()};
        }
        case FieldKind::Text:
        case FieldKind::Choice:
        case FieldKind::Time:
        case FieldKind::Set: break;
    }
    return Scalar{text};
}

Result<> put(Context& context, const Record& order, const Pairs& pairs, SetElement& one) {
    References references(context);
    const Currency currency = currencyOf(order, context.currency());
    one.fields.resize(line::ElementCount);
    for (const auto& [name, text] : pairs) {
        std::size_t part = 0;
        while (part < line::Total && line::elements[part].name != name) ++part;
        if (part == line::Total) return fail(ErrorCode::FieldUnknown, "lineas." + name);
        MOSTRADOR_TRY_ASSIGN(one.fields[part], partFrom(references, line::elements[part], text, currency));
    }
    return success();
}

}  // namespace

Result<SetElement> lineOf(const Record& order, const std::string& word) {
    const SetValue& lines = order.set(order::Lines);
    const auto number = parseDecimal(word, 0);
    if (number)
        for (const SetElement& one : lines)
            if (one.id == *number) return one;
    if (number && *number >= 1 && *number <= std::ssize(lines)) return lines[static_cast<std::size_t>(*number - 1)];
    return fail(ErrorCode::FieldInvalid, "linea", word);
}

Result<SetElement> newLine(Context& context, const Record& order, const Pairs& pairs) {
    SetElement one{newElementId(context.random()), std::vector<Scalar>(line::ElementCount)};
    MOSTRADOR_TRY(put(context, order, pairs, one));
    const std::string goods(textOf(one.fields[line::Product]));
    if (isNull(one.fields[line::Kind])) one.fields[line::Kind] = std::string(goods.empty() ? line::labour : line::part);
    if (isNull(one.fields[line::Quantity])) one.fields[line::Quantity] = quantityOne;
    if (isNull(one.fields[line::Price]) && !goods.empty()) {
        MOSTRADOR_TRY_ASSIGN(const Record row, References(context).record(product::type, goods, "lineas.producto_id"));
        if (!isNull(row.at(product::Price))) one.fields[line::Price] = row.integer(product::Price);
    }
    return one;
}

Result<SetElement> changedLine(Context& context, const Record& order, SetElement line, const Pairs& pairs) {
    MOSTRADOR_TRY(put(context, order, pairs, line));
    return line;
}

}  // namespace mostrador::cli
