#pragma once
// Lines of an order as people type them: "producto_id=SKU cantidad=2 precio=9.90". Amounts in the order's currency.

#include "cli/references.h"

namespace mostrador::cli {

// By its id, or by its place in the list, counted from 1. FieldInvalid `linea`.
[[nodiscard]] Result<SetElement> lineOf(const Record& order, const std::string& word);
// What is left out is taken from the product: its price, its kind of line; one of it.
[[nodiscard]] Result<SetElement> newLine(Context& context, const Record& order, const Pairs& pairs);
[[nodiscard]] Result<SetElement> changedLine(Context& context, const Record& order, SetElement line,
                                             const Pairs& pairs);

}  // namespace mostrador::cli
