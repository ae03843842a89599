#include "sync/exchange/exporter.h"

#include <QSaveFile>
#include <QString>

#include "models/records/client.h"
#include "models/records/product.h"
#include "models/records/user.h"
#include "models/rules/permissions.h"
#include "sync/exchange/pages.h"
#include "sync/exchange/rights.h"
#include "sync/exchange/target.h"

namespace mostrador::exchange {
namespace {

// The importer understands each of these headers.
constexpr std::string_view clientColumns[] = {"codigo",
                                              "tipo",
                                              "nombre",
                                              "contacto",
                                              "cargo",
                                              "tipo_documento",
                                              "documento",
                                              "telefono",
                                              "telefonos[Fax]",
                                              "telefonos",
                                              "correo",
                                              "correos",
                                              "direccion",
                                              "direcciones.ciudad",
                                              "direcciones.region",
                                              "direcciones.codigo_postal",
                                              "direcciones.pais",
                                              "etiquetas",
                                              "notas",
                                              "lista_precios",
                                              "limite_credito"};
constexpr std::string_view userColumns[] = {"usuario", "nombre", "correo",    "tipo_documento", "documento",
                                            "roles",   "equipo", "capacidad", "horario",        "idioma"};

constexpr std::string_view productColumns[] = {"sku",       "nombre",          "codigos", "categoria",   "unidad",
                                               "precio",    "impuesto",        "tipo",    "seguimiento", "minimo",
                                               "proveedor", "venta_sin_stock", "stock",   "notas"};

// What comes in again, or, of records that do not, every field that fits into one cell.
std::vector<std::string> columnsOf(const RecordType& type) {
    const auto names = [](std::span<const std::string_view> some) {
        return std::vector<std::string>(some.begin(), some.end());
    };
    if (&type == &client::type) return names(clientColumns);
    if (&type == &user::type) return names(userColumns);
    if (&type == &product::type) return names(productColumns);
    std::vector<std::string> plain{"id"};
    for (const FieldSpec& spec : type.fields)
        if (spec.kind != FieldKind::Set) plain.emplace_back(spec.name);
    return plain;
}

// Also of fields that no file may set.
std::string cellNamed(const Record& record, const std::string& column, const Currency& currency) {
    if (column == "id") return record.id.toString();
    if (const FieldSpec* spec = record.type().findByName(column))
        return cellOf(record, Target::whole(static_cast<FieldIndex>(spec->tag - 1)), currency);
    const auto target = parseTarget(record.type(), column);
    return target.ok() ? cellOf(record, *target, currency) : std::string();
}

Result<std::int64_t> exportCsv(sync::Replica& replica, const ExportRequest& request) {
    const std::vector<std::string> header = columnsOf(*request.type);
    MOSTRADOR_TRY_ASSIGN(const auto file, CsvWriter::create(request.path, request.csv));
    MOSTRADOR_TRY(file->row(header));
    std::int64_t count = 0;
    std::vector<std::string> cells(header.size());
    MOSTRADOR_TRY(forEachRecord(replica, *request.type, request.archived, [&](const Record& record) {
        for (std::size_t i = 0; i < header.size(); ++i)
            cells[i] = harmlessCell(cellNamed(record, header[i], request.currency));
        ++count;
        return file->row(cells);
    }));
    MOSTRADOR_TRY(file->finish());
    return count;
}

Result<std::int64_t> exportJson(sync::Replica& replica, const ExportRequest& request) {
    QSaveFile file(QString::fromStdString(request.path));
    const Error unwritable{ErrorCode::FileUnwritable, {}, request.path};
    if (!file.open(QIODevice::WriteOnly)) return unwritable;
    std::int64_t count = 0;
    std::string text;
    const auto write = [&]() -> Result<> {
        const auto size = static_cast<qint64>(text.size());
        if (file.write(text.data(), size) != size) return unwritable;
        text.clear();
        return success();
    };
    MOSTRADOR_TRY(forEachRecord(replica, *request.type, request.archived, [&](const Record& record) -> Result<> {
        text += count++ == 0 ? "[\n" : ",\n";
        JsonWriter out(text);
        recordToJson(out, record, {request.masking, request.currency});
        return text.size() < (64u << 10) ? success() : write();
    }));
    text += count == 0 ? "[]\n" : "\n]\n";
    MOSTRADOR_TRY(write());
    if (!file.commit()) return unwritable;
    return count;
}

}  // namespace

Result<std::int64_t> exportRecords(sync::Replica& replica, UserId author, const ExportRequest& request) {
    MOSTRADOR_TRY_ASSIGN(const auto roles, rolesOf(replica, author));
    if (grantFor(roles, Action::Export) == Grant::None) return fail(ErrorCode::NotAllowed, {}, "export");
    if (request.path.ends_with(".json")) return exportJson(replica, request);
    return exportCsv(replica, request);
}

}  // namespace mostrador::exchange
