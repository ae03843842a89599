#include "server/api/listing.h"

#include <charconv>

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

}  // namespace

Result<ListQuery> readListQuery(const RecordType& type, std::string_view query) {
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
