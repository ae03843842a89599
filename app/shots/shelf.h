#pragma once
// Shelf: products with stock, an open drawer and a few sales, for the photographs of stock and counter. Ids follow from
// their place in the list, so that a picture can name them. Constant data.

#include <string>
#include <vector>

#include "models/commands/command.h"

namespace mostrador::shots::shelf {

[[nodiscard]] Uuid productId(std::uint32_t number);
[[nodiscard]] Uuid saleId(std::uint32_t number);
[[nodiscard]] std::vector<Command> stocking();  // products, receipts, the drawer
[[nodiscard]] std::uint32_t saleCount();
[[nodiscard]] Command sale(std::uint32_t number, const std::string& documentNumber);

}  // namespace mostrador::shots::shelf
