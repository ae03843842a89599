#pragma once
// A JSON document as a small tree of values. Numbers keep the text they came with and never pass through a double;
// members keep their order. A value, no threads.

#include "models/base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mostrador {

struct JsonMember;

class JsonValue {
public:
    enum class Kind : std::uint8_t { Null, Boolean, Number, Text, Array, Object };
    static constexpr int defaultMaxDepth = 32;

    JsonValue() = default;  // null

    // One whole document (RFC 8259). TextNotUtf8, or Malformed for anything else: also text after the document, a name
    // twice in one object, and nesting beyond maxDepth containers.
    [[nodiscard]] static Result<JsonValue> parse(std::string_view json, int maxDepth = defaultMaxDepth);

    [[nodiscard]] Kind kind() const { return static_cast<Kind>(m_value.index()); }
    [[nodiscard]] bool isNull() const { return kind() == Kind::Null; }
    [[nodiscard]] bool isNumber() const { return kind() == Kind::Number; }
    [[nodiscard]] bool isText() const { return kind() == Kind::Text; }
    [[nodiscard]] bool isArray() const { return kind() == Kind::Array; }
    [[nodiscard]] bool isObject() const { return kind() == Kind::Object; }

    // Each returns a neutral value when the kind is another one.
    [[nodiscard]] std::string_view text() const;
    [[nodiscard]] std::string_view rawNumber() const;           // "19990.50", as it was written
    [[nodiscard]] std::optional<std::int64_t> integer() const;  // only digits with an optional minus, in range
    [[nodiscard]] std::optional<bool> boolean() const;
    [[nodiscard]] std::span<const JsonValue> items() const;           // of an array
    [[nodiscard]] std::span<const JsonMember> members() const;        // of an object
    [[nodiscard]] const JsonValue* find(std::string_view key) const;  // null pointer when absent or no object

    bool operator==(const JsonValue& other) const;

private:
    friend class JsonTreeReader;
    struct Raw {
        std::string digits;
        bool operator==(const Raw&) const = default;
    };
    std::variant<std::monostate, bool, Raw, std::string, std::vector<JsonValue>, std::vector<JsonMember>> m_value;
};

struct JsonMember {
    std::string key;
    JsonValue value;
    bool operator==(const JsonMember&) const = default;
};

}  // namespace mostrador
