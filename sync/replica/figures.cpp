#include "sync/replica/figures.h"

#include <algorithm>

#include "models/records/sale.h"
#include "models/rules/order_states.h"
#include "models/storage/sqlite/connection.h"
#include "models/storage/sqlite/statement.h"

namespace mostrador::sync {
namespace {

Result<std::vector<StateCount>> openOrders(sqlite::Connection& connection) {
    std::vector<StateCount> counts;
    for (int i = 0; i < static_cast<int>(OrderState::Count); ++i) {
        const auto state = static_cast<OrderState>(i);
        if (!isFinished(state)) counts.push_back({std::string(orderStateName(state)), 0});
    }
    MOSTRADOR_TRY_ASSIGN(auto select, connection.prepare("SELECT coalesce(state,''), count(*) FROM service_order WHERE "
                                                         "coalesce(archived,0)=0 GROUP BY coalesce(state,'')"));
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, select->step());
        if (!row) break;
        for (StateCount& one : counts)
            if (one.state == select->text(0)) one.orders = select->integer(1);
    }
    std::erase_if(counts, [](const StateCount& one) { return one.orders == 0; });
    return counts;
}

Result<> countSales(sqlite::Connection& connection, const FiguresQuery& query, Figures& figures) {
    MOSTRADOR_TRY_ASSIGN(
        auto select,
        connection.prepare("SELECT coalesce(sum(total),0), count(*) FILTER (WHERE kind=?4) FROM sale WHERE "
                           "coalesce(sold_at,0)>=?1 AND coalesce(sold_at,0)<?2 AND coalesce(archived,0)=0 AND "
                           "coalesce(currency,'')=?3"));
    for (std::size_t day = 0; day + 1 < query.days.size(); ++day) {
        select->reset();
        select->bindInteger(1, query.days[day]);
        select->bindInteger(2, query.days[day + 1]);
        select->bindText(3, query.currency);
        select->bindText(4, sale::ordinary);
        MOSTRADOR_TRY(select->step());
        const std::int64_t sum = select->integer(0);
        const std::int64_t count = select->integer(1);
        figures.salesByDay.push_back(sum);
        figures.salesMonth += sum;
        figures.countMonth += count;
        if (day != query.today) continue;
        figures.salesToday = sum;
        figures.countToday = count;
    }
    return success();
}

}  // namespace

Result<Figures> readFigures(sqlite::Connection& connection, const FiguresQuery& query) {
    Figures figures;
    MOSTRADOR_TRY_ASSIGN(figures.clients,
                         connection.queryInteger("SELECT count(*) FROM client WHERE coalesce(archived,0)=0"));
    MOSTRADOR_TRY_ASSIGN(figures.openOrders, openOrders(connection));
    MOSTRADOR_TRY_ASSIGN(figures.lowStock, connection.queryInteger(
                                               "SELECT count(*) FROM product WHERE low=1 AND coalesce(archived,0)=0"));
    MOSTRADOR_TRY(countSales(connection, query, figures));
    return figures;
}

}  // namespace mostrador::sync
