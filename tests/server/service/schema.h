#pragma once
// A small validator of JSON Schema, as far as our OpenAPI document uses it: type, enum, const, properties, required,
// items, anyOf, $ref, format uuid and date-time, maxLength, maxItems. A member that the schema does not name is a
// fault: what is answered is described. Pure functions.

#include <string>
#include <vector>

#include "models/base/jsonvalue.h"

namespace mostrador::test {

// What is wrong, each with its path in the value; empty when all is right.
[[nodiscard]] std::vector<std::string> faultsOf(const JsonValue& document, const JsonValue& schema,
                                                const JsonValue& value);

}  // namespace mostrador::test
