#include <catch2/catch.hpp>

#include <algorithm>

#include "sync/exchange/exporter.h"
#include "sync/exchange/importer.h"
#include "tests/sync/exchange/alone_world.h"
#include "tests/sync/exchange/files.h"

using namespace mostrador;
using namespace mostrador::exchange;

namespace {

using Counts = std::array<std::int64_t, 5>;  // rows, created, updated, skipped, failed

Counts countsOf(const ImportReport& report) {
    return {report.rows, report.created, report.updated, report.skipped, report.failed};
}

ImportReport import(test::AloneWorld& world, const RecordType& type, const std::string& path, bool dryRun = false) {
    ImportRequest request;
    request.type = &type;
    request.path = path;
    request.dryRun = dryRun;
    auto report = Importer(*world.replica, world.author, world.clock, world.random).run(request);
    if (!report.ok())
        FAIL(std::string(codeName(report.error().code)) << " " << report.error().field << " " << report.error().detail);
    return std::move(*report);
}

Error refusedImport(test::AloneWorld& world, const RecordType& type, const std::string& path) {
    ImportRequest request;
    request.type = &type;
    request.path = path;
    auto report = Importer(*world.replica, world.author, world.clock, world.random).run(request);
    REQUIRE_FALSE(report.ok());
    return report.error();
}

const Record& named(const std::vector<Record>& records, FieldIndex field, std::string_view text) {
    const auto found =
        std::find_if(records.begin(), records.end(), [&](const Record& r) { return r.text(field) == text; });
    REQUIRE(found != records.end());
    return *found;
}

}  // namespace

TEST_CASE("import: Northwind's customers, whole, once, and a dry run that tells the truth") {
    test::AloneWorld world;
    const std::string path = SAMPLE_FOLDER "/customers.csv";
    const auto dry = import(world, client::type, path, true);
    CHECK(dry.created > 90);
    CHECK(dry.failed == 0);
    CHECK(world.all(client::type).empty());

    CHECK(countsOf(import(world, client::type, path)) == countsOf(dry));
    const auto clients = world.all(client::type);
    CHECK(static_cast<std::int64_t>(clients.size()) == dry.created);
    const Record& ana = named(clients, client::Code, "ANATR");
    CHECK(ana.text(client::Name) == "Ana Trujillo Emparedados y helados");
    CHECK(ana.text(client::Kind) == "empresa");
    CHECK(ana.text(client::Contact) == "Ana Trujillo");
    REQUIRE(ana.set(client::Phones).size() == 2);
    CHECK(textOf(ana.set(client::Phones)[0].fields[client::phone::Number]) == "(5) 555-4729");
    CHECK(textOf(ana.set(client::Phones)[1].fields[client::phone::Label]) == "Fax");
    REQUIRE(ana.set(client::Addresses).size() == 1);
    CHECK(textOf(ana.set(client::Addresses)[0].fields[client::address::PostalCode]) == "05021");

    const auto again = import(world, client::type, path);
    CHECK(again.skipped == again.rows);
    CHECK(world.all(client::type) == clients);
}

TEST_CASE("import: employees become users with sign-in names of their own") {
    test::AloneWorld world;
    const std::string path = SAMPLE_FOLDER "/employees.csv";
    const auto report = import(world, user::type, path);
    CHECK(report.created == 9);
    const Record nancy = named(world.all(user::type), user::UserName, "nancy.davolio");
    CHECK(nancy.text(user::Name) == "Nancy Davolio");
    CHECK(nancy.text(user::State) == "invitado");
    CHECK(textOf(nancy.set(user::Roles).front().fields.front()) == "asesor");
    CHECK(import(world, user::type, path).skipped == 9);

    const test::Files files;
    const auto twins = files.write("twins.csv", "nombre,apellidos\nJuán,Pérez\nJuan,Perez\n");
    CHECK(import(world, user::type, twins).created == 2);
    CHECK(named(world.all(user::type), user::UserName, "juan.perez2").text(user::Name) == "Juan Perez");
    CHECK(import(world, user::type, twins).skipped == 2);
}

TEST_CASE("import: each bad row is named with its reason, the good ones come in") {
    test::AloneWorld world;
    const test::Files files;
    std::string bytes = "codigo,nombre,correo,tipo\n";
    bytes += "1,Uno,uno@x.cl,persona\n";             // row 2
    bytes += "2,,dos@x.cl,\n";                       // row 3: no name
    bytes += "3,Tres,not-an-address,\n";             // row 4
    bytes += "4,Cuatro,,robot\n";                    // row 5
    bytes += "1,Uno otra vez,,\n";                   // row 6 repeats row 2
    bytes += "5,Cinco,,,extra\n";                    // row 7: more cells than columns
    bytes += "6," + std::string(300, 'x') + ",,\n";  // row 8: too long
    bytes += "2,Dos,,\n";                            // row 9: the row that failed is not repeated by it
    const auto path = files.write("f.csv", bytes);
    const auto dry = import(world, client::type, path, true);
    const auto real = import(world, client::type, path);
    CHECK(countsOf(dry) == Counts{8, 2, 0, 1, 5});
    CHECK(countsOf(real) == countsOf(dry));
    std::vector<std::pair<std::int64_t, ErrorCode>> issues;
    for (const ImportIssue& issue : real.issues) issues.emplace_back(issue.row, issue.error.code);
    CHECK(issues == std::vector<std::pair<std::int64_t, ErrorCode>>{{3, ErrorCode::FieldRequired},
                                                                    {4, ErrorCode::FieldInvalid},
                                                                    {5, ErrorCode::FieldInvalid},
                                                                    {6, ErrorCode::AlreadyExists},
                                                                    {7, ErrorCode::Malformed},
                                                                    {8, ErrorCode::FieldTooLong}});
    CHECK(real.issues[3].duplicate);
    CHECK(real.issues[3].error.detail == "2");
    CHECK(world.all(client::type).size() == 2);
}

