#include "cli/references.h"

#include "models/records/cash_session.h"
#include "models/records/client.h"
#include "models/records/equipment.h"
#include "models/records/order.h"
#include "models/records/place.h"
#include "models/records/product.h"
#include "models/records/sale.h"
#include "models/records/user.h"

namespace mostrador::cli {
namespace {

// The records a field of this name points at.
const RecordType* typeBehind(std::string_view field) {
    constexpr std::string_view people[] = {"usuario_id",     "tecnico_id",  "vendedor_id",
                                           "responsable_id", "cerrada_por", "resuelta_por"};
    constexpr std::string_view places[] = {"lugar_id", "lugar_origen_id", "lugar_destino_id"};
    if (field == "cliente_id") return &client::type;
    if (field == "producto_id") return &product::type;
    if (field == "equipo_id") return &equipment::type;
    if (field == "orden_id" || field == "garantia_de" || field == "reabierta_en") return &order::type;
    if (field == "venta_id" || field == "revierte_a" || field == "revertida_por") return &sale::type;
    for (const std::string_view one : people)
        if (field == one) return &user::type;
    for (const std::string_view one : places)
        if (field == one) return &place::type;
    return nullptr;
}

// The fields people call such a record by.
std::vector<FieldIndex> namesOf(const RecordType& type) {
    if (&type == &client::type) return {client::Code};
    if (&type == &product::type) return {product::Sku, product::Barcodes};
    if (&type == &equipment::type) return {equipment::Serial};
    if (&type == &order::type) return {order::Number};
    if (&type == &sale::type) return {sale::Number, sale::ExternalNumber};
    if (&type == &user::type) return {user::UserName};
    if (&type == &place::type) return {place::Name};
    return {};
}

}  // namespace

Result<Uuid> References::find(const RecordType& type, const std::string& word, std::string_view field) {
    if (const auto id = Uuid::parse(word)) return *id;
    for (const FieldIndex name : namesOf(type)) {
        Result<std::vector<Uuid>> found = fail(ErrorCode::Internal);
        m_context.replica().readAndWait([&](sync::Reader& reader) { found = reader.findNamed(type, name, word); });
        if (!found.ok()) return found.error();
        if (found->size() > 1) return fail(ErrorCode::Conflict, std::string(field), word);
        if (found->size() == 1) return found->front();
    }
    return fail(ErrorCode::NotFound, std::string(field), word);
}

Result<Record> References::record(const RecordType& type, const std::string& word, std::string_view field) {
    MOSTRADOR_TRY_ASSIGN(const Uuid id, find(type, word, field));
    Result<std::optional<Record>> found = fail(ErrorCode::Internal);
    m_context.replica().readAndWait([&](sync::Reader& reader) { found = reader.find(type, id); });
    if (!found.ok()) return found.error();
    if (!*found) return fail(ErrorCode::NotFound, std::string(field), word);
    return std::move(**found);
}

Result<> References::resolve(const RecordType& form, Pairs& pairs) {
    for (auto& [name, value] : pairs) {
        const FieldSpec* spec = form.findByName(name);
        const RecordType* type = spec && spec->kind == FieldKind::Reference ? typeBehind(name) : nullptr;
        if (!type || value.empty()) continue;
        MOSTRADOR_TRY_ASSIGN(const Uuid id, find(*type, value, name));
        value = id.toString();
    }
    return success();
}

std::string References::title(std::string_view field, const Uuid& id) {
    if (id.isNil()) return {};
    const RecordType* type = typeBehind(field);
    if (!type) return id.toString();
    const auto [known, fresh] = m_titles.emplace(id, id.toString());
    if (!fresh) return known->second;
    m_context.replica().readAndWait([&](sync::Reader& reader) {
        const auto found = reader.find(*type, id);
        if (found.ok() && *found && !(*found)->text(type->titleField).empty())
            known->second = (*found)->text(type->titleField);
    });
    return known->second;
}

}  // namespace mostrador::cli
