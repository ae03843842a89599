// The forms of the order commands, and the commands made from them.

#include "models/commands/edits.h"
#include "models/commands/orders.h"
#include "models/records/common_fields.h"
#include "models/records/payment.h"

namespace mostrador::order {
namespace {

constexpr std::string_view states[] = {received, diagnosing,   quoted, approved,  rejected, waitingForPart, repairing,
                                       checking, beyondRepair, ready,  delivered, reopened, cancelled};
constexpr ElementSpec serials[] = {{"serie", FieldKind::Text, 60, true}};
constexpr std::uint32_t paymentsMax = 20;
constexpr auto judged = MergeRule::Judged;
constexpr auto unsought = SearchRole::None;

// clang-format off
constexpr FieldSpec stepFields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "from", "desde", FieldKind::Choice, judged, 0, true, unsought, states},
    {9, "to", "estado", FieldKind::Choice, judged, 0, true, unsought, states},
    {10, "reason", "motivo", FieldKind::Text, judged, 500},
    {11, "technician", "tecnico_id", FieldKind::Reference, judged},
    {12, "approved_by", "aprobado_por", FieldKind::Text, judged, 120},
    {13, "channel", "aprobado_canal", FieldKind::Text, judged, 40},
    {14, "amount", "aprobado_importe", FieldKind::Money, judged},
    {15, "proof", "aprobado_prueba_id", FieldKind::Reference, judged},
    {16, "received_by", "recibe", FieldKind::Text, judged, 120},
    {17, "signature", "firma_entrega_id", FieldKind::Reference, judged},
    {18, "payments", "pagos", FieldKind::Set, judged, paymentsMax, false, unsought, {}, payment::elements},
    {19, "on_credit", "al_credito", FieldKind::Boolean, judged},
    {20, "session", "caja_id", FieldKind::Reference, judged},
    {21, "number", "numero", FieldKind::Text, judged, 24},
};
constexpr FieldSpec depositFields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "method", "medio", FieldKind::Choice, judged, 0, true, unsought, payment::methods},
    {9, "amount", "importe", FieldKind::Money, judged, 0, true},
    {10, "reference", "referencia", FieldKind::Text, judged, 100},
    {11, "session", "caja_id", FieldKind::Reference, judged},
};
constexpr FieldSpec partFields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "line", "linea", FieldKind::Integer, judged, 0, true},
    {9, "quantity", "cantidad", FieldKind::Quantity, judged, 0, true},
    {10, "serials", "series", FieldKind::Set, judged, 200, false, unsought, {}, serials},
};
// clang-format on
static_assert(tagsAreDense(stepFields) && std::size(stepFields) == step::FieldCount);
static_assert(tagsAreDense(depositFields) && std::size(depositFields) == deposit::FieldCount);
static_assert(tagsAreDense(partFields) && std::size(partFields) == part::FieldCount);

}  // namespace

const RecordType step::form{TableId::Order, {}, "estado", stepFields, {}, {}, step::Reason, false};
const RecordType deposit::form{TableId::Order, {}, "abonos", depositFields, {}, {}, deposit::Reference, false};
const RecordType part::form{TableId::Order, {}, "repuestos", partFields, {}, {}, part::Line, false};

Command create(const Uuid& id, const Edit& edit) { return recordCommand(createName, type, id, edit); }
Command set(const Uuid& id, const Edit& edit) { return recordCommand(setName, type, id, edit); }
Command addLine(const Uuid& id, const SetElement& line) {
    return recordCommand(addLineName, type, id, {{Lines, SetEdit{{{line, {}}}, {}}}});
}
Command setLine(const Uuid& id, const SetElement& line, const SetElement& was) {
    return recordCommand(setLineName, type, id, {{Lines, SetEdit{{{line, was.fields}}, {}}}});
}
Command removeLine(const Uuid& id, const SetElement& seen) {
    return recordCommand(removeLineName, type, id, {{Lines, SetEdit{{}, {seen}}}});
}
Command takeDeposit(const Uuid& id, const Edit& edit) { return recordCommand(depositName, deposit::form, id, edit); }
Command usePart(const Uuid& id, const Edit& edit) { return recordCommand(usePartName, part::form, id, edit); }
Command approve(const Uuid& id, const Edit& edit) {
    Edit whole = edit;
    setField(whole, step::From, Value{std::string(quoted)});
    setField(whole, step::To, Value{std::string(approved)});
    return recordCommand(approveName, step::form, id, whole);
}
Command transition(const Uuid& id, const Edit& edit) { return recordCommand(transitionName, step::form, id, edit); }

}  // namespace mostrador::order
