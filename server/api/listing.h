#pragma once
// The query string of a list: ?q= &limite= &cursor= &orden= &archivados=, a filter for each field that one can choose
// by (?estado=lista&cliente=…), and &desde= &hasta= where the collection has a time. Used by collections.

#include "server/http/form.h"
#include "server/store/reader.h"

namespace mostrador::server {

inline constexpr std::int64_t listLimitDefault = 100;
inline constexpr std::int64_t listLimitMax = 500;

// FieldInvalid with the parameter's name. `time`: the field that desde (inclusive) and hasta speak of.
[[nodiscard]] Result<ListQuery> readListQuery(const RecordType& type, std::string_view query,
                                              std::optional<FieldIndex> time = {});
// Whether a list can be filtered by the field; a reference also without the `_id` of its name.
[[nodiscard]] bool isFilter(const FieldSpec& field);
// The Link header's target for the page after this one.
[[nodiscard]] std::string nextPage(std::string_view path, std::string_view query, const ListQuery& shown);

}  // namespace mostrador::server
