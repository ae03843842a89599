#pragma once
// The columns of the list of orders. GUI thread.

#include "ui/tables/column.h"

namespace mostrador {

class Clock;
class OrderNames;

// `names` and `clock` outlive the columns.
[[nodiscard]] table::Columns orderColumns(const OrderNames& names, const Clock& clock);

}  // namespace mostrador
