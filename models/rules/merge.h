#pragma once
// Puts an edit into a record that may have changed since its author looked (sync-protocol §6). The same function on the
// replica and on the server. Pure.

#include <functional>
#include <vector>

#include "models/base/result.h"
#include "models/records/edit.h"

namespace mostrador {

struct Replaced {
    FieldIndex field = 0;
    std::int64_t element = 0;
    Value earlier;      // what another person had written
    bool lost = false;  // this edit was dropped instead (its element was removed meanwhile)
};

struct Merged {
    FieldMask changed = 0;
    std::vector<Replaced> replaced;
};

// `untouched(field)`: nobody else changed the field since the author saw it. Guarded fields that were touched and
// differ give Conflict with the field's name; nothing is changed then.
[[nodiscard]] Result<Merged> mergeEdit(Record& row, const Edit& edit, const std::function<bool(FieldIndex)>& untouched);

}  // namespace mostrador
