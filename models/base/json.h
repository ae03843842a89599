#pragma once
// JSON writer: appends to a string and places the commas itself. Call order is the caller's duty (a key before each
// value of an object, each begin closed); text is valid UTF-8. Values, no threads. Reading is in
// jsonvalue.h, included here.

#include "models/base/jsonvalue.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace mostrador {

class JsonWriter {
public:
    JsonWriter() = default;
    explicit JsonWriter(std::string& out) : m_out(&out) {}  // appends to `out`, which outlives the writer
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    JsonWriter& beginObject() { return begin('{'); }
    JsonWriter& endObject() { return end('}'); }
    JsonWriter& beginArray() { return begin('['); }
    JsonWriter& endArray() { return end(']'); }
    JsonWriter& key(std::string_view name);
    JsonWriter& text(std::string_view utf8);
    JsonWriter& integer(std::int64_t value);
    JsonWriter& rawNumber(std::string_view number) { return raw(number); }  // exactly these digits
    JsonWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
    JsonWriter& null() { return raw("null"); }
    JsonWriter& raw(std::string_view json);  // one whole value, already JSON

    [[nodiscard]] const std::string& str() const { return *m_out; }
    [[nodiscard]] std::string take() { return std::move(*m_out); }

private:
    JsonWriter& begin(char bracket);
    JsonWriter& end(char bracket);
    void separate() {
        if (m_comma) m_out->push_back(',');
    }

    std::string m_own;
    std::string* m_out = &m_own;
    bool m_comma = false;  // a value stands before the next one
};

// Appends `utf8` with quotes and escapes.
void appendJsonText(std::string& out, std::string_view utf8);

}  // namespace mostrador
