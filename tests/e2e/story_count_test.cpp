// Story 7: a count with a bar code reader while the shop goes on selling.
#include <catch2/catch.hpp>

#include "counter.h"

using namespace mostrador;
using namespace mostrador::e2e;

TEST_CASE("story 7: 400 scanned items do not overwrite what is sold meanwhile") {
    Shop shop;
    addPeople(shop, {{"alma", "almacen"}});
    shop.a.connect(shop.server);
    useCurrency(shop.a, "CLP");
    constexpr int products = 20;
    const auto sku = [](int i) { return "SKU" + std::to_string(100 + i); };
    const auto barcode = [](int i) { return "780000000" + std::to_string(1000 + i); };
    for (int i = 0; i < products; ++i) addProduct(shop.a, sku(i), "1000", "20", {"codigos=[\"" + barcode(i) + "\"]"});
    shop.a.must({"sync"});
    shop.b.connect(shop.server, "alma");
    shop.b.must({"sync"});

    // 21 of the first, 19 of the second, 20 of each other: 400 codes as the reader types them, the warehouse offline.
    std::string codes;
    int scanned = 0;
    for (int round = 0; round < 21; ++round)
        for (int i = 0; i < products; ++i) {
            if (round >= (i == 0 ? 21 : i == 1 ? 19 : 20)) continue;
            codes += barcode(i) + "\n";
            ++scanned;
        }
    CHECK(scanned == 400);
    // The shop sells, and the server knows it before the count arrives.
    shop.a.must({"sell", "--product", sku(0) + "=2", sku(2) + "=3", "--pay", "efectivo"});
    shop.a.must({"sync"});
    const Ran counted = shop.b.run({"count", "--scan", "--reason", "Inventario"}, codes);
    INFO(counted.output);
    REQUIRE(counted.code == 0);
    CHECK(counted.text("productos") == "20");
    CHECK(stockOf(shop.b, sku(0)) == "21");  // it has not heard of the sale
    shop.a.must({"sell", "--product", sku(0) + "=1", "--pay", "efectivo"});
    for (const Computer* each : {&shop.b, &shop.a, &shop.b}) each->must({"sync"});

    for (const Computer* each : {&shop.a, &shop.b}) {
        CHECK(stockOf(*each, sku(0)) == "18");  // 20 + 1 found − 3 sold
        CHECK(stockOf(*each, sku(1)) == "19");
        CHECK(stockOf(*each, sku(2)) == "17");
        CHECK(stockOf(*each, sku(3)) == "20");
    }
    checkSame(shop.a, shop.b, workshopKinds);
    checkStock(shop.a);

    const Ran unknown = shop.b.run({"count", "--scan"}, barcode(3) + "\n123456\n");
    CHECK(unknown.code == 4);
    CHECK(unknown.data().find("desconocidos")->items().size() == 1);
    CHECK(stockOf(shop.b, sku(3)) == "1");  // the known one is counted
}
