#include "models/records/record.h"

#include "models/base/text.h"

namespace mostrador {

const SetValue& Record::set(FieldIndex field) const {
    static const SetValue empty;
    const auto* found = std::get_if<SetValue>(&values[field]);
    return found ? *found : empty;
}

const SetElement* Record::primary(const AliasSpec& alias) const {
    const SetValue& elements = set(alias.field);
    for (const SetElement& element : elements)
        if (alias.primaryElement < element.fields.size() && integerOf(element.fields[alias.primaryElement]) != 0)
            return &element;
    return elements.empty() ? nullptr : &elements.front();
}

void stampVersions(Record& record, FieldMask changed, std::int64_t seq) {
    const auto fields = record.type().fields;
    for (FieldIndex i = 0; i < fields.size(); ++i)
        if ((changed & maskOf(i)) && fields[i].merge != MergeRule::Stamp && fields[i].merge != MergeRule::Derived)
            record.versions[i] = seq;
}

namespace {

void addSearch(std::string& out, SearchRole role, std::string_view text) {
    if (text.empty() || role == SearchRole::None) return;
    if (!out.empty()) out += ' ';
    if (role == SearchRole::Words) appendFolded(out, text);
    else out += digitsOf(text);
}

}  // namespace

std::string searchText(const Record& record) {
    std::string out;
    const auto fields = record.type().fields;
    for (FieldIndex i = 0; i < fields.size(); ++i) {
        const FieldSpec& spec = fields[i];
        if (spec.search == SearchRole::None) continue;
        if (spec.kind != FieldKind::Set) {
            addSearch(out, spec.search, record.text(i));
            continue;
        }
        for (const SetElement& element : record.set(i))
            for (std::size_t e = 0; e < element.fields.size() && e < spec.elements.size(); ++e)
                addSearch(out, spec.elements[e].search, textOf(element.fields[e]));
    }
    return out;
}

}  // namespace mostrador
