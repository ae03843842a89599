#pragma once
// Venta: a whole document, immutable once posted (checklist E2, sync-protocol §6). It is undone by another document
// that reverses it, whole (anulacion) or in part (devolucion), with negative amounts.

#include "models/records/field.h"

namespace mostrador::sale {

enum Field : FieldIndex {
    Number = common::FieldCount,
    ExternalNumber,
    Kind,
    State,
    Client,
    Order,
    Currency,
    TaxOnTop,  // prices were without tax when it was posted
    Place,
    Session,
    Seller,
    SoldAt,
    Lines,     // line.h
    Payments,  // payment.h
    Net,
    Tax,
    Total,
    Paid,
    Due,
    Exceptions,  // exceptions.h
    Reverses,    // the document this one undoes
    ReversedBy,  // the last document that undid this one
    NoStock,     // an old document: moves no stock
    FiscalNumber,
    Notes,
    FieldCount
};

inline constexpr std::string_view ordinary = "venta";
inline constexpr std::string_view voiding = "anulacion";
inline constexpr std::string_view refund = "devolucion";

inline constexpr std::string_view completed = "completada";
inline constexpr std::string_view voided = "anulada";
inline constexpr std::string_view refunded = "devuelta";  // all of it

inline constexpr std::uint32_t paymentsMax = 20;

extern const RecordType type;

}  // namespace mostrador::sale
