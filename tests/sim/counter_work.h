#pragma once
// What people do at a counter: sell the same few goods from several tills, walk the same orders from two laptops, count
// and move stock, undo sales, open and close drawers, merge clients. One thread.

#include <optional>
#include <vector>

#include "models/rules/order_states.h"
#include "tests/sim/blueprint.h"
#include "tests/sim/desktop.h"

namespace mostrador::sim {

class CounterWork {
public:
    CounterWork(Env& env, IdSource& ids, const Blueprint& blueprint);
    void act(Desktop& desktop);

private:
    void sell(Desktop& desktop);
    void undoSale(Desktop& desktop);
    void moveGoods(Desktop& desktop);
    void count(Desktop& desktop);
    void transfer(Desktop& desktop);
    void takeOrderIn(Desktop& desktop);
    void step(Desktop& desktop);
    void editLines(Desktop& desktop);
    void usePart(Desktop& desktop);
    void takeDeposit(Desktop& desktop);
    void drawer(Desktop& desktop);
    void resolve(Desktop& desktop);
    void mergeClients(Desktop& desktop);
    void editProduct(Desktop& desktop);

    [[nodiscard]] Uuid someClient();
    [[nodiscard]] Uuid someProduct();
    [[nodiscard]] SetElement someLine(std::int64_t id);
    [[nodiscard]] std::optional<Record> someOrder(Desktop& desktop);
    [[nodiscard]] std::optional<Record> find(Desktop& desktop, const RecordType& type, const std::vector<Uuid>& ids);
    [[nodiscard]] Edit stepEdit(const Record& order, OrderState from, OrderState to);

    Env& m_env;
    IdSource& m_ids;
    const Blueprint& m_blueprint;
    std::vector<Uuid> m_orders;
    std::vector<Uuid> m_sales;
    std::vector<Uuid> m_sessions;
};

}  // namespace mostrador::sim
