#include "ui/orders/ordercolumns.h"

#include <QCoreApplication>

#include "models/base/clock.h"
#include "models/records/order.h"
#include "ui/orders/ordernames.h"
#include "ui/orders/orderwords.h"
#include "ui/tables/words.h"
#include "ui/widgets/figures.h"

namespace mostrador {

namespace {

struct OrderColumns {
    Q_DECLARE_TR_FUNCTIONS(OrderColumns)
};

table::Pill promisedPill(const Record& row, std::int64_t now) {
    const QString text = orderwords::promised(row.integer(order::PromisedAt));
    if (orderwords::isLate(row, now)) return {text, Symbol::Alert, Tone::Danger};
    return {text, Symbol::Calendar, Tone::Neutral};
}

}  // namespace

table::Columns orderColumns(const OrderNames& names, const Clock& clock) {
    using table::Column;
    Column number{QStringLiteral("number"),
                  [] { return words::fieldLabel("numero"); },
                  132,
                  0,
                  [](const Record& r) { return words::of(r.text(order::Number)); },
                  order::Number};
    number.strong = true;
    number.figures = true;
    Column client{QStringLiteral("client"),
                  [] { return words::fieldLabel("cliente_id"); },
                  190,
                  0,
                  [&names](const Record& r) { return names.client(r); },
                  {}};
    Column equipment{QStringLiteral("equipment"),
                     [] { return words::fieldLabel("equipo_id"); },
                     190,
                     3,
                     [&names](const Record& r) { return names.equipment(r); },
                     {}};
    Column state{QStringLiteral("state"),
                 [] { return words::fieldLabel("estado"); },
                 170,
                 0,
                 [](const Record& r) { return orderwords::state(r).text; },
                 order::State};
    state.pill = [](const Record& r, int) { return orderwords::state(r); };
    Column technician{QStringLiteral("technician"),
                      [] { return words::fieldLabel("tecnico_id"); },
                      140,
                      4,
                      [&names](const Record& r) { return names.technician(r); },
                      {}};
    Column promised{QStringLiteral("promised"),
                    [] { return OrderColumns::tr("Promised"); },
                    180,
                    1,
                    [](const Record& r) { return orderwords::promised(r.integer(order::PromisedAt)); },
                    order::PromisedAt};
    promised.pill = [&clock](const Record& r, int) {
        return r.integer(order::PromisedAt) != 0 ? promisedPill(r, clock.utcMs()) : table::Pill{};
    };
    Column due{QStringLiteral("due"),
               [] { return OrderColumns::tr("Balance"); },
               120,
               2,
               [](const Record& r) {
                   const std::int64_t open = r.integer(order::Due);
                   return open == 0 || orderwords::isOver(r) ? QString()
                                                             : figures::money(open, orderwords::currencyOf(r));
               },
               order::Due};
    due.figures = true;
    due.alignment = Qt::AlignRight | Qt::AlignVCenter;
    return {number, client, equipment, state, technician, promised, due};
}

}  // namespace mostrador