TEST_CASE("import: a row changes only what it says, and matches without a code too") {
    test::AloneWorld world;
    const test::Files files;
    import(world, client::type,
           files.write("a.csv", "nombre,telefono,ciudad,notas\nJosé Muñoz,+56 9 1111 2222,Lima,vip\n"));
    const auto second = import(world, client::type,
                               files.write("b.csv", "nombre,telefono,ciudad,notas\nJOSE MUÑOZ,911112222,,nuevo\n"));
    CHECK(countsOf(second) == Counts{1, 0, 1, 0, 0});
    const auto clients = world.all(client::type);
    REQUIRE(clients.size() == 1);
    CHECK(clients[0].text(client::Notes) == "nuevo");
    CHECK(textOf(clients[0].set(client::Addresses)[0].fields[client::address::City]) == "Lima");
    CHECK(clients[0].set(client::Phones).size() == 1);
}

TEST_CASE("import: more than one chunk, and stopping between them keeps what is in") {
    test::AloneWorld world;
    const test::Files files;
    std::string bytes = "codigo;nombre\n";
    for (int i = 0; i < 1200; ++i) bytes += std::to_string(i) + ";Cliente " + std::to_string(i) + "\n";
    ImportRequest request;
    request.type = &client::type;
    request.path = files.write("f.csv", bytes);
    Importer importer(*world.replica, world.author, world.clock, world.random);
    const auto stopped = importer.run(request, [](std::int64_t) { return false; });
    REQUIRE_FALSE(stopped.ok());
    CHECK(stopped.error().code == ErrorCode::Cancelled);
    const auto rest = importer.run(request);
    REQUIRE(rest.ok());
    CHECK(countsOf(*rest) == Counts{1200, 700, 0, 500, 0});
}

TEST_CASE("import: what cannot work at all is said before the first row") {
    test::AloneWorld world;
    const test::Files files;
    CHECK(refusedImport(world, client::type, files.path("absent.csv")).code == ErrorCode::FileUnreadable);
    CHECK(refusedImport(world, client::type, files.write("f.csv", "telefono\n1\n")) ==
          Error{ErrorCode::FieldRequired, "nombre", {}});
    CHECK(refusedImport(world, organization::type, files.write("g.csv", "nombre\nx\n")).code == ErrorCode::NotAllowed);
    test::AloneWorld reader("lectura");
    CHECK(refusedImport(reader, client::type, files.write("h.csv", "nombre\nx\n")).code == ErrorCode::NotAllowed);
}

TEST_CASE("export: comes in again as it was, harmless to spreadsheets") {
    test::AloneWorld world;
    const test::Files files;
    import(world, client::type, SAMPLE_FOLDER "/customers.csv");
    import(world, client::type,
           files.write("x.csv",
                       "codigo,nombre,notas,etiquetas,telefonos\n"
                       "007,\"=HYPERLINK(\"\"x\"\")\",\"-1+1\nA2\",\"vip, b2b\",Casa: 22 1; +56 2\n"));
    const auto clients = world.all(client::type);
    ExportRequest request{&client::type, files.path("out.csv"), {';', true}, sync::ArchivedFilter::Live, Masking::None};
    const auto count = exportRecords(*world.replica, world.author, request);
    REQUIRE(count.ok());
    CHECK(*count == std::ssize(clients));
    const std::string text = files.read("out.csv");
    CHECK(
        text.starts_with("\xEF\xBB\xBF"
                         "codigo;"));
    CHECK(text.find("007;") != std::string::npos);
    CHECK(text.find("\"'=HYPERLINK(\"\"x\"\")\"") != std::string::npos);

    test::AloneWorld other;
    CHECK(import(other, client::type, request.path).created == std::ssize(clients));
    const auto copies = other.all(client::type);
    REQUIRE(copies.size() == clients.size());
    for (std::size_t i = 0; i < clients.size(); ++i)
        for (FieldIndex field = common::FieldCount; field < clients[i].values.size(); ++field)
            CHECK(copies[i].at(field) == clients[i].at(field));

    request.path = files.path("out.json");
    REQUIRE(exportRecords(*world.replica, world.author, request).ok());
    const auto json = JsonValue::parse(files.read("out.json"));
    REQUIRE(json.ok());
    CHECK(json->items().size() == clients.size());
    request.path = files.path("no/such/folder/out.csv");
    CHECK(exportRecords(*world.replica, world.author, request).error().code == ErrorCode::FileUnwritable);
    test::AloneWorld seller("vendedor");
    CHECK(exportRecords(*seller.replica, seller.author, request).error().code == ErrorCode::NotAllowed);
}
