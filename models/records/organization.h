#pragma once
// Organización: a tenant. Every other record belongs to exactly one (checklist E2).

#include "models/base/money.h"
#include "models/records/record.h"

namespace mostrador::organization {

enum Field : FieldIndex {
    Name = common::FieldCount,
    LegalName,
    TaxIdType,
    TaxId,
    Country,
    Locale,
    Currency,
    CurrencyDigits,
    TimeZone,
    Logo,
    ReceiptText,
    Taxes,
    Retention,
    Limits,
    State,
    LandingCode,
    DefaultTaxRate,  // parts of ten thousand, for products that say nothing
    TaxOnTop,        // prices are written without tax; otherwise, as shops do, with it
    CashRounding,    // smallest coin: totals paid in cash are rounded to it by a line of their own
    FieldCount
};

inline constexpr std::string_view active = "activa";
inline constexpr std::string_view suspended = "suspendida";
inline constexpr std::string_view closing = "cerrando";

// The currency of the organisation's amounts: the one it names, else its country's, else none (two digits).
[[nodiscard]] mostrador::Currency currencyOf(const Record& organization);

extern const RecordType type;

}  // namespace mostrador::organization
