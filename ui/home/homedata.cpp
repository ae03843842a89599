#include "ui/home/homedata.h"

#include "models/records/order.h"
#include "models/records/product.h"
#include "ui/orders/orderfilter.h"

namespace mostrador {

namespace {

constexpr std::int32_t rowsShown = 5;

Result<DayList> readList(sync::Reader& reader, TableId table, FieldIndex sortBy, std::vector<sync::FieldIs> where) {
    sync::ListQuery query;
    query.table = table;
    query.sortBy = sortBy;
    query.limit = rowsShown;
    query.where = std::move(where);
    DayList list;
    MOSTRADOR_TRY_ASSIGN(auto rows, reader.list(query));
    for (sync::ListRow& row : rows) list.rows.push_back(std::move(row.record));
    list.count = static_cast<std::int64_t>(list.rows.size());
    if (list.count == rowsShown) { MOSTRADOR_TRY_ASSIGN(list.count, reader.count(query)); }
    return list;
}

// What is promised comes first.
void append(DayList& list, const DayList& more) {
    list.count += more.count;
    for (const Record& row : more.rows)
        if (list.rows.size() < static_cast<std::size_t>(rowsShown)) list.rows.push_back(row);
}

}  // namespace

Result<HomeData> readHome(sync::Reader& reader, const HomeQuery& query) {
    HomeData data;
    data.readAt = query.now;
    const auto orders = [&](std::vector<sync::FieldIs> where) {
        return readList(reader, TableId::Order, order::PromisedAt, std::move(where));
    };
    MOSTRADOR_TRY_ASSIGN(data.mine, orders({query.mine, orderfilter::open(), sync::atLeast(order::PromisedAt, 1)}));
    MOSTRADOR_TRY_ASSIGN(const DayList unpromised,
                         orders({query.mine, orderfilter::open(), sync::below(order::PromisedAt, 1)}));
    append(data.mine, unpromised);
    MOSTRADOR_TRY_ASSIGN(data.today, orders({orderfilter::open(), sync::atLeast(order::PromisedAt, query.dayFrom),
                                             sync::below(order::PromisedAt, query.dayTo)}));
    MOSTRADOR_TRY_ASSIGN(data.late, orders(orderfilter::late(query.now)));
    MOSTRADOR_TRY_ASSIGN(data.parts, orders({orderfilter::inState(OrderState::WaitingForPart)}));
    MOSTRADOR_TRY_ASSIGN(data.low, readList(reader, TableId::Product, product::Name,
                                            {sync::FieldIs{product::Low, Value{std::int64_t{1}}}}));
    MOSTRADOR_TRY_ASSIGN(data.figures, reader.figures(query.figures));
    return data;
}

}  // namespace mostrador
