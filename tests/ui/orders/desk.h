#pragma once
// The orders' page over a workshop of its own.

#include <QLabel>

#include "tests/kit/wait.h"
#include "tests/ui/kit/screen.h"
#include "tests/ui/kit/workshop.h"
#include "ui/orders/orderspage.h"

namespace mostrador::test {

struct OrdersDesk {
    Workshop shop;
    std::unique_ptr<Screen<OrdersPage>> screen;

    void open() {
        screen.reset();
        Profile& profile = shop.profile;
        screen =
            std::make_unique<Screen<OrdersPage>>(*profile.workspace, profile.clock, profile.random, "orders.table");
    }
    // Signs in anew with another role; the page is made again.
    void become(const char* role) {
        screen.reset();
        shop.become(role);
        open();
    }
    void show(const Uuid& order) {
        screen->page.openOrder(order);
        REQUIRE(screen->waitsFor("orders.detail"));
    }
    bool reaches(const Uuid& order, std::string_view state) {
        return kit::waitFor([&] { return shop.stateOf(order) == state; });
    }
    [[nodiscard]] QString label(const char* name) { return named<QLabel>(screen->window, name).text(); }
};

}  // namespace mostrador::test
