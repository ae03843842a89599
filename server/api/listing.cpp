#include "server/api/listing.h"

#include <algorithm>
#include <charconv>

#include "models/base/clock.h"
#include "models/base/text.h"

namespace mostrador::server {
namespace {

Result<std::int64_t> readNumber(const Form& form, std::string_view name, std::int64_t otherwise, std::int64_t least,
                                std::int64_t most) {
    const auto text = form.find(name);
    if (!text) return otherwise;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error != std::errc{} || end != text->data() + text->size() || number < least || number > most)
        return fail(ErrorCode::FieldInvalid, std::string(name));
    return number;
}

constexpr std::string_view ownNames[] = {"q", "limite", "cursor", "orden", "archivados", "desde", "hasta"};

const FieldSpec* filterNamed(const RecordType& type, std::string_view name) {
    if (std::find(std::begin(ownNames), std::end(ownNames), name) != std::end(ownNames)) return nullptr;
    for (const std::string& tried : {std::string(name), std::string(name) + "_id"})
        if (const FieldSpec* spec = type.findByName(tried); spec && isFilter(*spec)) return spec;
    return nullptr;
}

Result<Value> filterValue(const FieldSpec& spec, const std::string& name, const std::string& text) {
    if (spec.kind == FieldKind::Reference) {
        if (const auto id = Uuid::parse(text)) return Value{*id};
    } else if (spec.kind == FieldKind::Boolean) {
        if (text == "true" || text == "1") return Value{std::int64_t{1}};
        if (text == "false" || text == "0") return Value{};
    } else if (std::find(spec.choices.begin(), spec.choices.end(), text) != spec.choices.end()) {
        return Value{text};
    }
    return fail(ErrorCode::FieldInvalid, name);
}

Result<std::int64_t> readTime(const Form& form, std::string_view name, std::int64_t otherwise) {
    const auto text = form.find(name);
    if (!text) return otherwise;
    // a date alone is its first moment, UTC
    const auto at = parseUtc(text->size() == 10 ? std::string(*text) + "T00:00:00Z" : std::string(*text));
    if (!at) return fail(ErrorCode::FieldInvalid, std::string(name));
    return *at;
}

}  // namespace

bool isFilter(const FieldSpec& field) {
    const bool ofAll = field.tag <= common::FieldCount;
    return !ofAll &&
           (field.kind == FieldKind::Choice || field.kind == FieldKind::Reference || field.kind == FieldKind::Boolean);
}

Result<ListQuery> readListQuery(const RecordType& type, std::string_view query, std::optional<FieldIndex> time) {
    MOSTRADOR_TRY_ASSIGN(const Form form, Form::parse(query));
    ListQuery list;
    MOSTRADOR_TRY_ASSIGN(list.limit, readNumber(form, "limite", listLimitDefault, 1, listLimitMax));
    MOSTRADOR_TRY_ASSIGN(list.offset, readNumber(form, "cursor", 0, 0, INT64_MAX / 2));
    list.folded = foldForSearch(form.value("q"));
    list.withArchived = form.value("archivados") == "true" || form.value("archivados") == "1";
    if (std::string_view order = form.value("orden"); !order.empty()) {
        if (order.front() == '-') {
            list.descending = true;
            order.remove_prefix(1);
        }
        const FieldSpec* spec = type.findByName(order);
        if (!spec || spec->kind == FieldKind::Set) return fail(ErrorCode::FieldInvalid, "orden");
        list.order = static_cast<FieldIndex>(spec->tag - 1);
        list.ordered = true;
    }
    for (const auto& [name, text] : form.pairs()) {
        const FieldSpec* spec = filterNamed(type, name);
        if (!spec) continue;
        MOSTRADOR_TRY_ASSIGN(Value wanted, filterValue(*spec, name, text));
        list.equal.emplace_back(static_cast<FieldIndex>(spec->tag - 1), std::move(wanted));
    }
    if (time && (form.find("desde") || form.find("hasta"))) {
        list.during = time;
        MOSTRADOR_TRY_ASSIGN(list.from, readTime(form, "desde", INT64_MIN));
        MOSTRADOR_TRY_ASSIGN(list.before, readTime(form, "hasta", INT64_MAX));
    }
    return list;
}

std::string nextPage(std::string_view path, std::string_view query, const ListQuery& shown) {
    std::string link = "<" + std::string(path) + "?cursor=" + std::to_string(shown.offset + shown.limit) +
                       "&limite=" + std::to_string(shown.limit);
    if (const auto form = Form::parse(query); form.ok())
        for (const auto& [name, value] : form->pairs())
            if (name != "cursor" && name != "limite") link += "&" + percentEncode(name) + "=" + percentEncode(value);
    return link + ">; rel=\"next\"";
}

}  // namespace mostrador::server
