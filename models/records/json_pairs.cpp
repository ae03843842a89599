// Words of the command line as edits (json.h).

#include <algorithm>

#include "models/base/text.h"
#include "models/records/json.h"

namespace mostrador {
namespace {

constexpr int decimalsMax = 6;

void pairToJson(JsonWriter& out, const FieldSpec* spec, const std::string& value) {
    const FieldKind kind = spec ? spec->kind : FieldKind::Text;
    const bool digits =
        !value.empty() && value.find_first_not_of("0123456789", value[0] == '-' ? 1 : 0) == std::string::npos;
    if (value.empty()) {
        out.null();
    } else if (kind == FieldKind::Integer && digits && value != "-") {
        out.rawNumber(value);
    } else if ((kind == FieldKind::Money || kind == FieldKind::Quantity) && parseDecimal(value, decimalsMax)) {
        out.rawNumber(value);
    } else if (kind == FieldKind::Boolean && (value == "true" || value == "si" || value == "sí" || value == "1")) {
        out.boolean(true);
    } else if (kind == FieldKind::Boolean && (value == "false" || value == "no" || value == "0")) {
        out.boolean(false);
    } else if (kind == FieldKind::Set && value.front() == '[') {
        out.raw(value);
    } else if (kind == FieldKind::Set && spec->elements.size() == 1) {
        out.beginArray();
        for (std::size_t from = 0; from <= value.size();) {
            const std::size_t comma = std::min(value.find(',', from), value.size());
            const std::string_view item = trimmed(std::string_view(value).substr(from, comma - from));
            if (!item.empty()) out.text(item);
            from = comma + 1;
        }
        out.endArray();
    } else {
        out.text(value);
    }
}

}  // namespace

Result<Edit> editFromPairs(const RecordType& type, std::span<const std::pair<std::string, std::string>> pairs,
                           const Record* current, Random& random, const Currency& organization) {
    JsonWriter out;
    out.beginObject();
    for (const auto& [name, value] : pairs) {
        if (!isValidUtf8(value) || !isValidUtf8(name)) return fail(ErrorCode::TextNotUtf8, name);
        const FieldSpec* spec = type.findByName(name);
        if (spec && spec->kind == FieldKind::Set && !value.empty() && value.front() == '[' &&
            !JsonValue::parse(value).ok())
            return fail(ErrorCode::FieldInvalid, name);
        out.key(name);
        pairToJson(out, spec, value);
    }
    out.endObject();
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, JsonValue::parse(out.str()));
    return editFromJson(type, body, current, random, organization);
}

}  // namespace mostrador
