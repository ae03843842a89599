#include <catch2/catch.hpp>

#include "models/records/client.h"
#include "models/records/user.h"
#include "sync/exchange/column_map.h"

using namespace mostrador;
using namespace mostrador::exchange;

namespace {

std::vector<std::string> paths(const RecordType& type, const ColumnMap& map) {
    std::vector<std::string> out;
    for (const auto& target : map.columns) out.push_back(target ? targetPath(type, *target) : "");
    return out;
}

std::vector<std::string> mapped(const RecordType& type, const std::vector<std::string>& header) {
    return paths(type, autoMap(type, header));
}

}  // namespace

TEST_CASE("mapping: Northwind's customers and employees by their own names") {
    CHECK(mapped(client::type, {"CustomerID", "CompanyName", "ContactName", "ContactTitle", "Address", "City", "Region",
                                "PostalCode", "Country", "Phone", "Fax"}) ==
          std::vector<std::string>{"codigo", "nombre", "contacto", "cargo", "direccion", "direcciones.ciudad",
                                   "direcciones.region", "direcciones.codigo_postal", "direcciones.pais", "telefono",
                                   "telefonos[Fax]"});
    const ColumnMap clients = autoMap(client::type, {"CustomerID", "CompanyName"});
    CHECK(clients.constants == std::vector<std::pair<Target, std::string>>{{Target::whole(client::Kind), "empresa"}});

    const std::vector<std::string> employees{"EmployeeID", "LastName", "FirstName", "Title",
                                             "HireDate",   "City",     "Country",   "ReportsTo"};
    const ColumnMap users = autoMap(user::type, employees);
    CHECK(paths(user::type, users) == std::vector<std::string>{"", "nombre#2", "nombre#1", "", "", "", "", ""});
    CHECK(users.deriveUserName);
    CHECK(checkMap(user::type, users).ok());
}

TEST_CASE("mapping: other people's names, and no field twice") {
    CHECK(mapped(client::type, {"Razón Social", "R.U.T.", "Teléfono", "E-mail", "Comuna", "¿qué?"}) ==
          std::vector<std::string>{"nombre", "documento", "telefono", "correo", "direcciones.ciudad", ""});
    CHECK(mapped(client::type, {"Nombre", "Apellidos", "Celular"}) ==
          std::vector<std::string>{"nombre#1", "nombre#2", "telefonos[Celular]"});
    CHECK(mapped(client::type, {"name", "customer name"}) == std::vector<std::string>{"nombre", ""});
    CHECK(mapped(client::type, {"codigo", "telefonos", "direcciones.pais", "telefonos[Fax]"}) ==
          std::vector<std::string>{"codigo", "telefonos", "direcciones.pais", "telefonos[Fax]"});
    CHECK(mapped(client::type, {"archivado", "creado", "documento_valido"}) == std::vector<std::string>{"", "", ""});
}

TEST_CASE("mapping: a required field without a column is said at once") {
    const auto missing = checkMap(client::type, autoMap(client::type, {"Phone", "City"}));
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error() == Error{ErrorCode::FieldRequired, "nombre", {}});
}

TEST_CASE("mapping: a person's own map") {
    const std::vector<std::string> header{"A", "Phone", "C", "Name"};
    const auto map =
        mapFromJson(client::type, header, R"({"A":"nombre","Phone":null,"C":"telefonos[Casa]","=cargo":"Jefe"})");
    REQUIRE(map.ok());
    CHECK(paths(client::type, *map) == std::vector<std::string>{"nombre", "", "telefonos[Casa]", ""});
    CHECK(map->constants.size() == 1);
    CHECK(mapFromJson(client::type, header, R"({"B":"nombre"})").error() == Error{ErrorCode::FieldUnknown, "B", {}});
    CHECK(mapFromJson(client::type, header, R"({"A":"nombr"})").error() == Error{ErrorCode::FieldUnknown, "nombr", {}});
    CHECK(mapFromJson(client::type, header, R"({"A":"creado"})").error().code == ErrorCode::FieldReadOnly);
    CHECK(mapFromJson(client::type, header, "[]").error().code == ErrorCode::Malformed);
    const auto twice = mapFromJson(client::type, header, R"({"A":"nombre","C":"nombre"})");
    REQUIRE(twice.ok());
    CHECK(checkMap(client::type, *twice).error().code == ErrorCode::AlreadyExists);
}

TEST_CASE("cells go into a record and come out again") {
    Record record(client::type, Uuid());
    const auto put = [&](std::string_view path, std::string_view text) {
        return putCell(record, *parseTarget(client::type, path), text, nullptr);
    };
    const auto cell = [&](std::string_view path) { return cellOf(record, *parseTarget(client::type, path)); };
    CHECK(put("codigo", " 00123 ").ok());
    CHECK(put("tipo", "Company").ok());
    CHECK(put("telefono", "030-0074321").ok());
    CHECK(put("telefonos[Fax]", "030-0076545").ok());
    CHECK(put("telefonos", "Casa: 22 333; 030-0076545; 44").ok());
    CHECK(put("direccion", "Obere Str. 57\nPiso 2").ok());
    CHECK(put("direcciones.ciudad", "Berlin").ok());
    CHECK(put("etiquetas", "venta, taller;venta").ok());
    CHECK(put("notas", "a\r\nb").ok());
    CHECK(put("cargo", "  ").ok());
    CHECK(put("tipo", "robot").error() == Error{ErrorCode::FieldInvalid, "tipo", "robot"});
    CHECK(put("limite_credito", "12,5").error().field == "limite_credito");

    CHECK(cell("codigo") == "00123");
    CHECK(cell("tipo") == "empresa");
    CHECK(cell("telefono") == "030-0074321");
    CHECK(cell("telefonos[fax]") == "030-0076545");
    CHECK(cell("telefonos") == "Fax: 030-0076545; Casa: 22 333; 44");
    CHECK(cell("direccion") == "Obere Str. 57 Piso 2");
    CHECK(cell("direcciones.ciudad") == "Berlin");
    CHECK(cell("etiquetas") == "venta; taller");
    CHECK(cell("notas") == "a\nb");
    CHECK(cell("cargo").empty());
    CHECK(record.set(client::Phones).size() == 4);
    CHECK(record.set(client::Phones)[0].fields[client::phone::Primary] == Scalar{std::int64_t{1}});
    CHECK(record.set(client::Addresses).size() == 1);
}

TEST_CASE("target paths are read and written alike") {
    for (const std::string path : {"codigo", "telefono", "direcciones.ciudad", "telefonos[Fax]",
                                   "telefonos[Fax].whatsapp", "etiquetas", "nombre#2", "correo"}) {
        const auto target = parseTarget(client::type, path);
        REQUIRE(target.ok());
        CHECK(targetPath(client::type, *target) == path);
    }
    for (const std::string path : {"", "nada", "codigo.x", "codigo[Fax]", "telefonos[Fax", "telefonos.x", "nombre#",
                                   "nombre#x", "nombre#0", "tipo#1", "etiquetas[x]", "telefono.numero"})
        CHECK(parseTarget(client::type, path).error().code == ErrorCode::FieldUnknown);
}
