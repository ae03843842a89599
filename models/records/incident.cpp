#include "models/records/incident.h"

#include "models/records/common_fields.h"

namespace mostrador::incident {
namespace {

constexpr std::string_view kinds[] = {shortage};
constexpr std::string_view states[] = {open, resolved};
constexpr std::string_view remedies[] = {buy, substitute, refund, other};
constexpr auto derived = MergeRule::Derived;
constexpr auto judged = MergeRule::Judged;
constexpr auto unsought = SearchRole::None;

// clang-format off
constexpr FieldSpec fields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "kind", "tipo", FieldKind::Choice, derived, 0, true, unsought, kinds, {}, shortage},
    {9, "state", "estado", FieldKind::Choice, derived, 0, true, unsought, states, {}, open},
    {10, "product", "producto_id", FieldKind::Reference, derived},
    {11, "place", "lugar_id", FieldKind::Reference, derived},
    {12, "document", "documento_id", FieldKind::Reference, derived},
    {13, "quantity", "cantidad", FieldKind::Quantity, derived},
    {14, "owner", "responsable_id", FieldKind::Reference, derived},
    {15, "remedy", "remedio", FieldKind::Choice, judged, 0, false, unsought, remedies},
    {16, "note", "nota", FieldKind::Text, judged, 1000, false, unsought, {}, {}, {}, TextForm::Multiline},
    {17, "resolved_at", "resuelta_el", FieldKind::Time, derived},
    {18, "resolved_by", "resuelta_por", FieldKind::Reference, derived},
};
// clang-format on
static_assert(tagsAreDense(fields) && std::size(fields) == FieldCount);

constexpr FieldIndex byState[] = {State};
constexpr IndexSpec indexes[] = {{"incident_state", byState}};

}  // namespace

Uuid idOf(const Uuid& document, const Uuid& product) { return Uuid::derive(document, product); }

const RecordType type{TableId::Incident, "incident", "incidencias", fields, {}, indexes, Note, false};

}  // namespace mostrador::incident
