#pragma once
// Whether an edit's values are of their fields' form and size. The same check on form, command line, REST, import and
// server. Pure functions.

#include "models/base/result.h"
#include "models/records/edit.h"

namespace mostrador {

// First fault found; `field` is the public name ("telefonos.numero" for an element). `creating` demands required
// fields; otherwise only forbids clearing them. `system` lets Server fields through.
[[nodiscard]] Result<> validateEdit(const RecordType& type, const Edit& edit, bool creating, bool system = false);
[[nodiscard]] Result<> validateText(std::string_view text, std::string_view field, std::uint32_t bytesMax,
                                    TextForm form);

}  // namespace mostrador
