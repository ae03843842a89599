#include "sync/exchange/target.h"

#include <charconv>

namespace mostrador::exchange {
namespace {

std::size_t partByName(const FieldSpec& spec, std::string_view name) {
    std::size_t i = 0;
    while (i < spec.elements.size() && spec.elements[i].name != name) ++i;
    return i;
}

// What a file may set; archiving and states are acts of their own.
bool writable(const FieldSpec& spec) {
    return spec.merge != MergeRule::Stamp && spec.merge != MergeRule::Server && spec.merge != MergeRule::Derived &&
           spec.kind != FieldKind::Reference && spec.name != "archivado" && spec.name != "estado";
}

}  // namespace

Result<Target> parseTarget(const RecordType& type, std::string_view path) {
    const std::string whole(path);
    Target target;
    if (const std::size_t hash = path.find('#'); hash != std::string_view::npos) {
        const std::string_view digits = path.substr(hash + 1);
        const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), target.join);
        if (parsed.ptr != digits.data() + digits.size() || target.join < 1) return fail(ErrorCode::FieldUnknown, whole);
        path = path.substr(0, hash);
    }
    std::string_view part;
    if (const std::size_t dot = path.rfind('.'); dot != std::string_view::npos) {
        part = path.substr(dot + 1);
        path = path.substr(0, dot);
        target.part = true;
    }
    if (path.ends_with(']')) {
        const std::size_t open = path.find('[');
        if (open == std::string_view::npos) return fail(ErrorCode::FieldUnknown, whole);
        target.label = std::string(path.substr(open + 1, path.size() - open - 2));
        target.part = true;
        path = path.substr(0, open);
    }
    const FieldSpec* spec = type.findByName(path);
    if (!spec) {
        const AliasSpec* alias = type.findAlias(path);
        if (!alias || target.part) return fail(ErrorCode::FieldUnknown, whole);
        target.field = alias->field;
        target.part = true;
        target.element = alias->element;
        return target;
    }
    target.field = static_cast<FieldIndex>(spec->tag - 1);
    if (!writable(*spec)) return fail(ErrorCode::FieldReadOnly, whole);
    if (target.part && spec->kind != FieldKind::Set) return fail(ErrorCode::FieldUnknown, whole);
    if (target.join > 0 && spec->kind != FieldKind::Text) return fail(ErrorCode::FieldUnknown, whole);
    if (!part.empty()) target.element = partByName(*spec, part);
    if (target.part && target.element >= spec->elements.size()) return fail(ErrorCode::FieldUnknown, whole);
    if (!target.label.empty() && partByName(*spec, "etiqueta") == spec->elements.size())
        return fail(ErrorCode::FieldUnknown, whole);
    return target;
}

std::string targetPath(const RecordType& type, const Target& target) {
    const FieldSpec& spec = type.field(target.field);
    std::string path(spec.name);
    if (!target.part) return target.join > 0 ? path + "#" + std::to_string(target.join) : path;
    if (target.label.empty())
        for (const AliasSpec& alias : type.aliases)
            if (alias.field == target.field && alias.element == target.element) return std::string(alias.name);
    if (!target.label.empty()) path += "[" + target.label + "]";
    if (target.label.empty() || target.element != 0) path += "." + std::string(spec.elements[target.element].name);
    return path;
}

}  // namespace mostrador::exchange
