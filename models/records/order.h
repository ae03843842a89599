#pragma once
// Orden de servicio: a customer's thing from the counter to the bench and back (checklist E2, E4). The fields marked
// Derived are written only by the commands of commands/orders: the state and its history, deposits, approval, totals.

#include "models/records/field.h"

namespace mostrador::order {

enum Field : FieldIndex {
    Number = common::FieldCount,
    Client,
    Equipment,
    Item,  // what it is, where no equipment was recorded
    Fault,
    Condition,
    Priority,
    Technician,
    Place,
    Shelf,
    PromisedAt,
    State,
    StateSince,
    Diagnosis,
    Lines,     // line.h
    Deposits,  // payment.h
    Currency,
    TaxOnTop,  // prices were without tax when the order was made
    Net,
    Tax,
    Total,
    Paid,
    Due,
    ApprovedBy,
    ApprovalChannel,
    ApprovedAmount,
    ApprovedAt,
    ApprovalProof,
    Unrepaired,  // goes back as it came: only lines marked `siempre` are charged
    WarrantyDays,
    WarrantyUntil,
    WarrantyOf,
    ReopenedAs,
    Sale,
    ReceptionSignature,
    DeliverySignature,
    ReceivedBy,
    DeliveredAt,
    History,
    Exceptions,  // exceptions.h
    Notes,
    FieldCount
};

namespace history {
enum Element : std::size_t { State, At, User, Reason, ElementCount };
}

inline constexpr std::string_view received = "recibida";
inline constexpr std::string_view diagnosing = "en_diagnostico";
inline constexpr std::string_view quoted = "presupuestada";
inline constexpr std::string_view approved = "aprobada";
inline constexpr std::string_view rejected = "rechazada";
inline constexpr std::string_view waitingForPart = "esperando_repuesto";
inline constexpr std::string_view repairing = "en_reparacion";
inline constexpr std::string_view checking = "control";
inline constexpr std::string_view beyondRepair = "sin_reparacion";
inline constexpr std::string_view ready = "lista";
inline constexpr std::string_view delivered = "entregada";
inline constexpr std::string_view reopened = "reabierta";
inline constexpr std::string_view cancelled = "cancelada";

inline constexpr std::string_view normal = "normal";

inline constexpr std::uint32_t depositsMax = 50;
inline constexpr std::uint32_t historyMax = 300;  // older steps are left to the server's log

extern const RecordType type;

}  // namespace mostrador::order
