#pragma once
// Producto: something sold or built in, with or without stock (checklist E2). `stock` and `reservado` are the sums over
// all places, kept by the commands that move stock, so that a list can sort and filter by them. The cost is in a
// companion record (product_cost.h): not everyone may read it.

#include "models/records/record.h"

namespace mostrador::product {

enum Field : FieldIndex {
    Sku = common::FieldCount,
    Name,
    Barcodes,
    Category,
    Unit,
    Price,
    Prices,
    TaxRate,
    Kind,
    Tracking,
    Minimum,
    Supplier,
    Photo,
    NegativeRule,
    Stock,
    Reserved,
    Low,
    Notes,
    FieldCount
};

namespace listPrice {
enum Element : std::size_t { List, Price };
}

inline constexpr std::string_view goods = "producto";
inline constexpr std::string_view service = "servicio";  // has no stock
inline constexpr std::string_view untracked = "ninguno";
inline constexpr std::string_view bySerial = "serie";
inline constexpr std::string_view block = "bloquear";  // selling more than there is: refused at the counter
inline constexpr std::string_view warn = "avisar";     // let through, with an incident
inline constexpr std::string_view allow = "permitir";  // let through in silence

[[nodiscard]] bool isLow(const Record& product);  // at or below its minimum

extern const RecordType type;

}  // namespace mostrador::product
