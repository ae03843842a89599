#include "models/records/sale.h"

#include "models/records/common_fields.h"
#include "models/records/exceptions.h"
#include "models/records/line.h"
#include "models/records/payment.h"

namespace mostrador::sale {
namespace {

constexpr std::string_view kinds[] = {ordinary, voiding, refund};
constexpr std::string_view states[] = {completed, voided, refunded};

constexpr auto judged = MergeRule::Judged;
constexpr auto derived = MergeRule::Derived;
constexpr auto words = SearchRole::Words;
constexpr auto unsought = SearchRole::None;

// clang-format off
constexpr FieldSpec fields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "number", "numero", FieldKind::Text, judged, 24, false, words},
    {9, "external_number", "numero_externo", FieldKind::Text, judged, 60, false, words},
    {10, "kind", "tipo", FieldKind::Choice, derived, 0, true, unsought, kinds, {}, ordinary},
    {11, "state", "estado", FieldKind::Choice, derived, 0, true, unsought, states, {}, completed},
    {12, "client", "cliente_id", FieldKind::Reference, judged},
    {13, "order_id", "orden_id", FieldKind::Reference, derived},
    {14, "currency", "moneda", FieldKind::Text, judged, 3, false, unsought, {}, {}, {}, TextForm::Currency},
    {15, "tax_on_top", "precios_sin_impuesto", FieldKind::Boolean, derived},
    {16, "place", "lugar_id", FieldKind::Reference, judged},
    {17, "session", "caja_id", FieldKind::Reference, judged},
    {18, "seller", "vendedor_id", FieldKind::Reference, judged},
    {19, "sold_at", "fecha", FieldKind::Time, judged},
    {20, "lines", "lineas", FieldKind::Set, judged, line::linesMax, true, unsought, {}, line::elements},
    {21, "payments", "pagos", FieldKind::Set, judged, paymentsMax, false, unsought, {}, payment::elements},
    {22, "net", "neto", FieldKind::Money, derived},
    {23, "tax", "impuesto", FieldKind::Money, derived},
    {24, "total", "total", FieldKind::Money, derived},
    {25, "paid", "pagado", FieldKind::Money, derived},
    {26, "due", "saldo", FieldKind::Money, derived},
    {27, "exceptions", "excepciones", FieldKind::Set, derived, 20, false, unsought, {}, exception::elements},
    {28, "reverses", "revierte_a", FieldKind::Reference, derived},
    {29, "reversed_by", "revertida_por", FieldKind::Reference, derived},
    {30, "no_stock", "sin_stock", FieldKind::Boolean, judged},
    {31, "fiscal_number", "numero_fiscal", FieldKind::Text, MergeRule::Server, 60, false, words},
    {32, "notes", "notas", FieldKind::Text, judged, 2000, false, unsought, {}, {}, {}, TextForm::Multiline},
};
// clang-format on
static_assert(tagsAreDense(fields) && std::size(fields) == FieldCount);

constexpr FieldIndex byNumber[] = {Number};
constexpr FieldIndex byExternal[] = {ExternalNumber};
constexpr FieldIndex byTime[] = {SoldAt};
constexpr FieldIndex byClient[] = {Client};
constexpr FieldIndex byUpdated[] = {common::UpdatedAt};
constexpr IndexSpec indexes[] = {{"sale_number", byNumber, true},
                                 {"sale_external", byExternal},
                                 {"sale_time", byTime},
                                 {"sale_client", byClient},
                                 {"sale_updated", byUpdated}};

}  // namespace

const RecordType type{TableId::Sale, "sale", "ventas", fields, {}, indexes, Number, true};

}  // namespace mostrador::sale
