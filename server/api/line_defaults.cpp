#include "server/api/line_defaults.h"

#include "models/base/quantity.h"
#include "models/records/line.h"
#include "models/records/product.h"

namespace mostrador::server {

Result<> fillLine(const Viewing& viewing, SetElement& one, std::string_view goods) {
    one.fields.resize(line::ElementCount);
    const auto product = Uuid::parse(textOf(one.fields[line::Product]));
    if (isNull(one.fields[line::Kind])) one.fields[line::Kind] = std::string(product ? goods : line::other);
    if (isNull(one.fields[line::Quantity])) one.fields[line::Quantity] = quantityOne;
    if (!product || !isNull(one.fields[line::Price])) return success();
    MOSTRADOR_TRY_ASSIGN(const auto row, viewing.reader.find(viewing.org(), product::type, *product));
    if (row && !isNull(row->at(product::Price))) one.fields[line::Price] = row->integer(product::Price);
    return success();
}

Result<> fillLines(const Asking& asking, Edit& edit, FieldIndex lines, std::string_view goods) {
    for (FieldEdit& one : edit) {
        auto* change = one.field == lines ? std::get_if<SetEdit>(&one.change) : nullptr;
        if (!change) continue;
        for (ElementPut& put : change->puts)
            if (put.isNew()) MOSTRADOR_TRY(fillLine(asking.viewing, put.element, goods));
    }
    return success();
}

}  // namespace mostrador::server
