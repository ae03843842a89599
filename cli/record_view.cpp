#include "cli/record_view.h"

#include "models/records/client.h"
#include "models/records/device.h"
#include "models/records/user.h"
#include "sync/exchange/pages.h"
#include "sync/exchange/target.h"

namespace mostrador::cli {
namespace {

// Names of target.h, and a few that are worked out here: "@…".
constexpr std::string_view clientColumns[] = {
    "codigo", "nombre", "contacto", "telefono", "correo", "direcciones.ciudad", "@sync", "@id"};
constexpr std::string_view userColumns[] = {"usuario",   "nombre",        "roles", "estado",
                                            "creado_en", "ultimo_acceso", "@sync", "@id"};
constexpr std::string_view deviceColumns[] = {"nombre", "tipo", "serie", "plataforma", "estado", "@id"};
constexpr std::string_view otherColumns[] = {"nombre", "estado", "@id"};

std::span<const std::string_view> columnsOf(const RecordType& type) {
    if (&type == &client::type) return clientColumns;
    if (&type == &user::type) return userColumns;
    if (&type == &device::type) return deviceColumns;
    return otherColumns;
}

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

}  // namespace

std::string setWords(const FieldSpec& spec, const SetValue& set) {
    std::string text;
    for (const SetElement& element : set) {
        std::string one;
        std::string label;
        for (std::size_t i = 0; i < spec.elements.size() && i < element.fields.size(); ++i) {
            const std::string_view part = textOf(element.fields[i]);
            if (spec.elements[i].name == "etiqueta") label = part.empty() ? "" : std::string(part) + ": ";
            else if (!part.empty()) one += (one.empty() ? "" : ", ") + std::string(part);
        }
        text += (text.empty() ? "" : "; ") + label + one;
    }
    return text;
}

RecordView::RecordView(Context& context, const RecordType& type, Masking masking)
    : m_context(context), m_type(type), m_masking(masking) {
    // Device of origin: there are few devices, so all their names at once.
    (void)exchange::forEachRecord(context.replica(), device::type, sync::ArchivedFilter::All,
                                  [this](const Record& record) {
                                      m_devices[record.id] = record.text(device::Name);
                                      return success();
                                  });
}

std::vector<std::string> RecordView::header() const {
    std::vector<std::string> names;
    for (const std::string_view column : columnsOf(m_type)) {
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

std::string RecordView::userName(const Uuid& id) const {
    std::string name;
    m_context.replica().readAndWait([&](sync::Reader& reader) {
        if (const auto found = reader.find(user::type, id); found.ok() && *found) name = (*found)->text(user::Name);
    });
    return name;
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
        if (field == common::CreatedBy || field == common::UpdatedBy) return userName(record.reference(field));
        if (spec->kind == FieldKind::Time) return isNull(record.at(field)) ? "" : minutesOf(record.integer(field));
        if (spec->kind == FieldKind::Set) return setWords(*spec, record.set(field));
        return exchange::cellOf(record, exchange::Target::whole(field));
    }
    const auto target = exchange::parseTarget(m_type, column);
    return target.ok() ? exchange::cellOf(record, *target) : std::string();
}

std::vector<std::string> RecordView::cells(const Record& record, sync::RecordState state) const {
    std::vector<std::string> out;
    for (const std::string_view column : columnsOf(m_type)) out.push_back(cell(record, column, state));
    return out;
}

void RecordView::json(JsonWriter& out, const Record& record, sync::RecordState state, bool withKind) const {
    out.beginObject();
    if (withKind) out.key("kind").text(m_type.publicName);
    recordMembersToJson(out, record, m_masking);
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
