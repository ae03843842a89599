#include "schema.h"

#include <algorithm>

#include "models/base/clock.h"
#include "models/base/uuid.h"

namespace mostrador::test {
namespace {

bool isOfType(std::string_view type, const JsonValue& value) {
    switch (value.kind()) {
        case JsonValue::Kind::Null: return type == "null";
        case JsonValue::Kind::Boolean: return type == "boolean";
        case JsonValue::Kind::Number: return type == "number" || (type == "integer" && value.integer());
        case JsonValue::Kind::Text: return type == "string";
        case JsonValue::Kind::Array: return type == "array";
        case JsonValue::Kind::Object: return type == "object";
    }
    return false;
}

class Checker {
public:
    explicit Checker(const JsonValue& document) : m_document(document) {}

    void check(const JsonValue& schema, const JsonValue& value, const std::string& path) {
        if (const JsonValue* reference = schema.find("$ref")) return check(resolve(reference->text()), value, path);
        checkValue(schema, value, path);
        if (value.isObject() && schema.find("properties")) checkMembers(schema, value, path);
        if (const JsonValue* items = schema.find("items"))
            for (const JsonValue& item : value.items()) check(*items, item, path + "[]");
        if (const JsonValue* any = schema.find("anyOf")) checkAny(*any, value, path);
    }

    std::vector<std::string> faults;

private:
    const JsonValue& resolve(std::string_view reference) {
        const JsonValue* found = &m_document;
        for (std::size_t at = 2; found && at < reference.size();) {
            const std::size_t slash = std::min(reference.find('/', at), reference.size());
            found = found->find(reference.substr(at, slash - at));
            at = slash + 1;
        }
        static const JsonValue nothing;
        if (!found) faults.push_back("no " + std::string(reference));
        return found ? *found : nothing;
    }

    void fault(const std::string& path, const std::string& what) { faults.push_back(path + ": " + what); }

    void checkValue(const JsonValue& schema, const JsonValue& value, const std::string& path) {
        if (const JsonValue* type = schema.find("type")) {
            const auto fits = [&](const JsonValue& one) { return isOfType(one.text(), value); };
            if (type->isText() ? !fits(*type) : std::none_of(type->items().begin(), type->items().end(), fits))
                fault(path, "of another type");
        }
        if (const JsonValue* choices = schema.find("enum"))
            if (std::find(choices->items().begin(), choices->items().end(), value) == choices->items().end())
                fault(path, "none of the choices");
        if (const JsonValue* only = schema.find("const"); only && !(*only == value)) fault(path, "another value");
        const JsonValue* format = schema.find("format");
        if (format && format->text() == "uuid" && value.isText() && !Uuid::parse(value.text())) fault(path, "no UUID");
        if (format && format->text() == "date-time" && value.isText() && !parseUtc(value.text()))
            fault(path, "no time");
        if (const JsonValue* most = schema.find("maxLength"); most && value.isText())
            if (static_cast<std::int64_t>(value.text().size()) > most->integer()) fault(path, "too long");
        if (const JsonValue* most = schema.find("maxItems"); most && value.isArray())
            if (static_cast<std::int64_t>(value.items().size()) > most->integer()) fault(path, "too many");
    }

    void checkRequired(const JsonValue& schema, const JsonValue& value, const std::string& path) {
        const JsonValue* required = schema.find("required");
        if (!required) return;
        for (const JsonValue& name : required->items())
            if (!value.find(name.text())) fault(path + "." + std::string(name.text()), "missing");
    }

    void checkMembers(const JsonValue& schema, const JsonValue& value, const std::string& path) {
        for (const JsonMember& member : value.members()) {
            const JsonValue* inner = schema.find("properties")->find(member.key);
            if (inner) check(*inner, member.value, path + "." + member.key);
            else fault(path + "." + member.key, "not described");
        }
        checkRequired(schema, value, path);
    }

    void checkAny(const JsonValue& any, const JsonValue& value, const std::string& path) {
        for (const JsonValue& one : any.items()) {
            Checker inner(m_document);
            inner.checkRequired(one, value, path);
            if (inner.faults.empty()) return;
        }
        fault(path, "none of anyOf");
    }

    const JsonValue& m_document;
};

}  // namespace

std::vector<std::string> faultsOf(const JsonValue& document, const JsonValue& schema, const JsonValue& value) {
    Checker checker(document);
    checker.check(schema, value, "$");
    return checker.faults;
}

}  // namespace mostrador::test
