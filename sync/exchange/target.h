#pragma once
// Where a cell of a file goes in a record, and its text. Written as people and --map files write it:
//   codigo                 a field
//   telefono               the primary element of a set, by its short name
//   direcciones.ciudad     one part of the primary element
//   telefonos[Fax]         the element with that label
//   etiquetas, telefonos   the whole set: "venta; taller", "Casa: 22 333; 22 444"
//   nombre#1, nombre#2     parts of one text, joined by blanks (first name, last name)
// Pure functions.

#include <string>
#include <string_view>

#include "models/base/money.h"
#include "models/base/random.h"
#include "models/base/result.h"
#include "models/records/record.h"

namespace mostrador::exchange {

struct Target {
    FieldIndex field = 0;
    bool part = false;        // one part of one element of a set
    std::size_t element = 0;  // which part
    std::string label;        // of the element; empty = the primary one
    int join = 0;             // 1, 2 …: this cell is a piece of the field's text
    bool operator==(const Target&) const = default;

    [[nodiscard]] static Target whole(FieldIndex field) {
        Target target;
        target.field = field;
        return target;
    }
};

[[nodiscard]] Result<Target> parseTarget(const RecordType& type, std::string_view path);  // FieldUnknown, FieldReadOnly
[[nodiscard]] std::string targetPath(const RecordType& type, const Target& target);

// Puts a cell's text into the record: text trimmed, line ends made blanks where the field is one line, choices and
// yes/no recognised in Spanish and English. A set keeps what it already holds. An empty cell changes nothing. `random`
// gives ids to elements added to a record that already exists; null for a new record, whose elements are numbered 1, 2,
// 3 …
// Amounts are read and written in the record's own currency, else in `organization`.
[[nodiscard]] Result<> putCell(Record& record, const Target& target, std::string_view cell, Random* random,
                               const Currency& organization = {});
[[nodiscard]] std::string cellOf(const Record& record, const Target& target, const Currency& organization = {});

}  // namespace mostrador::exchange
