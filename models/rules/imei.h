#pragma once
// The check digit of a phone's serial (IMEI, 3GPP TS 23.003 annex B: Luhn over 15 digits). Pure.

#include <optional>
#include <string_view>

namespace mostrador {

// Nothing when the text is no IMEI (15 digits, blanks and dashes aside).
[[nodiscard]] std::optional<bool> imeiIsValid(std::string_view text);

}  // namespace mostrador
