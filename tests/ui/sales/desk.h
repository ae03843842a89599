#pragma once
// The sales page over a business with goods, at the keyboard.

#include <QLabel>
#include <QTableView>

#include "models/records/sale.h"
#include "tests/ui/kit/goods.h"
#include "tests/ui/kit/screen.h"
#include "ui/sales/salespage.h"

namespace mostrador::test {

struct SalesDesk {
    Business business;
    std::unique_ptr<Screen<SalesPage>> screen;
    std::vector<Uuid> ids;

    explicit SalesDesk(const std::vector<Goods>& goods) {
        for (const Goods& one : goods) ids.push_back(stocked(business, one));
        Profile& profile = business.profile;
        screen = std::make_unique<Screen<SalesPage>>(*profile.workspace, profile.clock, profile.random, "sales.table");
    }
    void fill(const char* field, const char* text) { write(screen->window, field, QString::fromUtf8(text)); }
    [[nodiscard]] QAbstractItemModel& lines() { return *named<QTableView>(screen->window, "lines.table").model(); }
    void scan(const char* code, int rows) {
        named<QWidget>(screen->window, "sales.box").setFocus();
        screen->type(QString::fromLatin1(code));
        screen->key(Qt::Key_Return);
        REQUIRE(kit::waitFor([&] { return lines().rowCount() == rows; }));
    }
    [[nodiscard]] std::vector<Record> sales() {
        sync::ListQuery query;
        query.table = TableId::Sale;
        query.sortBy = sale::Number;
        std::vector<Record> all;
        business.replica().readAndWait([&](sync::Reader& reader) {
            auto rows = reader.list(query);
            if (rows.ok())
                for (sync::ListRow& row : *rows) all.push_back(std::move(row.record));
        });
        return all;
    }
    Record charged() {
        const std::size_t before = sales().size();
        screen->key(Qt::Key_F12);
        REQUIRE(kit::waitFor([&] { return sales().size() == before + 1; }));
        REQUIRE(kit::waitFor([&] { return lines().rowCount() == 0; }));
        return sales().back();
    }
    [[nodiscard]] QString label(const char* name) { return named<QLabel>(screen->window, name).text(); }
    void confirm(const char* dialog) {
        press(screen->window, (std::string(dialog) + ".save").c_str());
        REQUIRE(leftDialog(screen->window, dialog));
    }
};

}  // namespace mostrador::test
