#include "models/records/cash_session.h"

#include "models/records/common_fields.h"

namespace mostrador::cash_session {
namespace {

constexpr std::string_view states[] = {open, closed};
constexpr auto judged = MergeRule::Judged;
constexpr auto derived = MergeRule::Derived;
constexpr auto unsought = SearchRole::None;

// clang-format off
constexpr FieldSpec fields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "state", "estado", FieldKind::Choice, derived, 0, true, unsought, states, {}, open},
    {9, "user_id", "usuario_id", FieldKind::Reference, derived},
    {10, "place", "lugar_id", FieldKind::Reference, judged},
    {11, "currency", "moneda", FieldKind::Text, judged, 3, false, unsought, {}, {}, {}, TextForm::Currency},
    {12, "opened_at", "abierta_el", FieldKind::Time, derived},
    {13, "opening_float", "fondo_inicial", FieldKind::Money, judged},
    {14, "cash_in", "efectivo", FieldKind::Money, derived},
    {15, "sales_total", "ventas_total", FieldKind::Money, derived},
    {16, "sales_count", "ventas_cantidad", FieldKind::Integer, derived},
    {17, "closed_at", "cerrada_el", FieldKind::Time, derived},
    {18, "closed_by", "cerrada_por", FieldKind::Reference, derived},
    {19, "expected", "esperado", FieldKind::Money, derived},
    {20, "counted", "contado", FieldKind::Money, judged},
    {21, "difference", "diferencia", FieldKind::Money, derived},
    {22, "late_total", "tardias_total", FieldKind::Money, derived},
    {23, "late_count", "tardias_cantidad", FieldKind::Integer, derived},
    {24, "notes", "notas", FieldKind::Text, judged, 2000, false, unsought, {}, {}, {}, TextForm::Multiline},
};
// clang-format on
static_assert(tagsAreDense(fields) && std::size(fields) == FieldCount);

constexpr FieldIndex byOpened[] = {OpenedAt};
constexpr IndexSpec indexes[] = {{"cash_session_opened", byOpened}};

}  // namespace

const RecordType type{TableId::CashSession, "cash_session", "cajas", fields, {}, indexes, OpenedAt, false};

}  // namespace mostrador::cash_session
