#pragma once
// What a person can do with a command that came back: correct it in the form it came from, run it again as it was, or
// only give it up. Constant data.

#include <cstdint>
#include <string_view>

namespace mostrador {

enum class Resending : std::uint8_t { None, Form, Again };

[[nodiscard]] Resending resendingOf(std::string_view commandName);  // None for one that a later version knows

}  // namespace mostrador
