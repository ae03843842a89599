#pragma once
// Movimiento de stock: a fact about goods that came or went. Append-only: no command changes one. The stock of a
// product is the sum of its movements; balance.h keeps that sum. What a received unit cost is in a companion record
// (movement_cost.h).

#include "models/records/field.h"

namespace mostrador::movement {

enum Field : FieldIndex {
    Product = common::FieldCount,
    Place,
    Quantity,  // signed
    Kind,
    Reason,
    Document,  // the order, sale or transfer it belongs to
    Serials,
    HappenedAt,
    Oversell,  // the balance was below zero after it
    Counted,   // counts: what was found …
    Seen,      // … and what the author's screen said; the difference is the quantity
    FieldCount
};

inline constexpr std::string_view initial = "inicial";
inline constexpr std::string_view receipt = "recepcion";
inline constexpr std::string_view sale = "venta";
inline constexpr std::string_view repairUse = "uso_reparacion";
inline constexpr std::string_view repairReturn = "devolucion_reparacion";
inline constexpr std::string_view transfer = "traslado";
inline constexpr std::string_view count = "conteo";
inline constexpr std::string_view loss = "perdida";
inline constexpr std::string_view saleReturn = "devolucion";

extern const RecordType type;

}  // namespace mostrador::movement
