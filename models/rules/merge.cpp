#include "models/rules/merge.h"

#include <algorithm>

namespace mostrador {
namespace {

SetValue::iterator lowerBound(SetValue& set, std::int64_t id) {
    return std::lower_bound(set.begin(), set.end(), id,
                            [](const SetElement& element, std::int64_t wanted) { return element.id < wanted; });
}

SetElement* findElement(SetValue& set, std::int64_t id) {
    const auto at = lowerBound(set, id);
    return at != set.end() && at->id == id ? &*at : nullptr;
}

Scalar partOf(const std::vector<Scalar>& fields, std::size_t i) { return i < fields.size() ? fields[i] : Scalar{}; }

// Three-way merge of one element: parts the author did not change keep what is there now.
bool mergeElement(SetElement& current, const ElementPut& put, std::size_t parts) {
    bool clash = false;
    current.fields.resize(parts);
    for (std::size_t i = 0; i < parts; ++i) {
        const Scalar was = partOf(put.was, i);
        const Scalar wanted = partOf(put.element.fields, i);
        if (wanted == was || current.fields[i] == wanted) continue;
        if (current.fields[i] != was) clash = true;
        current.fields[i] = wanted;
    }
    return clash;
}

// At most one element of a set is the primary one: the one this edit marked wins.
void keepOnePrimary(const FieldSpec& spec, const SetEdit& change, SetValue& set) {
    for (std::size_t part = 0; part < spec.elements.size(); ++part) {
        if (spec.elements[part].name != "principal") continue;
        std::int64_t chosen = 0;
        for (const ElementPut& put : change.puts)
            if (integerOf(partOf(put.element.fields, part)) != 0) chosen = put.element.id;
        if (chosen == 0 || !findElement(set, chosen)) return;
        for (SetElement& element : set)
            if (element.id != chosen && integerOf(partOf(element.fields, part)) != 0) element.fields[part] = Scalar{};
    }
}

void mergeSet(Record& row, FieldIndex field, const SetEdit& change, Merged& merged) {
    const FieldSpec& spec = row.type().field(field);
    const std::size_t parts = spec.elements.size();
    SetValue set = row.set(field);
    for (const ElementPut& put : change.puts) {
        SetElement* current = findElement(set, put.element.id);
        if (current) {
            const SetElement earlier = *current;
            if (mergeElement(*current, put, parts))
                merged.replaced.push_back({field, put.element.id, SetValue{earlier}, false});
        } else if (put.isNew()) {
            SetElement fresh = put.element;
            fresh.fields.resize(parts);
            set.insert(lowerBound(set, fresh.id), std::move(fresh));
        } else {  // removed meanwhile: removal wins, the author hears of it
            SetElement mine = put.element;
            mine.fields.resize(parts);
            merged.replaced.push_back({field, put.element.id, SetValue{std::move(mine)}, true});
        }
    }
    for (const SetElement& seen : change.removes) {
        const auto at = lowerBound(set, seen.id);
        if (at == set.end() || at->id != seen.id) continue;
        SetElement expected = seen;
        expected.fields.resize(parts);
        if (!(*at == expected)) merged.replaced.push_back({field, seen.id, SetValue{*at}, false});
        set.erase(at);
    }
    keepOnePrimary(spec, change, set);
    Value value = set.empty() ? Value{} : Value{std::move(set)};
    if (value == row.at(field)) return;
    row.at(field) = std::move(value);
    merged.changed |= maskOf(field);
}

}  // namespace

Result<Merged> mergeEdit(Record& row, const Edit& edit, const std::function<bool(FieldIndex)>& untouched) {
    for (const FieldEdit& one : edit) {
        const FieldSpec& spec = row.type().field(one.field);
        if (spec.merge != MergeRule::Guarded) continue;
        const auto* wanted = std::get_if<Value>(&one.change);
        if (wanted && *wanted != row.at(one.field) && !untouched(one.field))
            return fail(ErrorCode::Conflict, std::string(spec.name));
    }
    Merged merged;
    for (const FieldEdit& one : edit) {
        if (const auto* change = std::get_if<SetEdit>(&one.change)) {
            mergeSet(row, one.field, *change, merged);
            continue;
        }
        const Value& wanted = std::get<Value>(one.change);
        if (wanted == row.at(one.field)) continue;
        if (!untouched(one.field)) merged.replaced.push_back({one.field, 0, row.at(one.field), false});
        row.at(one.field) = wanted;
        merged.changed |= maskOf(one.field);
    }
    return merged;
}

}  // namespace mostrador
