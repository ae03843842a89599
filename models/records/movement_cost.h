#pragma once
// What one unit of a movement cost: the companion of a movement, under the same id, for the roles that see costs.

#include "models/records/field.h"

namespace mostrador::movement_cost {

enum Field : FieldIndex { Product = common::FieldCount, UnitCost, FieldCount };

extern const RecordType type;

}  // namespace mostrador::movement_cost
