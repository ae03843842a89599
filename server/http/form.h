#pragma once
// Percent-decoding, and the name=value pairs of a query string or of an
// application/x-www-form-urlencoded body. Decoded text is valid UTF-8 without NUL, or an error. Values.

#include "models/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mostrador::server {

// Malformed on a bad escape, TextNotUtf8 on bad text. '+' is a blank only in queries and forms.
[[nodiscard]] Result<std::string> percentDecode(std::string_view text, bool plusIsBlank);
[[nodiscard]] std::string percentEncode(std::string_view text);  // all but RFC 3986's unreserved letters

class Form {
public:
    // At most 256 pairs: a thousand tiny ones cost more than they can mean (TooLarge).
    [[nodiscard]] static Result<Form> parse(std::string_view encoded);

    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;  // the first of that name
    [[nodiscard]] std::string_view value(std::string_view name) const;                // empty when absent
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& pairs() const { return m_pairs; }

private:
    std::vector<std::pair<std::string, std::string>> m_pairs;
};

}  // namespace mostrador::server
