#pragma once
// Caja: a drawer from opening to count. Its sums are kept by the sales that name it; a sale that arrives after the
// closing goes to the late batch (`tardias`), so that the closed count stays what was signed.

#include "models/records/field.h"

namespace mostrador::cash_session {

enum Field : FieldIndex {
    State = common::FieldCount,
    User,
    Place,
    Currency,
    OpenedAt,
    Float,
    CashIn,  // cash of its sales, less cash given back
    SalesTotal,
    SalesCount,
    ClosedAt,
    ClosedBy,
    Expected,  // float + cash, at the closing
    Counted,
    Difference,
    LateTotal,
    LateCount,
    Notes,
    FieldCount
};

inline constexpr std::string_view open = "abierta";
inline constexpr std::string_view closed = "cerrada";

extern const RecordType type;

}  // namespace mostrador::cash_session
