#pragma once
// Cliente: a customer of the business (checklist E2).

#include "models/records/field.h"

namespace mostrador::client {

enum Field : FieldIndex {
    Code = common::FieldCount,
    Kind,
    Name,
    Contact,
    ContactTitle,
    TaxIdType,
    TaxId,
    TaxIdValid,
    Phones,
    Emails,
    Addresses,
    Tags,
    Notes,
    Consents,
    PriceList,
    CreditLimit,
    MergedInto,
    FieldCount
};

namespace phone {
enum Element : std::size_t { Number, Label, WhatsApp, Primary };
}
namespace email {
enum Element : std::size_t { Address, Label, Primary };
}
namespace address {
enum Element : std::size_t { Street, City, Region, PostalCode, Country, Label, Primary };
}
namespace consent {
enum Element : std::size_t { Channel, Date, Source };
}

inline constexpr std::string_view person = "persona";
inline constexpr std::string_view company = "empresa";

extern const RecordType type;

}  // namespace mostrador::client
