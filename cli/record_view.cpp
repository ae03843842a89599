#include "cli/record_view.h"

#include "cli/kinds.h"
#include "models/base/quantity.h"
#include "models/records/device.h"
#include "sync/exchange/pages.h"
#include "sync/exchange/target.h"

namespace mostrador::cli {
namespace {

std::string_view stateName(sync::RecordState state) {
    switch (state) {
        case sync::RecordState::Confirmed: return "confirmado";
        case sync::RecordState::Pending: return "pendiente";
        case sync::RecordState::WillProbablyBeRefused: return "rechazo_probable";
    }
    return "confirmado";
}

std::string stateWords(const Context& context, sync::RecordState state) {
    switch (state) {
        case sync::RecordState::Confirmed: return context.say("confirmado", "confirmed");
        case sync::RecordState::Pending: return context.say("por enviar", "to be sent");
        case sync::RecordState::WillProbablyBeRefused: return context.say("quizá rechazado", "may be refused");
    }
    return {};
}

// Contact data that this user may not read (E3): the same fields that recordToJson() masks.
bool isContact(std::string_view column) {
    for (const std::string_view prefix : {"telefono", "correo", "direccion", "documento"})
        if (column.starts_with(prefix)) return true;
    return false;
}

std::string minutesOf(std::int64_t utcMs) {  // 2026-11-21 03:24
    std::string text = formatUtc(utcMs).substr(0, 16);
    text[10] = ' ';
    return text;
}

// Texts as they are; figures with their name. Ids and marks say nothing to a reader.
std::string partWords(const ElementSpec& spec, const Scalar& value, const Currency& currency) {
    if (isNull(value)) return {};
    switch (spec.kind) {
        case FieldKind::Text: return std::string(textOf(value));
        case FieldKind::Time: return minutesOf(integerOf(value));
        case FieldKind::Quantity: return std::string(spec.name) + " " + formatQuantity(integerOf(value));
        case FieldKind::Money: return std::string(spec.name) + " " + formatDecimal(integerOf(value), currency.digits);
        case FieldKind::Integer:
        case FieldKind::Boolean:
        case FieldKind::Reference:
        case FieldKind::Choice:
        case FieldKind::Set: break;
    }
    return {};
}

}  // namespace

std::string setWords(const FieldSpec& spec, const SetValue& set, const Currency& currency) {
    std::string text;
    for (const SetElement& element : set) {
        std::string one;
        std::string label;
        for (std::size_t i = 0; i < spec.elements.size() && i < element.fields.size(); ++i) {
            const std::string part = partWords(spec.elements[i], element.fields[i], currency);
            if (spec.elements[i].name == "etiqueta") label = part.empty() ? "" : part + ": ";
            else if (!part.empty()) one += (one.empty() ? "" : ", ") + part;
        }
        text += (text.empty() ? "" : "; ") + label + one;
    }
    return text;
}

RecordView::RecordView(Context& context, const RecordType& type, Masking masking)
    : m_context(context), m_type(type), m_masking(masking), m_references(context) {
    // Device of origin: there are few devices, so all their names at once.
    (void)exchange::forEachRecord(context.replica(), device::type, sync::ArchivedFilter::All,
                                  [this](const Record& record) {
                                      m_devices[record.id] = record.text(device::Name);
                                      return success();
                                  });
}

std::vector<std::string> RecordView::header() const {
    std::vector<std::string> names;
    for (const std::string_view column : kindOf(m_type).columns) {
        if (column == "@sync") names.push_back(m_context.say("sincronización", "sync"));
        else if (column == "@id") names.emplace_back("id");
        else if (const std::size_t dot = column.find('.'); dot != std::string_view::npos)
            names.push_back(fieldLabel(column.substr(dot + 1), m_context.language()));
        else names.push_back(fieldLabel(column, m_context.language()));
    }
    return names;
}

std::string RecordView::deviceName(const Uuid& id) const {
    if (id.isNil()) return {};
    const auto found = m_devices.find(id);
    return found != m_devices.end() ? found->second : m_context.say("servidor", "server");
}

// "Casa: Obere Str. 57, Berlin, 12209, Germany; …"
std::string RecordView::cell(const Record& record, std::string_view column, sync::RecordState state) const {
    if (column == "@sync") return stateWords(m_context, state);
    if (column == "@id") return record.id.toString();
    if (m_masking == Masking::Contact && isContact(column)) return "•••";
    if (const FieldSpec* spec = m_type.findByName(column)) {
        const auto field = static_cast<FieldIndex>(spec->tag - 1);
        if (field == common::CreatedDevice || field == common::UpdatedDevice)
            return deviceName(record.reference(field));
        if (field == common::CreatedBy || field == common::UpdatedBy)
            return m_references.title("usuario_id", record.reference(field));
        if (spec->kind == FieldKind::Reference) return m_references.title(column, record.reference(field));
        if (spec->kind == FieldKind::Time) return isNull(record.at(field)) ? "" : minutesOf(record.integer(field));
        if (spec->kind == FieldKind::Set)
            return setWords(*spec, record.set(field), currencyOf(record, m_context.currency()));
        return exchange::cellOf(record, exchange::Target::whole(field), m_context.currency());
    }
    const auto target = exchange::parseTarget(m_type, column);
    return target.ok() ? exchange::cellOf(record, *target) : std::string();
}

std::vector<std::string> RecordView::cells(const Record& record, sync::RecordState state) const {
    std::vector<std::string> out;
    for (const std::string_view column : kindOf(m_type).columns) out.push_back(cell(record, column, state));
    return out;
}

void RecordView::json(JsonWriter& out, const Record& record, sync::RecordState state, bool withKind) const {
    out.beginObject();
    if (withKind) out.key("kind").text(m_type.publicName);
    recordMembersToJson(out, record, {m_masking, m_context.currency()});
    out.key("sincronizacion").text(stateName(state)).endObject();
}

Result<Reply> RecordView::reply(const Record& record) const {
    Result<sync::RecordState> state = fail(ErrorCode::Internal);
    m_context.replica().readAndWait([&](sync::Reader& reader) { state = reader.recordState(m_type.table, record.id); });
    if (!state.ok()) return state.error();
    JsonWriter out;
    json(out, record, *state);
    Reply reply = Reply::done(out.take());
    const auto line = [&](const std::string& name, const std::string& value) {
        if (!value.empty()) reply.text += name + ": " + value + "\n";
    };
    line("id", record.id.toString());
    for (const FieldSpec& spec : m_type.fields)
        line(fieldLabel(spec.name, m_context.language()), cell(record, spec.name, *state));
    line(m_context.say("sincronización", "sync"), stateWords(m_context, *state));
    return reply;
}

Result<Record> findRecord(Context& context, const RecordType& type, const std::string& id) {
    const auto uuid = Uuid::parse(id);
    if (!uuid) return fail(ErrorCode::NotFound, "id", id);
    Result<std::optional<Record>> found = fail(ErrorCode::Internal);
    context.replica().readAndWait([&](sync::Reader& reader) { found = reader.find(type, *uuid); });
    if (!found.ok()) return found.error();
    if (!*found) return fail(ErrorCode::NotFound, "id", id);
    return std::move(**found);
}

}  // namespace mostrador::cli
