#pragma once
// Steps of posting a sale, also taken when an order is delivered. Used only inside this folder.

#include "models/commands/documents.h"

namespace mostrador::sale {

// Fills the totals. Refused with `pagos` when more is paid than asked.
[[nodiscard]] Result<> completeTotals(Record& row);
// The goods leave the stock. Where a product is to be blocked and a person can still be told, refused with OutOfStock;
// otherwise what is missing becomes an incident with the seller as owner.
[[nodiscard]] Result<> takeGoods(const Run& run, Record& row);
// Adds the document to its cash session; one that arrives after the closing goes to the late batch.
[[nodiscard]] Result<> addToSession(const Run& run, Record& row);

}  // namespace mostrador::sale
