#pragma once
// Many rows with one statement: SQLite then opens its cursors once, and a key that follows the one before it is not
// looked up from the root again. Values, no threads.

#include <cstddef>
#include <string>
#include <string_view>

namespace mostrador::server {

// Enough that the cost of a statement no longer counts; what does not fill a batch goes row by row.
inline constexpr std::size_t batchRows = 32;

[[nodiscard]] inline std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

}  // namespace mostrador::server
