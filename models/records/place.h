#pragma once
// Lugar: where stock lies (a shop, a store room, a van). The first one is made with the organisation, under an id that
// follows from the organisation's, so that every program knows it without asking.

#include "models/base/uuid.h"
#include "models/records/field.h"

namespace mostrador::place {

enum Field : FieldIndex { Name = common::FieldCount, Address, Principal, FieldCount };

[[nodiscard]] Uuid principalId(const OrgId& organization);

extern const RecordType type;

}  // namespace mostrador::place
