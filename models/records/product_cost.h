#pragma once
// What a product costs the business: the companion of a product, under the same id. A record of its own because only
// some roles may read it (sync-protocol §6: no field masks).

#include "models/records/field.h"

namespace mostrador::product_cost {

enum Field : FieldIndex { Cost = common::FieldCount, FieldCount };

extern const RecordType type;

}  // namespace mostrador::product_cost
