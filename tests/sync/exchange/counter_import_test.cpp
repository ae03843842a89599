// Products and old sales from files: Northwind's, counted and added up from the source; and what is wrong with a row.

#include <catch2/catch.hpp>

#include <fstream>
#include <map>

#include "models/commands/system.h"
#include "models/records/balance.h"
#include "models/records/line.h"
#include "models/records/movement.h"
#include "models/records/product.h"
#include "models/records/sale.h"
#include "sync/exchange/exporter.h"
#include "sync/exchange/importer.h"
#include "tests/sync/exchange/alone_world.h"
#include "tests/sync/exchange/files.h"

using namespace mostrador;
using namespace mostrador::exchange;

namespace {

class DollarWorld : public test::AloneWorld {
public:
    explicit DollarWorld(const std::string& role = "administrador") : AloneWorld(role) {
        if (role == "administrador")
            must(organization::set(kit::uuid(1), {{organization::Currency, Value{std::string("USD")}}}));
    }
    void must(const Command& draft) {
        replica->writeAndWait(sync::Replica::Priority::Local, [&](sync::ReplicaStore& store, sync::ChangeSet& changes) {
            REQUIRE(store.execute(draft, author, changes).ok());
        });
    }
    Result<ImportReport> tryImport(const RecordType& type, const std::string& path, const std::string& lines = {},
                                   bool dryRun = false) {
        ImportRequest request;
        request.type = &type;
        request.path = path;
        request.linesPath = lines;
        request.dryRun = dryRun;
        return Importer(*replica, author, clock, random).run(request);
    }
    ImportReport import(const RecordType& type, const std::string& path, const std::string& lines = {},
                        bool dryRun = false) {
        auto report = tryImport(type, path, lines, dryRun);
        if (!report.ok())
            FAIL(std::string(codeName(report.error().code))
                 << " " << report.error().field << " " << report.error().detail);
        return std::move(*report);
    }
};

std::vector<std::vector<std::string>> plainCsv(const std::string& path) {
    std::ifstream file(path);
    std::vector<std::vector<std::string>> rows;
    for (std::string text; std::getline(file, text);) {
        std::vector<std::string> cells(1);
        for (const char c : text) {
            if (c == ',') cells.emplace_back();
            else if (c != '\r') cells.back() += c;
        }
        rows.push_back(std::move(cells));
    }
    rows.erase(rows.begin());  // the header
    return rows;
}

std::int64_t hundredths(const std::string& decimal) { return parseDecimal(decimal, 2).value(); }

}  // namespace

