#pragma once
// Dispositivo: a computer (or an API client) that was enrolled and can be revoked (checklist E2). Written by the
// server at enrolment; its last contact is kept beside the log, so that being online writes nothing.

#include "models/records/field.h"

namespace mostrador::device {

enum Field : FieldIndex {
    Name = common::FieldCount,
    Kind,
    Series,
    Platform,
    AppVersion,
    Owner,
    PublicKey,
    State,
    FieldCount
};

inline constexpr std::string_view desktop = "escritorio";
inline constexpr std::string_view api = "api";
inline constexpr std::string_view active = "activo";
inline constexpr std::string_view revoked = "revocado";
inline constexpr std::string_view erase = "borrar";

extern const RecordType type;

}  // namespace mostrador::device
