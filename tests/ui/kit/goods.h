#pragma once
// Products with stock in a business of its own, for tests of pages that sell, count and move.

#include "models/base/quantity.h"
#include "models/commands/products.h"
#include "models/commands/stock.h"
#include "models/records/balance.h"
#include "models/records/movement.h"
#include "models/records/product.h"
#include "tests/ui/kit/business.h"

namespace mostrador::test {

struct Goods {
    const char* name;
    const char* sku;
    std::int64_t price;  // minor units
    std::int64_t pieces = 0;
    std::string_view rule = product::warn;
};

inline Uuid stocked(Business& business, const Goods& goods) {
    const Uuid id = business.newId();
    business.run(product::create(id, {{product::Sku, Value{std::string(goods.sku)}},
                                      {product::Name, Value{std::string(goods.name)}},
                                      {product::Price, Value{goods.price}},
                                      {product::NegativeRule, Value{std::string(goods.rule)}}}));
    if (goods.pieces != 0)
        business.run(stock::moveGoods(business.newId(), {{stock::move::Product, Value{id}},
                                                         {stock::move::Quantity, Value{goods.pieces * quantityOne}},
                                                         {stock::move::Kind, Value{std::string(movement::receipt)}}}));
    return id;
}

inline std::int64_t piecesOf(Business& business, const Uuid& product) {
    return business.stored(product::type, product).integer(product::Stock) / quantityOne;
}

// A dialog of that name that can be seen now.
inline QWidget* dialogNamed(QWidget& window, const char* name) {
    auto* found = window.findChild<QWidget*>(QString::fromLatin1(name));
    return found != nullptr && found->isVisible() ? found : nullptr;
}

// It is open and the keyboard is in it.
inline bool entered(QWidget& window, const char* name) {
    return kit::waitFor([&] {
        const QWidget* dialog = dialogNamed(window, name);
        return dialog != nullptr && dialog->isAncestorOf(QApplication::focusWidget());
    });
}

// Gone, and the keyboard in the window again, as a window manager gives it back.
inline bool leftDialog(QWidget& window, const char* name) {
    if (!kit::waitFor([&] { return dialogNamed(window, name) == nullptr; })) return false;
    window.activateWindow();
    return QTest::qWaitForWindowActive(&window);
}

}  // namespace mostrador::test
