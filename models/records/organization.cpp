#include "models/records/organization.h"

#include "models/records/common_fields.h"

namespace mostrador::organization {
namespace {

constexpr std::string_view taxIdTypes[] = {"RUT", "RFC", "CURP", "CC", "NIT", "CUIT", "NIF", "PASAPORTE", "OTRO"};
constexpr std::string_view states[] = {active, suspended, closing};
constexpr ElementSpec taxes[] = {{"nombre", FieldKind::Text, 60, true}, {"por_diez_mil", FieldKind::Integer, 0, true}};
constexpr ElementSpec retention[] = {{"clase", FieldKind::Text, 40, true}, {"dias", FieldKind::Integer, 0, true}};
constexpr ElementSpec limits[] = {{"nombre", FieldKind::Text, 40, true}, {"valor", FieldKind::Integer, 0, true}};

constexpr FieldSpec fields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "name", "nombre", FieldKind::Text, MergeRule::Judged, 200, true, SearchRole::Words},
    {9, "legal_name", "razon_social", FieldKind::Text, MergeRule::Judged, 200},
    {10, "tax_id_type", "tipo_documento", FieldKind::Choice, MergeRule::Judged, 0, false, SearchRole::None, taxIdTypes},
    {11, "tax_id", "documento", FieldKind::Text, MergeRule::Judged, 40},
    {12, "country", "pais", FieldKind::Text, MergeRule::Judged, 2},
    {13, "locale", "idioma_regional", FieldKind::Text, MergeRule::Judged, 20},
    {14,
     "currency",
     "moneda",
     FieldKind::Text,
     MergeRule::Judged,
     3,
     false,
     SearchRole::None,
     {},
     {},
     {},
     TextForm::Currency},
    {15, "currency_digits", "decimales_moneda", FieldKind::Integer, MergeRule::Judged},
    {16, "time_zone", "zona_horaria", FieldKind::Text, MergeRule::Judged, 60},
    {17, "logo", "logo", FieldKind::Text, MergeRule::Judged, 128},  // hash of a file
    {18,
     "receipt_text",
     "texto_recibo",
     FieldKind::Text,
     MergeRule::Judged,
     2000,
     false,
     SearchRole::None,
     {},
     {},
     {},
     TextForm::Multiline},
    {19, "taxes", "impuestos", FieldKind::Set, MergeRule::Judged, 20, false, SearchRole::None, {}, taxes},
    {20, "retention", "retencion", FieldKind::Set, MergeRule::Judged, 20, false, SearchRole::None, {}, retention},
    {21, "limits", "limites", FieldKind::Set, MergeRule::Server, 20, false, SearchRole::None, {}, limits},
    {22, "state", "estado", FieldKind::Choice, MergeRule::Server, 0, true, SearchRole::None, states, {}, active},
    {23, "landing_code", "codigo_portada", FieldKind::Text, MergeRule::Server, 64},
    {24, "default_tax_rate", "impuesto_por_defecto", FieldKind::Integer, MergeRule::Judged},
    {25, "tax_on_top", "precios_sin_impuesto", FieldKind::Boolean, MergeRule::Judged},
    {26, "cash_rounding", "redondeo_efectivo", FieldKind::Money, MergeRule::Judged},
};
static_assert(tagsAreDense(fields) && std::size(fields) == FieldCount);

}  // namespace

mostrador::Currency currencyOf(const Record& organization) {
    const std::string_view code = organization.text(Currency);
    if (const auto named = findCurrency(code)) return *named;
    if (!code.empty())
        return {std::string(code), static_cast<int>(organization.integer(CurrencyDigits, 2))};  // of a later version
    return currencyOfCountry(organization.text(Country)).value_or(mostrador::Currency{});
}

const RecordType type{TableId::Organization, "organization", "organizaciones", fields, {}, {}, Name, false};

}  // namespace mostrador::organization
