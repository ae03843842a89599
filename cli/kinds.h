#pragma once
// The kinds of records the command line has words for, and what can be done with each: the only list of them. Constant
// data.

#include <span>
#include <string_view>

#include "models/commands/command.h"
#include "models/records/field.h"

namespace mostrador::cli {

using MakeCommand = Command (*)(const Uuid& id, const Edit& edit);
using NameCommand = Command (*)(const Uuid& id);

struct Kind {
    const RecordType* type;
    // Of a list: names of target.h, and "@sync", "@id".
    std::span<const std::string_view> columns;
    MakeCommand create = nullptr;  // null: such a record is not made by `add`
    MakeCommand set = nullptr;
    NameCommand archive = nullptr;
    NameCommand restore = nullptr;
    const RecordType* createForm = nullptr;  // what `add` fills in; null: the record's own fields
    FieldIndex number = 0;                   // not 0: a new one gets this computer's next number there
    FieldIndex sortBy = 0;                   // 0: the title
    bool newestFirst = false;

    [[nodiscard]] const RecordType& form() const { return createForm ? *createForm : *type; }
};

[[nodiscard]] std::span<const Kind> allKinds();
[[nodiscard]] const Kind& kindOf(const RecordType& type);         // of a type that findKind() gave
[[nodiscard]] const RecordType* findKind(std::string_view name);  // "clientes"; null: not one of them

}  // namespace mostrador::cli
