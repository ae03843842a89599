#include "models/base/quantity.h"

#include "models/base/money.h"

namespace mostrador {

std::string formatQuantity(std::int64_t thousandths) {
    std::string text = formatDecimal(thousandths, quantityDigits);
    text.erase(text.find_last_not_of('0') + 1);  // there is a point, so only decimals go
    if (text.back() == '.') text.pop_back();
    return text;
}

std::optional<std::int64_t> parseQuantity(std::string_view text) { return parseDecimal(text, quantityDigits); }

}  // namespace mostrador
