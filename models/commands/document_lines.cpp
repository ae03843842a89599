// Lines of orders and sales: what they may say, and what they leave out (documents.h).

#include <algorithm>

#include "models/base/quantity.h"
#include "models/commands/documents.h"
#include "models/records/product.h"
#include "models/rules/totals.h"

namespace mostrador::documents {
namespace {

Error invalid(std::string_view part) { return fail(ErrorCode::FieldInvalid, "lineas." + std::string(part)); }
Error notAllowed(std::string_view part) {
    return fail(ErrorCode::NotAllowed, "lineas." + std::string(part), "discount");
}

bool has(const SetElement& one, line::Element part) { return !isNull(one.fields[part]); }

Result<> checkRounding(const Settings& settings, const SetElement& one) {
    std::int64_t largest = settings.cashRounding;
    for (std::int64_t unit = 1, digit = 0; digit <= settings.currency.digits; ++digit, unit *= 10)
        largest = std::max(largest, unit);  // at least one whole unit of the currency: the setting may have changed
    const std::int64_t amount = numberOf(one, line::Price);
    if (numberOf(one, line::Quantity) != quantityOne) return invalid("cantidad");
    if (numberOf(one, line::TaxRate) != 0) return invalid("impuesto");
    if (has(one, line::Discount)) return invalid("descuento");
    if (amount > largest || amount < -largest) return invalid("precio");
    return success();
}

Result<> checkFigures(const SetElement& one) {
    const std::int64_t discount = numberOf(one, line::Discount);
    const std::int64_t rate = numberOf(one, line::TaxRate);
    if (numberOf(one, line::Quantity) <= 0) return invalid("cantidad");
    if (numberOf(one, line::Price) < 0) return invalid("precio");
    if (rate < 0 || rate > taxRateMax) return invalid("impuesto");
    if (discount < 0) return invalid("descuento");
    const auto amount = roundedProduct(numberOf(one, line::Quantity), numberOf(one, line::Price), quantityOne);
    if (!amount) return invalid("precio");
    if (discount > *amount) return invalid("descuento");
    return success();
}

// Below the list price, or a discount over the limit. Only asked while the author can still be told: a price agreed
// with a customer stands.
Result<> checkPrice(const Run& run, const LineRules& rules, const SetElement& one,
                    const std::optional<Record>& product) {
    if (rules.mayOverride || !run.firstRun()) return success();
    std::int64_t price = numberOf(one, line::Price);
    if (product && !isNull(product->at(product::Price))) {
        const std::int64_t listed = product->integer(product::Price);
        if (rules.strictPrices && price < listed) return notAllowed("precio");
        price = std::max(price, listed);
    }
    const auto full = roundedProduct(numberOf(one, line::Quantity), price, quantityOne);
    const auto charged = roundedProduct(numberOf(one, line::Quantity), numberOf(one, line::Price), quantityOne,
                                        numberOf(one, line::Discount));
    if (!full || !charged) return invalid("precio");
    const auto limit = roundedProduct(*full, rules.settings.discountMax, taxRateMax);
    if (limit && *full - *charged > *limit) return notAllowed("descuento");
    return success();
}

}  // namespace

Uuid productOf(const SetElement& one) { return Uuid::parse(textOf(one.fields[line::Product])).value_or(Uuid{}); }

std::int64_t numberOf(const SetElement& one, line::Element part) { return integerOf(one.fields[part]); }

Result<> completeLine(const Run& run, const LineRules& rules, SetElement& one) {
    one.fields.resize(line::ElementCount);
    if (textOf(one.fields[line::Kind]) == line::rounding) {
        if (!productOf(one).isNil()) return invalid("producto_id");
        return checkRounding(rules.settings, one);
    }
    const Uuid id = productOf(one);
    if (isGoods(one) && id.isNil()) return fail(ErrorCode::FieldRequired, "lineas.producto_id");
    std::optional<Record> product;
    if (!id.isNil()) {
        MOSTRADOR_TRY_ASSIGN(product, run.transaction.find(product::type, id));
        if (!product && run.final()) return fail(ErrorCode::FieldInvalid, "lineas.producto_id", id.toString());
    }
    if (!has(one, line::TaxRate)) {
        const bool own = product && !isNull(product->at(product::TaxRate));
        one.fields[line::TaxRate] = own ? product->integer(product::TaxRate) : rules.settings.taxRate;
    }
    if (!has(one, line::Description) && product)
        one.fields[line::Description] = std::string(product->text(product::Name));
    MOSTRADOR_TRY(checkFigures(one));
    return checkPrice(run, rules, one, product);
}

}  // namespace mostrador::documents
