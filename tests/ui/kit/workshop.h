#pragma once
// What the pages of a workshop show: orders and products of a business, made by commands. For tests of pages.

#include "models/commands/equipments.h"
#include "models/commands/orders.h"
#include "models/commands/products.h"
#include "models/commands/stock.h"
#include "models/records/equipment.h"
#include "models/records/line.h"
#include "models/records/product.h"
#include "tests/ui/kit/business.h"

namespace mostrador::test {

inline Value text(std::string_view words) { return Value{std::string(words)}; }

class Workshop : public Business {
public:
    // Received, for that client; `more` in the order of the fields.
    Uuid order(const Uuid& client, const std::string& item, const Edit& more = {}) {
        const Uuid id = newId();
        Edit edit = more;
        setField(edit, order::Number, text("T-" + std::to_string(100'000 + ++m_numbers)));
        setField(edit, order::Client, Value{client});
        if (findField(edit, order::Equipment) == nullptr) setField(edit, order::Item, text(item));
        setField(edit, order::Fault, text("no enciende"));
        run(order::create(id, edit));
        return id;
    }
    Uuid equipment(const Uuid& client, const std::string& kind, const std::string& secret = {}) {
        const Uuid id = newId();
        run(equipment::create(id, {{equipment::Client, Value{client}}, {equipment::Kind, text(kind)}}));
        if (!secret.empty()) run(equipment::setSecret(id, secret));
        return id;
    }
    void step(const Uuid& order, std::string_view from, std::string_view to, const Edit& more = {}) {
        Edit edit = more;
        setField(edit, order::step::From, text(from));
        setField(edit, order::step::To, text(to));
        run(order::transition(order, edit));
    }
    void labour(const Uuid& order, std::int64_t id, std::int64_t price) {
        SetElement one{id, std::vector<Scalar>(line::ElementCount)};
        one.fields[line::Kind] = std::string(line::labour);
        one.fields[line::Description] = std::string("Mano de obra");
        one.fields[line::Quantity] = std::int64_t{1000};
        one.fields[line::Price] = price;
        run(order::addLine(order, one));
    }
    // In diagnosis, with labour for `price`, and ana as technician.
    Uuid diagnosed(const Uuid& client, std::int64_t price) {
        const Uuid id = order(client, "Celular");
        step(id, order::received, order::diagnosing, {{order::step::Technician, Value{ana()}}});
        labour(id, 10, price);
        return id;
    }
    Uuid product(const std::string& name, std::int64_t minimum) {
        const Uuid id = newId();
        run(product::create(id, {{product::Name, text(name)},
                                 {product::Price, Value{std::int64_t{1000}}},
                                 {product::Minimum, Value{minimum}}}));
        return id;
    }
    [[nodiscard]] std::string stateOf(const Uuid& order) {
        return std::string(stored(order::type, order).text(order::State));
    }

private:
    int m_numbers = 0;
};

}  // namespace mostrador::test
