#pragma once
// What a field can hold. Plain values, freely copied, no threads.

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "models/base/uuid.h"

namespace mostrador {

// What an element of a set field can hold (booleans are 0/1).
using Scalar = std::variant<std::monostate, std::int64_t, std::string>;

// One element of a set field (a phone, an address). Its id is unique within the record: elements that came with
// the record's creation are numbered 1, 2, 3 …; later ones get 53 random bits, so two offline desktops never
// give the same id to different elements, and every JSON reader can hold it.
struct SetElement {
    std::int64_t id = 0;
    std::vector<Scalar> fields;  // in the order of the field's ElementSpec
    bool operator==(const SetElement&) const = default;
};

using SetValue = std::vector<SetElement>;  // ordered by id, ids unique

// Text and choices are std::string, integers, times (UTC ms) and booleans std::int64_t.
using Value = std::variant<std::monostate, std::int64_t, std::string, Uuid, SetValue>;

[[nodiscard]] inline bool isNull(const Value& value) { return std::holds_alternative<std::monostate>(value); }
[[nodiscard]] inline bool isNull(const Scalar& value) { return std::holds_alternative<std::monostate>(value); }
[[nodiscard]] inline std::string_view textOf(const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    return text ? std::string_view(*text) : std::string_view();
}
[[nodiscard]] inline std::string_view textOf(const Scalar& value) {
    const auto* text = std::get_if<std::string>(&value);
    return text ? std::string_view(*text) : std::string_view();
}
[[nodiscard]] inline std::int64_t integerOf(const Value& value, std::int64_t otherwise = 0) {
    const auto* number = std::get_if<std::int64_t>(&value);
    return number ? *number : otherwise;
}
[[nodiscard]] inline std::int64_t integerOf(const Scalar& value, std::int64_t otherwise = 0) {
    const auto* number = std::get_if<std::int64_t>(&value);
    return number ? *number : otherwise;
}

}  // namespace mostrador
