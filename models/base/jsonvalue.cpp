#include "models/base/jsonvalue.h"

#include "models/base/text.h"

#include <simdjson.h>

#include <algorithm>
#include <charconv>

namespace mostrador {
namespace {

namespace od = simdjson::ondemand;

bool digitsAt(std::string_view& text) {
    std::size_t count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9') ++count;
    text.remove_prefix(count);
    return count > 0;
}

// RFC 8259's grammar; simdjson hands the token over unchecked.
bool isNumber(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    if (text.starts_with('0')) text.remove_prefix(1);
    else if (!digitsAt(text)) return false;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        if (!digitsAt(text)) return false;
    }
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(1);
        if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
        if (!digitsAt(text)) return false;
    }
    return text.empty();
}

bool namesRepeat(const std::vector<JsonMember>& members) {
    std::vector<std::string_view> names;  // sorted, so that a hostile object of many names costs n log n
    names.reserve(members.size());
    for (const JsonMember& member : members) names.push_back(member.key);
    std::sort(names.begin(), names.end());
    return std::adjacent_find(names.begin(), names.end()) != names.end();
}

}  // namespace

// Copies simdjson's forward-only view of a document into a tree.
class JsonTreeReader {
public:
    explicit JsonTreeReader(int maxDepth) : m_maxDepth(maxDepth) {}

    simdjson::error_code read(od::value source, JsonValue& out, int depth) {
        od::json_type type{};
        if (const auto error = source.type().get(type)) return error;
        switch (type) {
            case od::json_type::array: return depth < m_maxDepth ? array(source, out, depth) : simdjson::DEPTH_ERROR;
            case od::json_type::object: return depth < m_maxDepth ? object(source, out, depth) : simdjson::DEPTH_ERROR;
            case od::json_type::string: {
                std::string_view text;
                if (const auto error = source.get_string().get(text)) return error;
                out.m_value.emplace<std::string>(text);
                return simdjson::SUCCESS;
            }
            case od::json_type::number: {
                const std::string_view digits = trimmed(source.raw_json_token());
                if (!isNumber(digits)) return simdjson::NUMBER_ERROR;
                out.m_value.emplace<JsonValue::Raw>(std::string(digits));
                return simdjson::SUCCESS;
            }
            case od::json_type::boolean: return source.get_bool().get(out.m_value.emplace<bool>());
            case od::json_type::null: {
                bool isNull = false;
                if (const auto error = source.is_null().get(isNull)) return error;
                return isNull ? simdjson::SUCCESS : simdjson::N_ATOM_ERROR;
            }
        }
        return simdjson::TAPE_ERROR;
    }

private:
    simdjson::error_code array(od::value source, JsonValue& out, int depth) {
        od::array array;
        if (const auto error = source.get_array().get(array)) return error;
        auto& items = out.m_value.emplace<std::vector<JsonValue>>();
        for (auto element : array) {
            od::value value;
            if (const auto error = element.get(value)) return error;
            if (const auto error = read(value, items.emplace_back(), depth + 1)) return error;
        }
        return simdjson::SUCCESS;
    }

    simdjson::error_code object(od::value source, JsonValue& out, int depth) {
        od::object object;
        if (const auto error = source.get_object().get(object)) return error;
        auto& members = out.m_value.emplace<std::vector<JsonMember>>();
        for (auto element : object) {
            od::field field;
            if (const auto error = std::move(element).get(field)) return error;
            std::string_view key;
            if (const auto error = field.unescaped_key().get(key)) return error;
            JsonMember& member = members.emplace_back();
            member.key = key;
            if (const auto error = read(field.value(), member.value, depth + 1)) return error;
        }
        return namesRepeat(members) ? simdjson::INCORRECT_TYPE : simdjson::SUCCESS;
    }

    int m_maxDepth;
};

Result<JsonValue> JsonValue::parse(std::string_view json, int maxDepth) {
    if (!isValidUtf8(json)) return fail(ErrorCode::TextNotUtf8);
    // simdjson needs a copy with room behind it anyway; the brackets let a bare scalar take the same way as the rest.
    std::string padded;
    padded.reserve(json.size() + 2 + simdjson::SIMDJSON_PADDING);
    padded += '[';
    padded += json;
    padded += ']';
    od::parser parser;
    od::document document;
    od::array whole;
    const std::size_t capacity = padded.capacity();
    auto error = parser.iterate(padded.data(), padded.size(), capacity).get(document);
    if (!error) error = document.get_array().get(whole);
    JsonValue result;
    int documents = 0;
    if (!error) {
        JsonTreeReader reader(maxDepth);
        for (auto element : whole) {
            od::value value;
            error = element.get(value);
            if (!error && ++documents > 1) error = simdjson::TRAILING_CONTENT;
            if (!error) error = reader.read(value, result, 0);
            if (error) break;
        }
    }
    if (!error && documents == 0) error = simdjson::EMPTY;
    // at the end of everything there is no current location left
    if (!error && document.current_location().error() != simdjson::OUT_OF_BOUNDS) error = simdjson::TRAILING_CONTENT;
    if (error) return fail(ErrorCode::Malformed, {}, simdjson::error_message(error));
    return result;
}

std::string_view JsonValue::text() const {
    const auto* text = std::get_if<std::string>(&m_value);
    return text ? std::string_view(*text) : std::string_view{};
}

std::string_view JsonValue::rawNumber() const {
    const auto* raw = std::get_if<Raw>(&m_value);
    return raw ? std::string_view(raw->digits) : std::string_view{};
}

std::optional<std::int64_t> JsonValue::integer() const {
    const std::string_view digits = rawNumber();
    std::int64_t value = 0;
    const auto [stopped, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || error != std::errc{} || stopped != digits.data() + digits.size()) return std::nullopt;
    return value;
}

std::optional<bool> JsonValue::boolean() const {
    const auto* value = std::get_if<bool>(&m_value);
    return value ? std::optional<bool>(*value) : std::nullopt;
}

std::span<const JsonValue> JsonValue::items() const {
    const auto* items = std::get_if<std::vector<JsonValue>>(&m_value);
    return items ? std::span<const JsonValue>(*items) : std::span<const JsonValue>{};
}

std::span<const JsonMember> JsonValue::members() const {
    const auto* members = std::get_if<std::vector<JsonMember>>(&m_value);
    return members ? std::span<const JsonMember>(*members) : std::span<const JsonMember>{};
}

const JsonValue* JsonValue::find(std::string_view key) const {
    for (const JsonMember& member : members())
        if (member.key == key) return &member.value;
    return nullptr;
}

bool JsonValue::operator==(const JsonValue& other) const { return m_value == other.m_value; }

}  // namespace mostrador
