#pragma once
// What the tests of orders share: one order, and the steps it takes.

#include "tests/kit/shop.h"

namespace mostrador::kit::orders {

inline const Uuid job = uuid(300);

inline Edit received(Shop& shop) {
    return {{order::Number, text(shop.nextNumber())},
            {order::Client, Value{shop.ana}},
            {order::Item, text("Celular")},
            {order::Fault, text("no enciende")}};
}

inline Command step(std::string_view from, std::string_view to, const Edit& more = {}) {
    Edit edit = more;
    setField(edit, order::step::From, text(from));
    setField(edit, order::step::To, text(to));
    return order::transition(job, edit);
}

inline const Edit because{{order::step::Reason, text("porque si")}};
inline const Edit yes{{order::step::ApprovedBy, text("Ana")}, {order::step::Channel, text("telefono")}};

inline std::string state(Shop& shop) { return std::string(shop.row(order::type, job).text(order::State)); }

// An order with a part and labour, approved.
inline void approved(Shop& shop) {
    shop.receive(shop.screen, 5000);
    shop.must(shop.seller, order::create(job, received(shop)));
    shop.must(shop.technician, step("recibida", "en_diagnostico"));
    shop.must(shop.technician, order::addLine(job, goods(10, shop.screen, 2000, 10'000)));
    shop.must(shop.technician, order::addLine(job, labour(11, 15'000)));
    shop.must(shop.technician, step("en_diagnostico", "presupuestada"));
    shop.must(shop.adviser, order::approve(job, yes));
}

inline Edit deliveryOf(Shop& shop, std::int64_t cash) {
    Edit edit{{order::step::ReceivedBy, text("Ana")}, {order::step::Number, text(shop.nextNumber())}};
    if (cash > 0) setField(edit, order::step::Payments, elements({paid(1, payment::cash, cash)}));
    return edit;
}

inline std::pair<ErrorCode, std::string> required(const char* field) { return {ErrorCode::FieldRequired, field}; }

}  // namespace mostrador::kit::orders
