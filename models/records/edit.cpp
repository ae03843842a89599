#include "models/records/edit.h"

#include <algorithm>

#include "models/records/wire.h"

namespace mostrador {
namespace {

const SetElement* findElement(const SetValue& set, std::int64_t id) {
    const auto found = std::lower_bound(
        set.begin(), set.end(), id, [](const SetElement& element, std::int64_t wanted) { return element.id < wanted; });
    return found != set.end() && found->id == id ? &*found : nullptr;
}

SetEdit diffSets(const SetValue& before, const SetValue& after) {
    SetEdit edit;
    for (const SetElement& element : after) {
        const SetElement* was = findElement(before, element.id);
        if (!was) edit.puts.push_back({element, {}});
        else if (!(*was == element)) edit.puts.push_back({element, was->fields});
    }
    for (const SetElement& element : before)
        if (!findElement(after, element.id)) edit.removes.push_back(element);
    return edit;
}

bool editable(MergeRule rule) {
    return rule != MergeRule::Stamp && rule != MergeRule::Server && rule != MergeRule::Derived;
}

template <class Change>
void place(Edit& edit, FieldIndex field, Change change) {
    const auto at = std::lower_bound(edit.begin(), edit.end(), field,
                                     [](const FieldEdit& one, FieldIndex wanted) { return one.field < wanted; });
    if (at != edit.end() && at->field == field) at->change = std::move(change);
    else edit.insert(at, FieldEdit{field, std::move(change)});
}

void encodeElement(CborWriter& out, const FieldSpec& spec, const SetElement& element) {
    out.raw(encodeSet(spec, {element}));
}

std::optional<SetElement> decodeElement(CborReader& in, const FieldSpec& spec) {
    auto set = decodeSet(spec, in.skip());
    if (in.failed() || !set.ok() || set->size() != 1) {
        in.setFailed();
        return std::nullopt;
    }
    return std::move(set->front());
}

FieldEdit decodeSetEdit(CborReader& in, FieldIndex field, const FieldSpec& spec) {
    SetEdit change;
    const std::uint64_t puts = in.array();
    for (std::uint64_t i = 0; i < puts && !in.failed(); ++i) {
        if (in.array() != 2) in.setFailed();
        auto element = decodeElement(in, spec);
        if (!element) break;
        ElementPut put{std::move(*element), {}};
        if (!in.nullNext()) {
            auto was = decodeElement(in, spec);
            if (was) put.was = std::move(was->fields);
        }
        if (!change.puts.empty() && change.puts.back().element.id >= put.element.id) in.setFailed();
        change.puts.push_back(std::move(put));
    }
    auto removes = decodeSet(spec, in.skip());
    if (in.failed() || !removes.ok()) in.setFailed();
    else change.removes = std::move(*removes);
    return {field, std::move(change)};
}

}  // namespace

Edit diff(const Record& before, const Record& after) {
    Edit edit;
    const auto fields = after.type().fields;
    for (FieldIndex i = common::FieldCount; i < fields.size(); ++i) {
        if (!editable(fields[i].merge) || before.values[i] == after.values[i]) continue;
        if (fields[i].kind == FieldKind::Set) edit.push_back({i, diffSets(before.set(i), after.set(i))});
        else edit.push_back({i, after.values[i]});
    }
    return edit;
}

FieldMask fieldsOf(const Edit& edit) {
    FieldMask mask = 0;
    for (const FieldEdit& one : edit) mask |= maskOf(one.field);
    return mask;
}

const FieldEdit* findField(const Edit& edit, FieldIndex field) {
    for (const FieldEdit& one : edit)
        if (one.field == field) return &one;
    return nullptr;
}

void setField(Edit& edit, FieldIndex field, Value value) { place(edit, field, std::move(value)); }
void setField(Edit& edit, FieldIndex field, SetEdit change) { place(edit, field, std::move(change)); }

void encodeEdit(CborWriter& out, const RecordType& type, const Edit& edit) {
    out.array(edit.size());
    for (const FieldEdit& one : edit) {
        const FieldSpec& spec = type.field(one.field);
        if (const auto* value = std::get_if<Value>(&one.change)) {
            out.array(2).integer(spec.tag);
            encodeValue(out, spec, *value);
            continue;
        }
        const SetEdit& change = std::get<SetEdit>(one.change);
        out.array(3).integer(spec.tag).array(change.puts.size());
        for (const ElementPut& put : change.puts) {
            out.array(2);
            encodeElement(out, spec, put.element);
            if (put.isNew()) out.null();
            else encodeElement(out, spec, {put.element.id, put.was});
        }
        out.raw(encodeSet(spec, change.removes));
    }
}

Result<Edit> decodeEdit(CborReader& in, const RecordType& type) {
    Edit edit;
    const std::uint64_t count = in.array();
    for (std::uint64_t i = 0; i < count && !in.failed(); ++i) {
        const std::uint64_t items = in.array();
        const std::int64_t tag = in.integer();
        if (tag < 1 || static_cast<std::size_t>(tag) > type.fields.size())
            return fail(ErrorCode::FieldUnknown, "#" + std::to_string(tag));
        const auto field = static_cast<FieldIndex>(tag - 1);
        const FieldSpec& spec = type.field(field);
        if ((items == 3) != (spec.kind == FieldKind::Set) || (items != 2 && items != 3)) in.setFailed();
        if (!edit.empty() && edit.back().field >= field) in.setFailed();
        if (in.failed()) break;
        if (items == 3) edit.push_back(decodeSetEdit(in, field, spec));
        else edit.push_back({field, decodeValue(in, spec)});
    }
    if (in.failed()) return fail(ErrorCode::Malformed);
    return edit;
}

void encodeBases(CborWriter& out, const std::vector<FieldBase>& bases) {
    out.map(bases.size());
    for (const FieldBase& base : bases) {
        out.integer(base.field + 1);
        if (const auto* seq = std::get_if<std::int64_t>(&base.seen)) out.integer(*seq);
        else out.bytes(std::get<Uuid>(base.seen).bytes());
    }
}

Result<std::vector<FieldBase>> decodeBases(CborReader& in) {
    std::vector<FieldBase> bases;
    const std::uint64_t count = in.map();
    if (count > fieldsMax) return fail(ErrorCode::Malformed, "base");
    for (std::uint64_t i = 0; i < count && !in.failed(); ++i) {
        const std::int64_t tag = in.integer();
        if (tag < 1 || tag > static_cast<std::int64_t>(fieldsMax)) return fail(ErrorCode::Malformed, "base");
        FieldBase base{static_cast<FieldIndex>(tag - 1), {}};
        if (in.peek() == CborType::Integer) {
            base.seen = in.integer();
        } else {
            const auto cid = Uuid::fromBytes(in.bytes());
            if (!cid) return fail(ErrorCode::Malformed, "base");
            base.seen = *cid;
        }
        bases.push_back(base);
    }
    if (in.failed()) return fail(ErrorCode::Malformed, "base");
    return bases;
}

}  // namespace mostrador
