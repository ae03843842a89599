#pragma once
// What a program may leave out of the lines of an order or a sale: the kind, that it is one, and the product's price.

#include "server/api/plan.h"

namespace mostrador::server {

// Fills new elements of `lineas` in the edit. `goods`: the kind of a line with a product.
[[nodiscard]] Result<> fillLines(const Asking& asking, Edit& edit, FieldIndex lines, std::string_view goods);
[[nodiscard]] Result<> fillLine(const Viewing& viewing, SetElement& line, std::string_view goods);

}  // namespace mostrador::server
