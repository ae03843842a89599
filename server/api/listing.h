#pragma once
// The query string of a list: ?q= &limite= &cursor= &orden= &archivados=. Used by collections.

#include "server/http/form.h"
#include "server/store/reader.h"

namespace mostrador::server {

inline constexpr std::int64_t listLimitDefault = 100;
inline constexpr std::int64_t listLimitMax = 500;

// FieldInvalid with the parameter's name.
[[nodiscard]] Result<ListQuery> readListQuery(const RecordType& type, std::string_view query);
// The Link header's target for the page after this one.
[[nodiscard]] std::string nextPage(std::string_view path, std::string_view query, const ListQuery& shown);

}  // namespace mostrador::server
