#pragma once
// Usuario: a person of the office who signs in (checklist E2). Credentials are not here: they live only on the
// server and never enter the log.

#include "models/records/field.h"

namespace mostrador::user {

enum Field : FieldIndex {
    UserName = common::FieldCount,
    Name,
    Email,
    TaxIdType,
    TaxId,
    Roles,
    Team,
    State,
    Capacity,
    Hours,
    Language,
    LastSignInAt,
    LastSignInDevice,
    FieldCount
};

inline constexpr std::string_view invited = "invitado";
inline constexpr std::string_view active = "activo";
inline constexpr std::string_view suspended = "suspendido";

extern const RecordType type;

}  // namespace mostrador::user
