#include "sync/replica/figures.h"

#include "models/records/client.h"
#include "models/records/incident.h"
#include "models/records/order.h"
#include "models/records/product.h"
#include "models/records/sale.h"
#include "models/rules/order_states.h"
#include "models/storage/sqlite/connection.h"
#include "models/storage/sqlite/record_table.h"

namespace mostrador::sync {
namespace {

std::string column(const RecordType& type, FieldIndex field) { return sqlite::quoted(type.field(field).column); }

std::string select(const RecordType& type, const std::string& what) {
    return "SELECT " + what + " FROM " + sqlite::quoted(type.tableName) + " WHERE coalesce(archived,0)=0";
}

Result<std::int64_t> countOf(sqlite::Connection& connection, const RecordType& type, const std::string& condition) {
    MOSTRADOR_TRY_ASSIGN(auto rows, connection.prepare(select(type, "count(*)") + condition));
    MOSTRADOR_TRY(rows->step());
    return rows->integer(0);
}

Result<> readOrders(sqlite::Connection& connection, std::int64_t tomorrow, Figures& out) {
    const std::string state = column(order::type, order::State);
    MOSTRADOR_TRY_ASSIGN(
        auto rows, connection.prepare(
                       select(order::type, state + ",count(*),sum(" + column(order::type, order::PromisedAt) + "<?1)") +
                       " GROUP BY " + state));
    rows->bindInteger(1, tomorrow);
    for (std::size_t i = 0; i < static_cast<std::size_t>(OrderState::Count); ++i)
        if (const auto each = static_cast<OrderState>(i); !isFinished(each))
            out.ordersByState.emplace_back(orderStateName(each), 0);
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, rows->step());
        if (!row) return success();
        for (auto& [name, count] : out.ordersByState) {
            if (name != rows->text(0)) continue;
            count = rows->integer(1);
            out.openOrders += count;
            out.promisedToday += rows->integer(2);
        }
    }
}

// Sales, and the documents that undo some of them with negative amounts, from one moment to another.
Result<SalesFigures> salesBetween(sqlite::Connection& connection, const FiguresQuery& query, std::int64_t from,
                                  std::int64_t to) {
    const auto name = [](FieldIndex field) { return column(sale::type, field); };
    std::string sql = select(sale::type, "coalesce(sum(" + name(sale::Kind) + "=?1 AND " + name(sale::State) +
                                             "<>?2),0),coalesce(sum(" + name(sale::Total) + "),0)");
    sql += " AND " + name(sale::SoldAt) + ">=?3 AND " + name(sale::SoldAt) + "<?4";
    sql += " AND coalesce(" + name(sale::Currency) + ",'')=?5";
    if (query.seller) sql += " AND " + name(sale::Seller) + "=?6";
    MOSTRADOR_TRY_ASSIGN(auto rows, connection.prepare(sql));
    rows->bindText(1, sale::ordinary);
    rows->bindText(2, sale::voided);
    rows->bindInteger(3, from);
    rows->bindInteger(4, to);
    rows->bindText(5, query.currency);
    if (query.seller) rows->bindUuid(6, *query.seller);
    MOSTRADOR_TRY(rows->step());
    return SalesFigures{rows->integer(0), rows->integer(1)};
}

}  // namespace

Result<Figures> readFigures(sqlite::Connection& connection, const FiguresQuery& query) {
    if (query.days.size() < 2) return fail(ErrorCode::Malformed, {}, "days");
    Figures out;
    MOSTRADOR_TRY_ASSIGN(out.clients, countOf(connection, client::type, {}));
    MOSTRADOR_TRY_ASSIGN(out.products, countOf(connection, product::type, {}));
    const std::string low = " AND " + column(product::type, product::Low) + "=1";
    MOSTRADOR_TRY_ASSIGN(out.lowStock, countOf(connection, product::type, low));
    const std::string open =
        " AND " + column(incident::type, incident::State) + "='" + std::string(incident::open) + "'";
    MOSTRADOR_TRY_ASSIGN(out.incidents, countOf(connection, incident::type, open));
    MOSTRADOR_TRY(readOrders(connection, query.days.back(), out));
    for (std::size_t i = 0; i + 1 < query.days.size(); ++i) {
        MOSTRADOR_TRY_ASSIGN(const SalesFigures day, salesBetween(connection, query, query.days[i], query.days[i + 1]));
        out.salesByDay.push_back(day);
    }
    out.today = out.salesByDay.back();
    MOSTRADOR_TRY_ASSIGN(out.month, salesBetween(connection, query, query.monthFrom, query.days.back()));
    return out;
}

}  // namespace mostrador::sync
