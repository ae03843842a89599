// The stock page at the keyboard: products, movements, transfers, counting.
#include <QComboBox>
#include <QLabel>

#include "models/commands/places.h"
#include "models/records/place.h"
#include "models/records/product_cost.h"
#include "tests/ui/kit/goods.h"
#include "tests/ui/kit/screen.h"
#include "ui/stock/countmodel.h"
#include "ui/stock/stockpage.h"
#include "ui/tables/recordtablemodel.h"

using namespace mostrador;
using namespace mostrador::test;

namespace {

struct StockDesk {
    Business business;
    std::unique_ptr<Screen<StockPage>> screen;
    std::vector<Uuid> ids;

    explicit StockDesk(const std::vector<Goods>& goods = {}) {
        for (const Goods& one : goods) ids.push_back(stocked(business, one));
        Profile& profile = business.profile;
        screen = std::make_unique<Screen<StockPage>>(*profile.workspace, profile.clock, profile.random, "stock.table");
        REQUIRE(kit::waitFor([&] { return screen->table().model()->rowCount() == static_cast<int>(goods.size()); }));
    }
    void open(int row) {
        screen->choose(row);
        REQUIRE(screen->waitsFor("stock.edit"));
    }
    [[nodiscard]] QString stockColumn() const {
        const QAbstractItemModel* model = screen->table().model();
        for (int i = 0; i < model->columnCount(); ++i)
            if (model->headerData(i, Qt::Horizontal).toString() == QStringLiteral("Stock")) return screen->column(i);
        return {};
    }
    bool stockIs(const char* figures) {
        return kit::waitFor([&] { return stockColumn() == QString::fromUtf8(figures); });
    }
    void fill(const char* field, const char* text) { write(screen->window, field, QString::fromUtf8(text)); }
    void confirm(const char* dialog) {
        press(screen->window, (std::string(dialog) + ".save").c_str());
        REQUIRE(leftDialog(screen->window, dialog));
    }
};

}  // namespace

