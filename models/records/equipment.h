#pragma once
// Equipo: the customer's thing that is repaired (checklist E2). Its unlock secret is a companion record
// (equipment_secret.h).

#include "models/records/field.h"

namespace mostrador::equipment {

enum Field : FieldIndex {
    Client = common::FieldCount,
    Kind,
    Brand,
    Model,
    Serial,
    SerialValid,  // of an IMEI by its check digit; none for other serials
    Accessories,
    Notes,
    FieldCount
};

extern const RecordType type;

}  // namespace mostrador::equipment
