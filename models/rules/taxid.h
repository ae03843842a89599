#pragma once
// National ids of people and companies: form and check digit, per type. Pure functions.
// RUT (Chile) and CUIT (Argentina): modulo 11. NIT (Colombia): DIAN's weights, modulo 11. NIF (Spain): modulo 23 letter
// for persons. RFC and CURP (Mexico): form only, as the issuing office's check digit needs its own tables.

#include <optional>
#include <string_view>

namespace mostrador {

// True or false where the type has a check; empty where nothing can be said (CC, passports, other).
[[nodiscard]] std::optional<bool> taxIdIsValid(std::string_view type, std::string_view value);

}  // namespace mostrador