TEST_CASE("stock: a product is made by typing, with its codes, price and cost") {
    StockDesk desk;
    auto& screen = *desk.screen;
    screen.key(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(entered(screen.window, "stock.form"));
    press(screen.window, "stock.form.save");
    CHECK(screen.error("stock.form.nombre").contains(QStringLiteral("required")));
    desk.fill("stock.form.nombre", "Pantalla 6\"");
    desk.fill("stock.form.sku", "P-6");
    desk.fill("stock.form.precio", "199.9x");
    CHECK_FALSE(screen.error("stock.form.precio").isEmpty());
    desk.fill("stock.form.precio", "199.90");
    CHECK(screen.error("stock.form.precio").isEmpty());
    desk.fill("stock.form.costo", "120");
    desk.fill("stock.form.minimo", "2.5");
    desk.confirm("stock.form");
    REQUIRE(kit::waitFor([&] { return screen.column(1) == QStringLiteral("Pantalla 6\""); }));
    REQUIRE(screen.waitsFor("stock.panel"));
    REQUIRE(desk.business.count(product::type) == 1);
    const Uuid id =
        screen.table().model()->rowCount() == 1 ? screen.page.findChild<RecordTableModel*>()->idAt(0) : Uuid{};
    const Record stored = desk.business.stored(product::type, id);
    CHECK(stored.integer(product::Price) == 19990);
    CHECK(stored.integer(product::Minimum) == 2500);
    CHECK(stored.text(product::NegativeRule) == product::warn);
    CHECK(desk.business.stored(product_cost::type, id).integer(product_cost::Cost) == 12000);
}

TEST_CASE("stock: receiving, losing and correcting move the figure at once") {
    StockDesk desk({{"Cable", "C1", 1990, 5}});
    auto& screen = *desk.screen;
    desk.open(0);
    screen.key(Qt::Key_F6);
    REQUIRE(entered(screen.window, "stock.move"));
    press(screen.window, "stock.move.save");
    CHECK_FALSE(screen.error("stock.move.cantidad").isEmpty());
    desk.fill("stock.move.cantidad", "7");
    desk.confirm("stock.move");
    CHECK(desk.stockIs("12"));
    screen.key(Qt::Key_F7);
    REQUIRE(entered(screen.window, "stock.move"));
    desk.fill("stock.move.cantidad", "2");
    press(screen.window, "stock.move.save");
    CHECK_FALSE(screen.error("stock.move.motivo").isEmpty());  // a loss needs its reason
    desk.fill("stock.move.motivo", "broken");
    desk.confirm("stock.move");
    CHECK(desk.stockIs("10"));
    screen.key(Qt::Key_F9);
    REQUIRE(entered(screen.window, "stock.move"));
    // The difference is to what the dialog says when the person begins to type.
    auto& standing = named<QLabel>(screen.window, "stock.move.standing");
    REQUIRE(kit::waitFor([&] { return standing.text().contains(QStringLiteral(" 10 ")); }));
    desk.fill("stock.move.contado", "9.5");
    desk.confirm("stock.move");
    CHECK(desk.stockIs("9.5"));
    auto& moves = named<QTableView>(screen.window, "stock.movements");
    REQUIRE(kit::waitFor([&] { return moves.model()->rowCount() == 4; }));
    QStringList after;
    for (int row = 0; row < 4; ++row) after.append(moves.model()->index(row, 3).data().toString());
    CHECK(after.join(QStringLiteral(" ")) == QStringLiteral("9.5 10 12 5"));
}

TEST_CASE("stock: what is typed is not thrown away unasked") {
    StockDesk desk({{"Cable", "C1", 1990, 5}});
    auto& screen = *desk.screen;
    desk.open(0);
    screen.key(Qt::Key_F6);
    REQUIRE(entered(screen.window, "stock.move"));
    desk.fill("stock.move.cantidad", "7");
    screen.key(Qt::Key_Escape);
    REQUIRE(screen.question() != nullptr);
    screen.answer(false);
    CHECK(dialogNamed(screen.window, "stock.move") != nullptr);
    screen.key(Qt::Key_Escape);
    screen.answer(true);
    REQUIRE(leftDialog(screen.window, "stock.move"));
    CHECK(piecesOf(desk.business, desk.ids[0]) == 5);
}

TEST_CASE("stock: figures and the low list follow what other computers do") {
    StockDesk desk({{"Cable", "C1", 1990, 5}, {"Funda", "F1", 990, 3}});
    desk.business.run(product::set(desk.ids[1], {{product::Minimum, Value{4 * quantityOne}}}));
    CHECK(desk.stockIs("5, 3"));
    desk.business.run(
        stock::moveGoods(desk.business.newId(), {{stock::move::Product, Value{desk.ids[0]}},
                                                 {stock::move::Quantity, Value{2 * quantityOne}},
                                                 {stock::move::Kind, Value{std::string(movement::receipt)}}}));
    CHECK(desk.stockIs("7, 3"));
    desk.screen->page.showLow();
    CHECK(kit::waitFor([&] { return desk.screen->column(1) == QStringLiteral("Funda"); }));
}

TEST_CASE("stock: goods go to another place, and the sum stays") {
    StockDesk desk({{"Cable", "C1", 1990, 5}});
    auto& screen = *desk.screen;
    const Uuid store = desk.business.newId();
    desk.business.run(place::create(store, {{place::Name, Value{std::string("Bodega")}}}));
    desk.open(0);
    screen.key(Qt::Key_F8);
    REQUIRE(entered(screen.window, "stock.move"));
    auto& to = named<QComboBox>(screen.window, "stock.move.lugar_destino_id");
    REQUIRE(kit::waitFor([&] { return to.count() == 2; }));
    desk.fill("stock.move.cantidad", "2");
    press(screen.window, "stock.move.save");
    CHECK_FALSE(screen.error("stock.move.lugar_destino_id").isEmpty());
    to.setFocus();
    screen.key(Qt::Key_Down);
    desk.confirm("stock.move");
    CHECK(desk.business.stored(balance::type, balance::idOf(desk.ids[0], store)).integer(balance::OnHand) ==
          2 * quantityOne);
    CHECK(piecesOf(desk.business, desk.ids[0]) == 5);
}

TEST_CASE("stock: counting with a scanner posts the differences, and sales meanwhile stay sold") {
    StockDesk desk({{"Cable", "100200300", 1990, 5}, {"Funda", "F1", 990, 3}});
    auto& screen = *desk.screen;
    screen.key(Qt::Key_F10);
    REQUIRE(screen.waitsFor("stock.count.scan"));
    const auto scan = [&](const char* code) {
        named<QWidget>(screen.window, "stock.count.scan").setFocus();
        screen.type(QString::fromLatin1(code));
        screen.key(Qt::Key_Return);
    };
    auto* model = screen.page.findChild<CountModel*>();
    scan("100200300");
    REQUIRE(kit::waitFor([&] { return model->items().size() == 1 && model->isRead(); }));
    CHECK(model->items()[0].counted == quantityOne);
    scan("3*100200300");
    REQUIRE(kit::waitFor([&] { return model->items()[0].counted == 4 * quantityOne; }));
    scan("999999999");
    CHECK(kit::waitFor([&] { return !screen.said("stock.count.problem").isEmpty(); }));
    scan("F1");
    REQUIRE(kit::waitFor([&] { return model->items().size() == 2 && model->isRead(); }));
    CHECK(model->differences() == 2);
    CHECK(screen.page.hasUnsavedInput());
    // meanwhile somebody receives two cables: the count does not write over it
    desk.business.run(
        stock::moveGoods(desk.business.newId(), {{stock::move::Product, Value{desk.ids[0]}},
                                                 {stock::move::Quantity, Value{2 * quantityOne}},
                                                 {stock::move::Kind, Value{std::string(movement::receipt)}}}));
    press(screen.window, "stock.count.leave");
    REQUIRE(screen.question() != nullptr);
    screen.answer(false);
    press(screen.window, "stock.count.post");
    REQUIRE(kit::waitFor([&] { return !screen.sees("stock.count.scan"); }));
    CHECK(desk.stockIs("6, 1"));
    CHECK_FALSE(screen.page.hasUnsavedInput());
}