TEST_CASE("import: Northwind's 77 products, with what lies on the shelf as their first movement") {
    DollarWorld world;
    const std::string path = SAMPLE_FOLDER "/products.csv";
    const ImportReport dry = world.import(product::type, path, {}, true);
    CHECK(dry.created == 77);
    CHECK(world.all(product::type).empty());

    const ImportReport report = world.import(product::type, path);
    CHECK(report.rows == 77);
    CHECK(report.created == 77);
    CHECK(report.failed == 0);
    const auto products = world.all(product::type);
    REQUIRE(products.size() == 77);
    std::int64_t stock = 0;
    for (const Record& one : products) {
        stock += one.integer(product::Stock);
        if (one.text(product::Sku) != "1") continue;
        CHECK(one.text(product::Name) == "Chai");
        CHECK(one.text(product::Category) == "Beverages");
        CHECK(one.text(product::Supplier) == "Exotic Liquids");
        CHECK(one.text(product::Unit) == "10 boxes x 20 bags");
        CHECK(one.integer(product::Price) == 1800);
        CHECK(one.integer(product::Minimum) == 10'000);
        CHECK(one.integer(product::Stock) == 39'000);
    }
    CHECK(stock == 3'119'000);  // the source's UnitsInStock, added up
    std::int64_t moved = 0;
    const auto movements = world.all(movement::type);
    for (const Record& one : movements) {
        CHECK(one.text(movement::Kind) == movement::initial);
        moved += one.integer(movement::Quantity);
    }
    CHECK(movements.size() == 72);  // five have nothing on the shelf
    CHECK(moved == stock);

    const ImportReport again = world.import(product::type, path);
    CHECK(again.skipped == 77);
    CHECK(world.all(movement::type).size() == 72);
}

TEST_CASE("import: Northwind's 830 orders with their 2,155 lines, equal to the source to the cent") {
    DollarWorld world;
    world.import(client::type, SAMPLE_FOLDER "/customers.csv");
    world.import(product::type, SAMPLE_FOLDER "/products.csv");
    const auto before = world.all(movement::type).size();
    const ImportReport report =
        world.import(sale::type, SAMPLE_FOLDER "/orders.csv", SAMPLE_FOLDER "/order_details.csv");
    CHECK(report.rows == 830);
    CHECK(report.created == 830);
    CHECK(report.failed == 0);
    CHECK(report.issues.empty());

    std::map<std::string, std::int64_t> expected;  // by number, in cents
    const auto source = plainCsv(SAMPLE_FOLDER "/order_details.csv");
    CHECK(source.size() == 2155);
    for (const auto& cells : source) {
        const std::int64_t off = 100 - hundredths(cells[4]);
        expected[cells[0]] += (hundredths(cells[2]) * std::stoll(cells[3]) * off + 50) / 100;
    }
    const auto sales = world.all(sale::type);
    REQUIRE(sales.size() == 830);
    std::size_t lines = 0;
    std::int64_t sum = 0;
    for (const Record& one : sales) {
        lines += one.set(sale::Lines).size();
        sum += one.integer(sale::Total);
        CHECK(one.integer(sale::Total) == expected[std::string(one.text(sale::ExternalNumber))]);
        CHECK(one.integer(sale::Due) == 0);
        CHECK(one.text(sale::State) == sale::completed);
        CHECK(one.text(sale::Currency) == "USD");
        CHECK(one.flag(sale::NoStock));
        CHECK(one.text(sale::Number).empty());
        CHECK_FALSE(one.reference(sale::Client).isNil());
        if (one.text(sale::ExternalNumber) == "10248")
            CHECK(formatUtc(one.integer(sale::SoldAt)) == "1996-07-04T12:00:00.000Z");
    }
    CHECK(lines == 2155);
    CHECK(sum == 126'579'329);                          // 1,265,793.29 USD
    CHECK(world.all(movement::type).size() == before);  // nothing left the shelf for them

    const ImportReport again =
        world.import(sale::type, SAMPLE_FOLDER "/orders.csv", SAMPLE_FOLDER "/order_details.csv");
    CHECK(again.skipped == 830);
    CHECK(world.all(sale::type).size() == 830);
}

TEST_CASE("import: rows of products that cannot be taken are named, with their line") {
    DollarWorld world;
    const test::Files files;
    const ImportReport report = world.import(product::type, files.write("p.csv",
                                                                        "sku,nombre,precio,stock\n"
                                                                        "A,Bueno,1.50,2\n"
                                                                        "B,Sin precio válido,uno,2\n"
                                                                        "C,Existencia negativa,1,-2\n"
                                                                        "D,,1,1\n"
                                                                        "A,Repetido,2,1\n"));
    CHECK(report.created == 1);
    CHECK(report.failed == 3);
    CHECK(report.skipped == 1);
    std::vector<std::pair<std::int64_t, std::string>> issues;
    for (const ImportIssue& issue : report.issues) issues.emplace_back(issue.row, issue.error.field);
    CHECK(issues ==
          std::vector<std::pair<std::int64_t, std::string>>{{3, "precio"}, {4, "stock"}, {5, "nombre"}, {6, ""}});
}

TEST_CASE("import: a sale with a line that cannot be read is left out whole, and both rows are named") {
    DollarWorld world;
    const test::Files files;
    world.import(product::type, files.write("p.csv", "sku,nombre,precio\nA,Uno,10\n"));
    world.import(client::type, files.write("c.csv", "codigo,nombre\nANA,Ana\n"));
    const std::string documents = files.write("d.csv",
                                              "numero,cliente,fecha\n"
                                              "1,ANA,2020-02-01\n"
                                              "2,ANA,2020-02-02\n"
                                              "3,NADIE,2020-02-03\n"
                                              "4,ANA,ayer\n"
                                              "5,ANA,2020-02-05\n"
                                              "1,ANA,2020-02-06\n");
    const std::string lines = files.write("l.csv",
                                          "numero,sku,cantidad,precio,descuento\n"
                                          "1,A,2,10,25%\n"
                                          "2,A,1,10,\n"
                                          "2,FALTA,1,10,\n"
                                          "3,A,1,10,\n"
                                          "4,A,1,10,\n"
                                          "9,A,1,10,\n");
    const ImportReport report = world.import(sale::type, documents, lines);
    CHECK(report.created == 1);
    CHECK(report.failed == 4);
    CHECK(report.skipped == 1);
    std::vector<std::tuple<std::int64_t, bool, std::string>> issues;
    for (const ImportIssue& issue : report.issues) issues.emplace_back(issue.row, issue.inLines, issue.error.field);
    CHECK(issues == std::vector<std::tuple<std::int64_t, bool, std::string>>{{3, false, "lineas.producto_id"},
                                                                             {4, false, "cliente_id"},
                                                                             {5, false, "fecha"},
                                                                             {6, false, "lineas"},
                                                                             {7, false, ""},
                                                                             {4, true, "lineas.producto_id"},
                                                                             {7, true, "numero_externo"}});
    const auto sales = world.all(sale::type);
    REQUIRE(sales.size() == 1);
    CHECK(sales.front().integer(sale::Total) == 1500);
}

TEST_CASE("import: what cannot work with sales and products is said before the first row") {
    DollarWorld world;
    const test::Files files;
    const std::string documents = files.write("d.csv", "numero,fecha\n1,2020-02-01\n");
    CHECK(world.tryImport(sale::type, documents).error() == Error{ErrorCode::FieldRequired, "lineas", {}});
    CHECK(world.tryImport(sale::type, documents, files.write("l.csv", "numero,sku\n1,A\n")).error() ==
          Error{ErrorCode::FieldRequired, "lineas.cantidad", {}});
    CHECK(world.tryImport(sale::type, files.write("x.csv", "cliente\nANA\n"), documents).error() ==
          Error{ErrorCode::FieldRequired, "numero_externo", {}});
    DollarWorld seller("vendedor");
    CHECK(seller.tryImport(product::type, SAMPLE_FOLDER "/products.csv").error().code == ErrorCode::NotAllowed);
    CHECK(seller.tryImport(sale::type, documents, documents).error().code == ErrorCode::NotAllowed);
}

TEST_CASE("export: products come in again as they were, sales and the rest as tables") {
    DollarWorld world;
    const test::Files files;
    world.import(product::type, SAMPLE_FOLDER "/products.csv");
    ExportRequest request;
    request.type = &product::type;
    request.path = files.path("p.csv");
    request.currency = {"USD", 2};
    REQUIRE(exportRecords(*world.replica, world.author, request).value() == 77);
    DollarWorld other;
    CHECK(other.import(product::type, request.path).created == 77);
    const auto originals = world.all(product::type);
    const auto copies = other.all(product::type);
    REQUIRE(copies.size() == originals.size());
    for (std::size_t i = 0; i < copies.size(); ++i)
        for (const FieldIndex field : {FieldIndex{product::Sku}, FieldIndex{product::Name}, FieldIndex{product::Price},
                                       FieldIndex{product::Minimum}, FieldIndex{product::Stock}})
            CHECK(copies[i].at(field) == originals[i].at(field));
    request.type = &movement::type;
    request.path = files.path("m.csv");
    CHECK(exportRecords(*world.replica, world.author, request).value() == 72);
    CHECK(files.read("m.csv").find("inicial") != std::string::npos);
}
