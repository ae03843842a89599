#include "models/records/product.h"

#include "models/records/common_fields.h"

namespace mostrador::product {
namespace {

constexpr std::string_view kinds[] = {goods, service};
constexpr std::string_view trackings[] = {untracked, bySerial};
constexpr std::string_view rules[] = {block, warn, allow};
constexpr ElementSpec barcodes[] = {{"codigo", FieldKind::Text, 64, true, SearchRole::Words}};
constexpr ElementSpec prices[] = {{"lista", FieldKind::Text, 60, true}, {"precio", FieldKind::Money, 0, true}};

constexpr auto later = MergeRule::Later;
constexpr auto guarded = MergeRule::Guarded;
constexpr auto derived = MergeRule::Derived;
constexpr auto words = SearchRole::Words;
constexpr auto unsought = SearchRole::None;

// clang-format off
constexpr FieldSpec fields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "sku", "sku", FieldKind::Text, later, 60, false, words},
    {9, "name", "nombre", FieldKind::Text, later, 200, true, words},
    {10, "barcodes", "codigos", FieldKind::Set, MergeRule::Elements, 20, false, words, {}, barcodes},
    {11, "category", "categoria", FieldKind::Text, later, 100, false, words},
    {12, "unit", "unidad", FieldKind::Text, later, 60},
    {13, "price", "precio", FieldKind::Money, guarded},
    {14, "prices", "precios", FieldKind::Set, MergeRule::Elements, 20, false, unsought, {}, prices},
    {15, "tax_rate", "impuesto", FieldKind::Integer, later},  // parts of ten thousand; none: the organisation's
    {16, "kind", "tipo", FieldKind::Choice, later, 0, true, unsought, kinds, {}, goods},
    {17, "tracking", "seguimiento", FieldKind::Choice, later, 0, true, unsought, trackings, {}, untracked},
    {18, "minimum", "minimo", FieldKind::Quantity, later},
    {19, "supplier", "proveedor", FieldKind::Text, later, 200, false, words},
    {20, "photo", "foto_id", FieldKind::Reference, later},
    {21, "negative_rule", "venta_sin_stock", FieldKind::Choice, later, 0, true, unsought, rules, {}, warn},
    {22, "stock", "stock", FieldKind::Quantity, derived},
    {23, "reserved", "reservado", FieldKind::Quantity, derived},
    {24, "low", "bajo_minimo", FieldKind::Boolean, derived},
    {25, "notes", "notas", FieldKind::Text, later, 4000, false, unsought, {}, {}, {}, TextForm::Multiline},
};
// clang-format on
static_assert(tagsAreDense(fields) && std::size(fields) == FieldCount);

constexpr FieldIndex byName[] = {Name};
constexpr FieldIndex bySku[] = {Sku};
constexpr FieldIndex byStock[] = {Stock};
constexpr FieldIndex byUpdated[] = {common::UpdatedAt};
constexpr IndexSpec indexes[] = {
    {"product_name", byName}, {"product_sku", bySku}, {"product_stock", byStock}, {"product_updated", byUpdated}};

}  // namespace

bool isLow(const Record& product) {
    return !isNull(product.at(Minimum)) && product.text(Kind) != service &&
           product.integer(Stock) <= product.integer(Minimum);
}

const RecordType type{TableId::Product, "product", "productos", fields, {}, indexes, Name, true};

}  // namespace mostrador::product
