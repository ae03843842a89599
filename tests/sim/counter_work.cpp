#include "tests/sim/counter_work.h"

#include "models/base/quantity.h"
#include "models/commands/cash.h"
#include "models/commands/clients.h"
#include "models/commands/incidents.h"
#include "models/commands/products.h"
#include "models/commands/sales.h"
#include "models/commands/stock.h"
#include "models/records/balance.h"
#include "models/records/cash_session.h"
#include "models/records/incident.h"
#include "models/records/line.h"
#include "models/records/movement.h"
#include "models/records/payment.h"
#include "models/records/product.h"
#include "models/records/sale.h"

namespace mostrador::sim {
namespace {

Value text(std::string_view words) { return Value{std::string(words)}; }
Value number(std::int64_t n) { return Value{n}; }

}  // namespace

CounterWork::CounterWork(Env& env, IdSource& ids, const Blueprint& blueprint)
    : m_env(env), m_ids(ids), m_blueprint(blueprint), m_orders(blueprint.orders) {}

void CounterWork::act(Desktop& desktop) {
    switch (m_env.random.below(24)) {
        case 0:
        case 1:
        case 2:
        case 3:
        case 4: return sell(desktop);
        case 5:
        case 6: return undoSale(desktop);
        case 7: return moveGoods(desktop);
        case 8: return count(desktop);
        case 9: return transfer(desktop);
        case 10: return takeOrderIn(desktop);
        case 11:
        case 12:
        case 13:
        case 14:
        case 15: return step(desktop);
        case 16: return editLines(desktop);
        case 17: return usePart(desktop);
        case 18: return takeDeposit(desktop);
        case 19: return drawer(desktop);
        case 20: return resolve(desktop);
        case 21:
        case 22: return mergeClients(desktop);
        default: return editProduct(desktop);
    }
}

Uuid CounterWork::someClient() {
    const auto& from = m_env.chance(500) ? m_blueprint.duplicates : m_blueprint.clients;
    return from[m_env.random.below(from.size())];
}

Uuid CounterWork::someProduct() { return m_blueprint.products[m_env.random.below(m_blueprint.products.size())]; }

SetElement CounterWork::someLine(std::int64_t id) {
    SetElement one{id, std::vector<Scalar>(line::ElementCount)};
    const bool goods = m_env.chance(750);
    one.fields[line::Kind] = std::string(goods ? line::part : line::labour);
    if (goods) one.fields[line::Product] = someProduct().toString();
    one.fields[line::Quantity] = m_env.between(1, 4) * quantityOne;
    one.fields[line::Price] = m_env.between(1, 9) * 1'000;
    return one;
}

std::optional<Record> CounterWork::find(Desktop& desktop, const RecordType& type, const std::vector<Uuid>& ids) {
    if (ids.empty()) return std::nullopt;
    const auto row = desktop.store().find(type, ids[m_env.random.below(ids.size())]);
    return row.ok() ? *row : std::nullopt;
}

void CounterWork::sell(Desktop& desktop) {
    const Uuid id = m_ids.next();
    SetEdit lines;
    const std::int64_t lineCount = m_env.between(1, 3);
    for (std::int64_t i = 1; i <= lineCount; ++i) {
        SetElement one = someLine(i);
        if (!isNull(one.fields[line::Product])) one.fields[line::Kind] = std::string(line::product);
        lines.puts.push_back({std::move(one), {}});
    }
    Edit edit{{sale::Lines, std::move(lines)}};
    if (m_env.chance(400)) setField(edit, sale::Client, Value{someClient()});
    if (m_env.chance(300)) setField(edit, sale::Place, Value{m_blueprint.places.back()});
    if (const auto open = find(desktop, cash_session::type, m_sessions)) setField(edit, sale::Session, Value{open->id});
    if (m_env.chance(500)) {
        SetElement paid{1, std::vector<Scalar>(payment::ElementCount)};
        paid.fields[payment::Method] = std::string(payment::cash);
        paid.fields[payment::Amount] = std::int64_t{1'000};
        setField(edit, sale::Payments, SetEdit{{{std::move(paid), {}}}, {}});
    }
    desktop.typeNumbered([&](const std::string& next) {
        Edit whole = edit;
        setField(whole, sale::Number, text(next));
        return sale::post(id, whole);
    });
    m_sales.push_back(id);
}

// Two tills may undo the same sale while they do not see each other.
void CounterWork::undoSale(Desktop& desktop) {
    const auto sold = find(desktop, sale::type, m_sales);
    if (!sold || sold->set(sale::Lines).empty()) return;
    const Uuid id = m_ids.next();
    const bool whole = m_env.chance(400);
    Edit edit{{sale::reversal::Sale, Value{sold->id}}, {sale::reversal::Reason, text("no era")}};
    if (const auto open = find(desktop, cash_session::type, m_sessions))
        setField(edit, sale::reversal::Session, Value{open->id});
    if (!whole) {
        const SetElement& one = sold->set(sale::Lines)[m_env.random.below(sold->set(sale::Lines).size())];
        setField(edit, sale::reversal::Lines, SetEdit{{{{1, {one.id, m_env.between(1, 2) * quantityOne}}, {}}}, {}});
    }
    if (m_env.chance(200)) setField(edit, sale::reversal::NotRestocked, number(1));
    desktop.typeNumbered([&](const std::string& next) {
        Edit numbered = edit;
        setField(numbered, sale::reversal::Number, text(next));
        return whole ? sale::voidSale(id, numbered) : sale::refundSale(id, numbered);
    });
}

void CounterWork::moveGoods(Desktop& desktop) {
    const bool lost = m_env.chance(300);
    Edit edit{{stock::move::Product, Value{someProduct()}},
              {stock::move::Quantity, number(m_env.between(1, 5) * (lost ? -quantityOne : quantityOne))},
              {stock::move::Kind, text(lost ? movement::loss : movement::receipt)}};
    if (m_env.chance(300)) setField(edit, stock::move::Place, Value{m_blueprint.places.back()});
    desktop.type(stock::moveGoods(m_ids.next(), edit));
}

void CounterWork::count(Desktop& desktop) {
    const Uuid goods = someProduct();
    const Uuid where = m_blueprint.places[m_env.random.below(m_blueprint.places.size())];
    const auto held = desktop.store().find(balance::type, balance::idOf(goods, where));
    const std::int64_t seen = held.ok() && *held ? (*held)->integer(balance::OnHand) : 0;
    desktop.type(stock::countGoods(m_ids.next(), {{stock::count::Product, Value{goods}},
                                                  {stock::count::Place, Value{where}},
                                                  {stock::count::Counted, number(m_env.between(0, 9) * quantityOne)},
                                                  {stock::count::Seen, number(seen)}}));
}

void CounterWork::transfer(Desktop& desktop) {
    const bool back = m_env.chance(400);
    Edit edit{{stock::transfer::Product, Value{someProduct()}},
              {stock::transfer::From, Value{back ? m_blueprint.places.back() : m_blueprint.places.front()}},
              {stock::transfer::To, Value{back ? m_blueprint.places.front() : m_blueprint.places.back()}},
              {stock::transfer::Quantity, number(m_env.between(1, 3) * quantityOne)}};
    desktop.type(stock::transferGoods(m_ids.next(), edit));
}

void CounterWork::drawer(Desktop& desktop) {
    const auto open = find(desktop, cash_session::type, m_sessions);
    if (open && m_env.chance(600))
        return desktop.type(cash_session::closeSession(
            open->id, {{cash_session::Counted, number(open->integer(cash_session::CashIn))}}));
    const Uuid id = m_ids.next();
    desktop.type(cash_session::openSession(id, {{cash_session::Float, number(10'000)}}));
    m_sessions.push_back(id);
}

void CounterWork::resolve(Desktop& desktop) {
    if (m_sales.empty()) return;
    const Uuid id = incident::idOf(m_sales[m_env.random.below(m_sales.size())], someProduct());
    const std::string_view remedy = m_env.chance(500) ? incident::buy : incident::refund;
    desktop.type(incident::resolve(id, {{incident::Remedy, text(remedy)}}));
}

void CounterWork::mergeClients(Desktop& desktop) {
    const auto& ids = m_blueprint.duplicates;
    const Uuid merged = ids[m_env.random.below(ids.size())];
    const Uuid survivor = m_env.chance(700) ? ids[m_env.random.below(ids.size())] : m_blueprint.clients.back();
    desktop.type(m_env.chance(600) ? client::merge(merged, survivor) : client::unmerge(merged));
}

void CounterWork::editProduct(Desktop& desktop) {
    Edit edit;
    if (m_env.chance(400)) setField(edit, product::Price, number(m_env.between(1, 9) * 500));  // guarded
    setField(edit, product::Minimum, number(m_env.between(0, 9) * quantityOne));
    desktop.type(product::set(someProduct(), edit));
}

}  // namespace mostrador::sim
