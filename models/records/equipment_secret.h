#pragma once
// The unlock code of a customer's thing: the companion of a piece of equipment, under the same id, for the roles that
// may see it. Erased when the thing is delivered.

#include "models/records/field.h"

namespace mostrador::equipment_secret {

enum Field : FieldIndex { Secret = common::FieldCount, ErasedAt, FieldCount };

extern const RecordType type;

}  // namespace mostrador::equipment_secret
