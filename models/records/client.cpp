#include "models/records/client.h"

#include "models/records/common_fields.h"

namespace mostrador::client {
namespace {

constexpr std::string_view kinds[] = {person, company};
constexpr std::string_view taxIdTypes[] = {"RUT", "RFC", "CURP", "CC", "NIT", "CUIT", "NIF", "PASAPORTE", "OTRO"};

constexpr ElementSpec phones[] = {
    {"numero", FieldKind::Text, 40, true, SearchRole::Digits},
    {"etiqueta", FieldKind::Text, 40},
    {"whatsapp", FieldKind::Boolean},
    {"principal", FieldKind::Boolean},
};
constexpr ElementSpec emails[] = {
    {"correo", FieldKind::Text, 254, true, SearchRole::Words, TextForm::Email},
    {"etiqueta", FieldKind::Text, 40},
    {"principal", FieldKind::Boolean},
};
constexpr ElementSpec addresses[] = {
    {"calle", FieldKind::Text, 200, true, SearchRole::Words},
    {"ciudad", FieldKind::Text, 100, false, SearchRole::Words},
    {"region", FieldKind::Text, 100},
    {"codigo_postal", FieldKind::Text, 20},
    {"pais", FieldKind::Text, 60},
    {"etiqueta", FieldKind::Text, 40},
    {"principal", FieldKind::Boolean},
};
constexpr ElementSpec tags[] = {{"nombre", FieldKind::Text, 60, true, SearchRole::Words}};
constexpr ElementSpec consents[] = {
    {"canal", FieldKind::Text, 40, true},
    {"fecha", FieldKind::Time},
    {"origen", FieldKind::Text, 200},
};

constexpr FieldSpec fields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "code", "codigo", FieldKind::Text, MergeRule::Later, 40, false, SearchRole::Words},
    {9, "kind", "tipo", FieldKind::Choice, MergeRule::Later, 0, true, SearchRole::None, kinds, {}, person},
    {10, "name", "nombre", FieldKind::Text, MergeRule::Later, 200, true, SearchRole::Words},
    {11, "contact", "contacto", FieldKind::Text, MergeRule::Later, 120, false, SearchRole::Words},
    {12, "contact_title", "cargo", FieldKind::Text, MergeRule::Later, 120},
    {13, "tax_id_type", "tipo_documento", FieldKind::Choice, MergeRule::Guarded, 0, false, SearchRole::None,
     taxIdTypes},
    {14, "tax_id", "documento", FieldKind::Text, MergeRule::Guarded, 40, false, SearchRole::Words},
    {15, "tax_id_valid", "documento_valido", FieldKind::Boolean, MergeRule::Derived},
    {16, "phones", "telefonos", FieldKind::Set, MergeRule::Elements, 20, false, SearchRole::Digits, {}, phones},
    {17, "emails", "correos", FieldKind::Set, MergeRule::Elements, 20, false, SearchRole::Words, {}, emails},
    {18, "addresses", "direcciones", FieldKind::Set, MergeRule::Elements, 20, false, SearchRole::Words, {}, addresses},
    {19, "tags", "etiquetas", FieldKind::Set, MergeRule::Elements, 50, false, SearchRole::Words, {}, tags},
    {20,
     "notes",
     "notas",
     FieldKind::Text,
     MergeRule::Later,
     8000,
     false,
     SearchRole::None,
     {},
     {},
     {},
     TextForm::Multiline},
    {21, "consents", "consentimientos", FieldKind::Set, MergeRule::Elements, 20, false, SearchRole::None, {}, consents},
    {22, "price_list", "lista_precios", FieldKind::Text, MergeRule::Guarded, 60},
    {23, "credit_limit", "limite_credito", FieldKind::Integer, MergeRule::Guarded},
    {24, "merged_into", "fusionado_en", FieldKind::Reference, MergeRule::Judged},
};
static_assert(tagsAreDense(fields) && std::size(fields) == FieldCount);

constexpr AliasSpec aliases[] = {
    {"telefono", Phones, phone::Number, phone::Primary},
    {"correo", Emails, email::Address, email::Primary},
    {"direccion", Addresses, address::Street, address::Primary},
};
constexpr FieldIndex byName[] = {Name};
constexpr FieldIndex byTaxId[] = {TaxId};
constexpr FieldIndex byUpdated[] = {common::UpdatedAt};
constexpr IndexSpec indexes[] = {{"client_name", byName}, {"client_tax_id", byTaxId}, {"client_updated", byUpdated}};

}  // namespace

const RecordType type{TableId::Client, "client", "clientes", fields, aliases, indexes, Name, true};

}  // namespace mostrador::client
