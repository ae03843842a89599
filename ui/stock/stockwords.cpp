#include "ui/stock/stockwords.h"

#include <QCoreApplication>

#include "models/records/movement.h"
#include "models/records/product.h"
#include "models/records/product_cost.h"
#include "ui/tables/house.h"
#include "ui/tables/recordbook.h"
#include "ui/tables/words.h"
#include "ui/widgets/figures.h"

namespace mostrador::stockwords {

namespace {

// A class only to give the texts of these free functions a translation context.
struct StockWords {
    Q_DECLARE_TR_FUNCTIONS(StockWords)
};

constexpr auto right = Qt::AlignRight | Qt::AlignVCenter;

// A column of figures.
table::Column figure(const char* key, const char* field, int width, int priority,
                     std::function<QString(const Record&)> text, std::optional<FieldIndex> sortBy) {
    table::Column column{QString::fromLatin1(key),
                         [field] { return words::fieldLabel(field); },
                         width,
                         priority,
                         std::move(text),
                         sortBy};
    column.alignment = right;
    column.figures = true;
    return column;
}

table::Column plain(const char* key, const char* field, int width, int priority, FieldIndex from) {
    return {QString::fromLatin1(key),
            [field] { return words::fieldLabel(field); },
            width,
            priority,
            [from](const Record& r) { return words::of(r.text(from)); },
            from};
}

}  // namespace

table::Columns columns(House& house, RecordBook* costs) {
    table::Column sku = plain("sku", "sku", 110, 1, product::Sku);
    sku.figures = true;
    table::Column name = plain("name", "nombre", 250, 0, product::Name);
    name.strong = true;
    name.sortedFirst = Qt::AscendingOrder;
    table::Columns all{sku, name, plain("category", "categoria", 130, 4, product::Category)};
    all.append(figure(
        "price", "precio", 104, 2,
        [&house](const Record& r) {
            return isNull(r.at(product::Price)) ? QString() : house.amount(r.integer(product::Price));
        },
        product::Price));
    if (costs != nullptr)
        all.append(figure(
            "cost", "costo", 104, 6,
            [&house, costs](const Record& r) {
                const Record* cost = costs->record(r.id);
                return cost != nullptr ? house.amount(cost->integer(product_cost::Cost)) : QString();
            },
            std::nullopt));
    all.append(figure("stock", "stock", 112, 0, stockText, product::Stock));
    all.append(figure(
        "minimum", "minimo", 84, 5,
        [](const Record& r) {
            return isNull(r.at(product::Minimum)) ? QString() : figures::quantity(r.integer(product::Minimum));
        },
        product::Minimum));
    table::Column pill{QStringLiteral("state"),
                       [] { return words::fieldLabel("estado"); },
                       146,
                       3,
                       [](const Record& r) { return state(r).text; },
                       {}};
    pill.pill = [](const Record& r, int) { return state(r); };
    all.append(pill);
    return all;
}

table::Pill state(const Record& r) {
    if (r.archived()) return {StockWords::tr("Archived", "product"), Symbol::Archive, Tone::Neutral};
    if (r.text(product::Kind) == product::service)
        return {StockWords::tr("Service", "product"), Symbol::Tag, Tone::Neutral};
    const std::int64_t stock = r.integer(product::Stock);
    if (stock < 0) return {StockWords::tr("Short", "stock below zero"), Symbol::Alert, Tone::Danger};
    if (product::isLow(r)) return {StockWords::tr("Low", "stock"), Symbol::Alert, Tone::Warn};
    if (stock == 0) return {StockWords::tr("None left", "stock"), Symbol::Minus, Tone::Neutral};
    return {StockWords::tr("In stock"), Symbol::Check, Tone::Ok};
}

QString stockText(const Record& r) {
    return r.text(product::Kind) == product::service ? QString() : figures::quantity(r.integer(product::Stock));
}

QString movementKind(std::string_view kind) {
    if (kind == movement::initial) return StockWords::tr("Opening stock", "movement");
    if (kind == movement::receipt) return StockWords::tr("Receipt", "movement");
    if (kind == movement::sale) return StockWords::tr("Sale", "movement");
    if (kind == movement::repairUse) return StockWords::tr("Used in a repair", "movement");
    if (kind == movement::repairReturn) return StockWords::tr("Back from a repair", "movement");
    if (kind == movement::transfer) return StockWords::tr("Transfer", "movement");
    if (kind == movement::count) return StockWords::tr("Count", "movement");
    if (kind == movement::loss) return StockWords::tr("Loss", "movement");
    if (kind == movement::saleReturn) return StockWords::tr("Returned by a client", "movement");
    return words::of(kind);
}

QString negativeRule(std::string_view rule) {
    if (rule == product::block) return StockWords::tr("Do not sell", "without stock");
    if (rule == product::allow) return StockWords::tr("Sell without a word", "without stock");
    return StockWords::tr("Sell and warn", "without stock");
}

QString negativeRuleHint(std::string_view rule) {
    if (rule == product::block) return StockWords::tr("The counter refuses what is not there.");
    if (rule == product::allow) return StockWords::tr("For what is made or ordered as it is sold.");
    return StockWords::tr("The sale goes on; what is missing appears under Shortages.");
}

QString kind(std::string_view kind) {
    return kind == product::service ? StockWords::tr("Service, without stock") : StockWords::tr("Goods, with stock");
}

QString tracking(std::string_view tracking) {
    return tracking == product::bySerial ? StockWords::tr("By serial number") : StockWords::tr("By quantity");
}

}  // namespace mostrador::stockwords
