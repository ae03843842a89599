// The dashboard's figures in SQL. Each statement walks an index, or a table of few rows.

#include "models/records/client.h"
#include "models/records/incident.h"
#include "models/records/order.h"
#include "models/records/product.h"
#include "models/records/sale.h"
#include "server/store/sqlite/sqlite_reader.h"

namespace mostrador::server {
namespace {

Result<std::int64_t> countOf(sqlite::Connection& connection, const OrgId& org, std::string_view sql) {
    MOSTRADOR_TRY_ASSIGN(auto count, connection.prepare(sql));
    count->bindUuid(1, org.uuid());
    MOSTRADOR_TRY(count->step());
    return count->integer(0);
}

// All less the archived, which have an index of their own.
Result<std::int64_t> countCurrent(sqlite::Connection& connection, const OrgId& org, const RecordType& type) {
    const std::string table(type.tableName);
    return countOf(connection, org,
                   "SELECT (SELECT count(*) FROM " + table + " WHERE org=?1)-(SELECT count(*) FROM " + table +
                       " WHERE org=?1 AND archived=1)");
}

Result<std::vector<std::pair<std::string, std::int64_t>>> ordersByState(sqlite::Connection& connection,
                                                                        const OrgId& org, const FiguresQuery& query) {
    const std::string sql = std::string("SELECT state,count(*) FROM service_order WHERE org=?1") +
                            (query.technician ? " AND technician=?2" : "") + " GROUP BY state";
    MOSTRADOR_TRY_ASSIGN(auto states, connection.prepare(sql));
    states->bindUuid(1, org.uuid());
    if (query.technician) states->bindUuid(2, *query.technician);
    std::vector<std::pair<std::string, std::int64_t>> counts;
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, states->step());
        if (!row) return counts;
        counts.emplace_back(states->text(0), states->integer(1));
    }
}

Result<SalesFigures> salesSince(sqlite::Connection& connection, const OrgId& org, const FiguresQuery& query,
                                std::int64_t since) {
    const std::string sql =
        "SELECT coalesce(sum(kind='venta' AND state<>'anulada'),0),coalesce(sum(total),0) FROM sale"
        " WHERE org=?1 AND sold_at>=?2 AND sold_at<?3 AND coalesce(currency,'')=?4" +
        std::string(query.seller ? " AND seller=?5" : "");
    MOSTRADOR_TRY_ASSIGN(auto sums, connection.prepare(sql));
    sums->bindUuid(1, org.uuid());
    sums->bindInteger(2, since);
    sums->bindInteger(3, query.until);
    sums->bindText(4, query.currency);
    if (query.seller) sums->bindUuid(5, *query.seller);
    MOSTRADOR_TRY(sums->step());
    return SalesFigures{sums->integer(0), sums->integer(1)};
}

}  // namespace

Result<Figures> SqliteReader::figures(const OrgId& org, const FiguresQuery& query) {
    Figures all;
    MOSTRADOR_TRY_ASSIGN(all.clients, countCurrent(m_connection, org, client::type));
    MOSTRADOR_TRY_ASSIGN(all.products, countCurrent(m_connection, org, product::type));
    MOSTRADOR_TRY_ASSIGN(
        all.lowStock,
        countOf(m_connection, org, "SELECT count(*) FROM product WHERE org=?1 AND low=1 AND coalesce(archived,0)=0"));
    MOSTRADOR_TRY_ASSIGN(all.shortages,
                         countOf(m_connection, org, "SELECT count(*) FROM incident WHERE org=?1 AND state='abierta'"));
    MOSTRADOR_TRY_ASSIGN(all.orders, ordersByState(m_connection, org, query));
    MOSTRADOR_TRY_ASSIGN(all.today, salesSince(m_connection, org, query, query.dayBegins));
    MOSTRADOR_TRY_ASSIGN(all.month, salesSince(m_connection, org, query, query.monthBegins));
    return all;
}

}  // namespace mostrador::server
