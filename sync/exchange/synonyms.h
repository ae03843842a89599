#pragma once
// Names that columns have in other people's files. Used by column_map.cpp.

#include <span>
#include <string_view>

#include "models/records/field.h"

namespace mostrador::exchange {

struct Synonym {
    std::string_view column;  // folded, letters and digits only: "CompanyName", "company_name" → "companyname"
    std::string_view path;    // target.h
};

[[nodiscard]] std::span<const Synonym> synonymsOf(TableId table);
[[nodiscard]] std::string columnKey(std::string_view header);  // the folded form
[[nodiscard]] bool namesCompany(std::string_view columnKey);   // a name in this column is a company's

}  // namespace mostrador::exchange
