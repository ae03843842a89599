#pragma once
// The currencies and countries the program knows, for whoever offers a choice of them. Sorted by code.

#include <string_view>
#include <vector>

#include "models/base/money.h"

namespace mostrador {

[[nodiscard]] std::vector<std::string_view> currencyCodes();  // ISO 4217
[[nodiscard]] std::vector<std::string_view> countryCodes();   // ISO 3166, those whose currency is known

}  // namespace mostrador
