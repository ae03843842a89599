#pragma once
// Which column of a file goes to which field. Made from the header's names (Spanish, English, and those of common
// sample and office files), or from a person's own choice. A value.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "models/base/result.h"
#include "sync/exchange/target.h"

namespace mostrador::exchange {

inline constexpr std::string_view openingStockPath = "stock";

struct ColumnMap {
    std::vector<std::optional<Target>> columns;             // by column; empty = not imported
    std::vector<std::pair<Target, std::string>> constants;  // cells every new record gets (tipo = empresa)
    bool deriveUserName = false;                            // users: made from the person's name
    // Products: the column ("stock") with what lies on the shelf. A new product gets it as its first movement; the
    // stock of one that is here already is moved by its movements only.
    std::optional<std::size_t> openingStock;
    bool operator==(const ColumnMap&) const = default;
};

[[nodiscard]] ColumnMap autoMap(const RecordType& type, const std::vector<std::string>& header);

// {"columna": "campo", …}; null or "" leaves a column out, columns not named are mapped by their names unless their
// field is taken. A key "=campo" with a text gives every new record that value. Errors: Malformed; FieldUnknown with
// the column or field.
[[nodiscard]] Result<ColumnMap> mapFromJson(const RecordType& type, const std::vector<std::string>& header,
                                            std::string_view json);

// Every required field has a source and no field has two. FieldRequired, FieldInvalid with the field's name.
[[nodiscard]] Result<> checkMap(const RecordType& type, const ColumnMap& map);

}  // namespace mostrador::exchange
