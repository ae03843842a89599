#pragma once
// Organización: a tenant. Every other record belongs to exactly one (checklist E2).

#include "models/records/field.h"

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
    FieldCount
};

inline constexpr std::string_view active = "activa";
inline constexpr std::string_view suspended = "suspendida";
inline constexpr std::string_view closing = "cerrando";

extern const RecordType type;

}  // namespace mostrador::organization
