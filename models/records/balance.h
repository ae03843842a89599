#pragma once
// Existencia: how much of a product lies in a place and how much of that is promised to orders. Kept by every command
// that moves or reserves, by the same code on the replica and the server; equals the sum of the movements at all times.

#include "models/base/uuid.h"
#include "models/records/field.h"

namespace mostrador::balance {

enum Field : FieldIndex { Product = common::FieldCount, Place, OnHand, Reserved, FieldCount };

// One balance for a product and a place, whoever makes it first.
[[nodiscard]] Uuid idOf(const Uuid& product, const Uuid& place);

extern const RecordType type;

}  // namespace mostrador::balance
