// status: who this computer is, where it stands and what waits. No network.

#include "cli/context.h"
#include "cli/sync_memory.h"
#include "models/records/client.h"
#include "models/records/organization.h"
#include "models/records/user.h"
#include "sync/transport/file_courier.h"

namespace mostrador::cli {
namespace {

struct Found {
    std::string organizationName;
    std::int64_t clients = 0;
    std::int64_t users = 0;
    std::int64_t inbox = 0;
    std::int64_t filesWaiting = 0;
    std::vector<Error> filesRefused;
};

std::string_view membershipName(sync::Membership membership) {
    switch (membership) {
        case sync::Membership::None: return "none";
        case sync::Membership::Alone: return "alone";
        case sync::Membership::Connected: return "connected";
    }
    return "none";
}

Result<Found> look(sync::Reader& reader, const std::optional<sync::Identity>& identity) {
    Found found;
    sync::ListQuery query;
    query.table = client::type.table;
    MOSTRADOR_TRY_ASSIGN(found.clients, reader.count(query));
    query.table = user::type.table;
    MOSTRADOR_TRY_ASSIGN(found.users, reader.count(query));
    MOSTRADOR_TRY_ASSIGN(const auto items, reader.inbox(false));
    found.inbox = std::ssize(items);
    if (!identity) return found;
    MOSTRADOR_TRY_ASSIGN(const auto organization, reader.find(organization::type, identity->org.uuid()));
    if (organization) found.organizationName = organization->text(organization::Name);
    return found;
}

std::string when(std::int64_t utcMs) { return utcMs == 0 ? "-" : formatUtc(utcMs); }

std::string statusJson(Context& context, const Found& found, const std::optional<SyncMemory>& memory,
                       const std::optional<sync::SignedInUser>& user) {
    const auto identity = context.replica().identity();
    const sync::Position position = context.replica().position();
    const sync::OutboxSummary outbox = context.replica().outbox();
    JsonWriter out;
    out.beginObject().key("membership").text(membershipName(context.workspace().membership()));
    if (identity) {
        out.key("server").text(identity->serverUrl);
        out.key("organization")
            .beginObject()
            .key("id")
            .text(identity->org.toString())
            .key("nombre")
            .text(found.organizationName)
            .endObject();
        out.key("device")
            .beginObject()
            .key("id")
            .text(identity->device.toString())
            .key("nombre")
            .text(identity->deviceName)
            .endObject();
        out.key("replica").text(identity->replica.toString()).key("series").text(identity->series);
    }
    out.key("user");
    if (user) out.text(user->userName);
    else out.null();
    out.key("seq").integer(position.seq).key("log_id").text(position.log.toString());
    out.key("bootstrapped").boolean(position.bootstrapped);
    out.key("pending").integer(outbox.count).key("oldest_pending_at");
    if (outbox.oldestMadeAt != 0) out.text(formatUtc(outbox.oldestMadeAt));
    else out.null();
    out.key("files_waiting").integer(found.filesWaiting).key("files_refused").beginArray();
    for (const Error& why : found.filesRefused) errorToJson(out, why, context.language());
    out.endArray();
    out.key("inbox").integer(found.inbox).key("clientes").integer(found.clients).key("usuarios").integer(found.users);
    out.key("last_sync_at");
    if (memory) out.text(formatUtc(memory->at));
    else out.null();
    out.key("last_error");
    if (memory && memory->error) errorToJson(out, *memory->error, context.language());
    else out.null();
    out.endObject();
    return out.take();
}

std::string statusText(Context& context, const Found& found, const std::optional<SyncMemory>& memory,
                       const std::optional<sync::SignedInUser>& user) {
    const auto identity = context.replica().identity();
    if (!identity)
        return context.say("Este equipo aún no trabaja para nadie: use connect o alone.\n",
                           "This computer works for nobody yet: use connect or alone.\n");
    const sync::Position position = context.replica().position();
    const sync::OutboxSummary outbox = context.replica().outbox();
    std::string text;
    const auto line = [&](const char* es, const char* en, const std::string& value) {
        text += context.say(es, en) + ": " + value + "\n";
    };
    line("Organización", "Organisation", found.organizationName);
    line("Servidor", "Server",
         identity->alone ? context.say("ninguno (sin servidor)", "none (working alone)") : identity->serverUrl);
    line("Equipo", "Device", identity->deviceName + " (" + identity->series + ")");
    line("Usuario", "User", user ? user->name + " (" + user->userName + ")" : "-");
    line("Posición", "Position",
         std::to_string(position.seq) +
             (position.bootstrapped || identity->alone
                  ? ""
                  : context.say(" (falta la primera descarga)", " (first download not finished)")));
    line("Por enviar", "To be sent", std::to_string(outbox.count));
    line("El más antiguo", "The oldest", when(outbox.oldestMadeAt));
    if (found.filesWaiting > 0) line("Archivos por enviar", "Files to be sent", std::to_string(found.filesWaiting));
    for (const Error& why : found.filesRefused)
        line("El servidor no recibió un archivo", "The server did not take a file", describe(why, context.language()));
    line("Por decidir", "To be decided", std::to_string(found.inbox));
    line("Clientes", "Clients", std::to_string(found.clients));
    line("Usuarios", "Users", std::to_string(found.users));
    line("Última sincronización", "Last sync", memory ? when(memory->at) : "-");
    if (memory && memory->error) line("Último error", "Last error", describe(*memory->error, context.language()));
    return text;
}

Result<Reply> status(Context& context) {
    const auto identity = context.replica().identity();
    Result<Found> found = fail(ErrorCode::Internal);
    context.replica().readAndWait([&](sync::Reader& reader) { found = look(reader, identity); });
    if (!found.ok()) return found.error();
    const sync::LocalFiles& files = context.workspace().files().files();
    for (const std::string& hash : files.waiting()) {
        ++found->filesWaiting;
        if (auto why = files.refusal(hash)) found->filesRefused.push_back(std::move(*why));
    }
    MOSTRADOR_TRY_ASSIGN(const auto memory, lastSync(context));
    const auto user = context.requireUser();  // nobody signed in is a state, not a failure
    const auto who = user.ok() ? std::optional(*user) : std::nullopt;
    return Reply::done(statusJson(context, *found, memory, who), statusText(context, *found, memory, who));
}

}  // namespace

void runStatus(Context& context, const StatusArgs&) { context.finish(status(context)); }

}  // namespace mostrador::cli
