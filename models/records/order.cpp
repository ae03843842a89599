#include "models/records/order.h"

#include "models/records/common_fields.h"
#include "models/records/exceptions.h"
#include "models/records/line.h"
#include "models/records/payment.h"

namespace mostrador::order {
namespace {

constexpr std::string_view states[] = {received, diagnosing,   quoted, approved,  rejected, waitingForPart, repairing,
                                       checking, beyondRepair, ready,  delivered, reopened, cancelled};
constexpr std::string_view priorities[] = {"baja", normal, "alta", "urgente"};
constexpr ElementSpec history[] = {
    {"estado", FieldKind::Text, 20, true, SearchRole::None, TextForm::Line, states},
    {"fecha", FieldKind::Time},
    {"usuario_id", FieldKind::Reference},
    {"motivo", FieldKind::Text, 500},
};
static_assert(std::size(history) == history::ElementCount);

constexpr auto later = MergeRule::Later;
constexpr auto judged = MergeRule::Judged;
constexpr auto derived = MergeRule::Derived;
constexpr auto words = SearchRole::Words;
constexpr auto unsought = SearchRole::None;
constexpr auto multiline = TextForm::Multiline;

// clang-format off
constexpr FieldSpec fields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "number", "numero", FieldKind::Text, judged, 24, false, words},
    {9, "client", "cliente_id", FieldKind::Reference, later},
    {10, "equipment", "equipo_id", FieldKind::Reference, later},
    {11, "item", "articulo", FieldKind::Text, later, 200, false, words},
    {12, "fault", "falla", FieldKind::Text, later, 2000, true, words, {}, {}, {}, multiline},
    {13, "condition", "condicion", FieldKind::Text, later, 2000, false, unsought, {}, {}, {}, multiline},
    {14, "priority", "prioridad", FieldKind::Choice, later, 0, true, unsought, priorities, {}, normal},
    {15, "technician", "tecnico_id", FieldKind::Reference, later},
    {16, "place", "lugar_id", FieldKind::Reference, later},
    {17, "shelf", "ubicacion", FieldKind::Text, later, 60},
    {18, "promised_at", "prometido", FieldKind::Time, later},
    {19, "state", "estado", FieldKind::Choice, derived, 0, true, unsought, states, {}, received},
    {20, "state_since", "estado_desde", FieldKind::Time, derived},
    {21, "diagnosis", "diagnostico", FieldKind::Text, later, 4000, false, unsought, {}, {}, {}, multiline},
    {22, "lines", "lineas", FieldKind::Set, MergeRule::Elements, line::linesMax, false, unsought, {}, line::elements},
    {23, "deposits", "abonos", FieldKind::Set, derived, depositsMax, false, unsought, {}, payment::elements},
    {24, "currency", "moneda", FieldKind::Text, judged, 3, false, unsought, {}, {}, {}, TextForm::Currency},
    {25, "tax_on_top", "precios_sin_impuesto", FieldKind::Boolean, derived},
    {26, "net", "neto", FieldKind::Money, derived},
    {27, "tax", "impuesto", FieldKind::Money, derived},
    {28, "total", "total", FieldKind::Money, derived},
    {29, "paid", "abonado", FieldKind::Money, derived},
    {30, "due", "saldo", FieldKind::Money, derived},
    {31, "approved_by", "aprobado_por", FieldKind::Text, derived, 120},
    {32, "approval_channel", "aprobado_canal", FieldKind::Text, derived, 40},
    {33, "approved_amount", "aprobado_importe", FieldKind::Money, derived},
    {34, "approved_at", "aprobado_el", FieldKind::Time, derived},
    {35, "approval_proof", "aprobado_prueba_id", FieldKind::Reference, derived},
    {36, "unrepaired", "sin_reparar", FieldKind::Boolean, derived},
    {37, "warranty_days", "garantia_dias", FieldKind::Integer, later},
    {38, "warranty_until", "garantia_hasta", FieldKind::Time, derived},
    {39, "warranty_of", "garantia_de", FieldKind::Reference, judged},
    {40, "reopened_as", "reabierta_en", FieldKind::Reference, derived},
    {41, "sale", "venta_id", FieldKind::Reference, derived},
    {42, "reception_signature", "firma_recepcion_id", FieldKind::Reference, later},
    {43, "delivery_signature", "firma_entrega_id", FieldKind::Reference, derived},
    {44, "received_by", "recibe", FieldKind::Text, derived, 120},
    {45, "delivered_at", "entregado_el", FieldKind::Time, derived},
    {46, "history", "historial", FieldKind::Set, derived, historyMax, false, unsought, {}, history},
    {47, "exceptions", "excepciones", FieldKind::Set, derived, 20, false, unsought, {}, exception::elements},
    {48, "notes", "notas", FieldKind::Text, later, 4000, false, unsought, {}, {}, {}, multiline},
};
// clang-format on
static_assert(tagsAreDense(fields) && std::size(fields) == FieldCount);

constexpr FieldIndex byNumber[] = {Number};
constexpr FieldIndex byState[] = {State};
constexpr FieldIndex byClient[] = {Client};
constexpr FieldIndex byPromised[] = {PromisedAt};
constexpr FieldIndex byUpdated[] = {common::UpdatedAt};
constexpr IndexSpec indexes[] = {{"order_number", byNumber, true},
                                 {"order_state", byState},
                                 {"order_client", byClient},
                                 {"order_promised", byPromised},
                                 {"order_updated", byUpdated}};

}  // namespace

const RecordType type{TableId::Order, "service_order", "ordenes", fields, {}, indexes, Number, true};

}  // namespace mostrador::order
