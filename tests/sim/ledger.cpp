#include "tests/sim/ledger.h"

#include "models/records/line.h"
#include "models/records/order.h"
#include "models/records/sale.h"
#include "models/rules/order_states.h"

namespace mostrador::sim {
namespace {

struct Sum {
    const char* what;
    const char* query;  // counts what does not add up
};

constexpr Sum sums[] = {
    {"a balance is not the sum of its movements",
     "SELECT count(*) FROM (SELECT sum(q) AS s FROM (SELECT product,place,quantity AS q FROM stock_movement UNION ALL "
     "SELECT product,place,-coalesce(on_hand,0) FROM stock_balance) GROUP BY product,place HAVING s<>0)"},
    {"a product's stock is not the sum of its movements",
     "SELECT count(*) FROM product AS p WHERE coalesce(p.stock,0)<>(SELECT coalesce(sum(m.quantity),0) FROM "
     "stock_movement AS m WHERE m.product=p.id)"},
    {"a product's reserved quantity is not the sum of its balances",
     "SELECT count(*) FROM product AS p WHERE coalesce(p.reserved,0)<>(SELECT coalesce(sum(b.reserved),0) FROM "
     "stock_balance AS b WHERE b.product=p.id)"},
    {"less than nothing is reserved", "SELECT count(*) FROM stock_balance WHERE coalesce(reserved,0)<0"},
    {"a cash session has not the sales that name it",
     "SELECT count(*) FROM cash_session AS c WHERE coalesce(c.sales_count,0)+coalesce(c.late_count,0)<>(SELECT "
     "count(*) "
     "FROM sale AS s WHERE s.session=c.id)"},
};

std::string count(sqlite::Connection& db, const char* what, const std::string& query) {
    const auto wrong = db.queryInteger(query);
    if (!wrong.ok()) return std::string(what) + ": " + wrong.error().detail;
    return *wrong == 0 ? std::string() : std::string(what) + " (" + std::to_string(*wrong) + ")";
}

}  // namespace

std::string ledgerProblem(sqlite::Connection& db) {
    for (const Sum& one : sums)
        if (std::string problem = count(db, one.what, one.query); !problem.empty()) return problem;
    return {};
}

std::string saleProblem(const Record& sold) {
    std::int64_t total = 0;
    for (const SetElement& one : sold.set(sale::Lines)) total += integerOf(one.fields[line::Total]);
    if (total != sold.integer(sale::Total)) return "a sale is not the sum of its lines";
    if (sold.integer(sale::Net) + sold.integer(sale::Tax) != total) return "a sale is not its net and its tax";
    return {};
}

std::string pathProblem(const Record& row) {
    std::optional<OrderState> at;
    for (const SetElement& step : row.set(order::History)) {
        const auto to = orderStateFrom(textOf(step.fields[order::history::State]));
        if (!to) return "an unknown state";
        if (!at && *to != OrderState::Received) return "an order that did not begin";
        if (at && !findOrderStep(*at, *to))
            return "a step from " + std::string(orderStateName(*at)) + " to " + std::string(orderStateName(*to));
        at = to;
    }
    if (!at || row.text(order::State) != orderStateName(*at)) return "a state that its history does not end in";
    return {};
}

std::string numberProblem(sqlite::Connection& db, bool copiesWereRestored) {
    const auto twice = [&](const std::string& numbers) {
        return count(db, "a number is there twice",
                     "SELECT count(*) FROM (SELECT 1 FROM (" + numbers +
                         ") WHERE number IS NOT NULL GROUP BY number "
                         "HAVING count(*)>1)");
    };
    const std::string orders = "SELECT number FROM service_order";
    const std::string sales = "SELECT number FROM sale";
    for (const std::string& numbers : {orders, sales})
        if (std::string problem = twice(numbers); !problem.empty()) return problem;
    return copiesWereRestored ? std::string() : twice(orders + " UNION ALL " + sales);
}

}  // namespace mostrador::sim
