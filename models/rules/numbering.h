#pragma once
// Numbers on paper: series-counter, final when made (sync-protocol §2). The series belongs to one replica, so two
// computers never give the same number; where one is taken all the same (a restored disk), the document is kept and
// shown with a suffix. Pure functions.

#include <cstdint>
#include <string>
#include <string_view>

namespace mostrador {

[[nodiscard]] std::string documentNumber(std::string_view series, std::int64_t counter);  // "A-000001"
// Letters or digits, a dash, digits: what documentNumber() gives.
[[nodiscard]] bool isDocumentNumber(std::string_view text);
[[nodiscard]] std::string repeatedNumber(std::string_view number, int copy);  // ("A-000001", 2) → "A-000001/2"

}  // namespace mostrador
