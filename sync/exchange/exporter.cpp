#include "sync/exchange/exporter.h"

#include <QSaveFile>
#include <QString>

#include "models/records/client.h"
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

std::span<const std::string_view> columnsOf(const RecordType& type) {
    if (&type == &client::type) return clientColumns;
    if (&type == &user::type) return userColumns;
    return {};
}

Result<std::int64_t> exportCsv(sync::Replica& replica, const ExportRequest& request) {
    std::vector<Target> targets;
    std::vector<std::string> header;
    for (const std::string_view path : columnsOf(*request.type)) {
        MOSTRADOR_TRY_ASSIGN(Target target, parseTarget(*request.type, path));
        targets.push_back(std::move(target));
        header.emplace_back(path);
    }
    MOSTRADOR_TRY_ASSIGN(const auto file, CsvWriter::create(request.path, request.csv));
    MOSTRADOR_TRY(file->row(header));
    std::int64_t count = 0;
    std::vector<std::string> cells(targets.size());
    MOSTRADOR_TRY(forEachRecord(replica, *request.type, request.archived, [&](const Record& record) {
        for (std::size_t i = 0; i < targets.size(); ++i) cells[i] = harmlessCell(cellOf(record, targets[i]));
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
        recordToJson(out, record, request.masking);
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
    if (columnsOf(*request.type).empty()) return fail(ErrorCode::Unsupported, {}, "csv");
    return exportCsv(replica, request);
}

}  // namespace mostrador::exchange
