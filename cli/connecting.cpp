// connect, alone, sync, passwd: who this computer works for, and the way to the server.

#include <QSysInfo>

#include "cli/context.h"
#include "cli/secret_input.h"
#include "cli/sync_memory.h"
#include "models/base/money.h"
#include "sync/transport/file_courier.h"

namespace mostrador::cli {
namespace {

struct SyncOutcome {
    sync::RoundReport round;
    sync::FileReport files;
};

// A program that starts us is expected to hand the password over soon.
constexpr int secretWaitMs = 30'000;
constexpr int optionalSecretWaitMs = 2'000;

std::string deviceName(const std::string& given) {
    return given.empty() ? QSysInfo::machineHostName().toStdString() : given;
}

void userMembers(JsonWriter& out, const sync::SignedInUser& user) {
    out.key("user").beginObject().key("id").text(user.id.toString()).key("usuario").text(user.userName);
    out.key("nombre").text(user.name).key("roles").beginArray();
    for (const std::string& role : user.roles) out.text(role);
    out.endArray().endObject();
}

void identityMembers(Context& context, JsonWriter& out) {
    const auto identity = context.replica().identity();
    if (!identity) return;
    out.key("organization").text(identity->org.toString()).key("device").text(identity->device.toString());
    out.key("replica").text(identity->replica.toString()).key("series").text(identity->series);
}

void roundMembers(JsonWriter& out, const SyncOutcome& outcome) {
    const auto& [report, files] = outcome;
    out.key("sent").integer(report.sent).key("received").integer(report.received);
    out.key("refused").integer(report.refused).key("seq").integer(report.seq);
    out.key("files_sent").integer(files.sent).key("files_waiting").integer(files.waiting);
    out.key("files_refused").integer(std::ssize(files.refused));
}

std::string roundText(const Context& context, const SyncOutcome& outcome) {
    const auto& [report, files] = outcome;
    std::string text = context.say("Enviados: ", "Sent: ") + std::to_string(report.sent) +
                       context.say(". Recibidos: ", ". Received: ") + std::to_string(report.received) +
                       context.say(". Rechazados: ", ". Refused: ") + std::to_string(report.refused) + ".\n";
    if (report.refused > 0) text += context.say("Vea mostrador-cli inbox.\n", "See mostrador-cli inbox.\n");
    if (files.sent > 0 || files.waiting > 0)
        text += context.say("Archivos enviados: ", "Files sent: ") + std::to_string(files.sent) +
                context.say(". Por enviar: ", ". To be sent: ") + std::to_string(files.waiting) + ".\n";
    for (const Error& why : files.refused)
        text += context.say("El servidor no recibió un archivo: ", "The server did not take a file: ") +
                describe(why, context.language()) + "\n";
    return text;
}

Reply roundReply(Context& context, const SyncOutcome& outcome, JsonWriter& out, const std::string& lead = {}) {
    roundMembers(out, outcome);
    out.endObject();
    Reply reply = Reply::done(out.take(), lead + roundText(context, outcome));
    if (outcome.round.refused > 0 || !outcome.files.refused.empty()) reply.exit = Exit::SyncedWithRefusals;
    return reply;
}

// One full round and the contents of files after it; what came of it is kept for `status`.
void round(Context& context, std::function<void(const SyncOutcome&)> done) {
    QObject::connect(&context.workspace().sync(), &sync::SyncRunner::statusChanged, &context,
                     [&context] { context.progress(); });
    context.guardWaiting();
    context.workspace().sync().round([&context, done = std::move(done)](const Result<sync::RoundReport>& report) {
        if (context.finished()) return;
        rememberSync(context, report);
        if (!report.ok()) return context.finish(report.error());
        context.workspace().files().settle([&context, done, round = *report](const sync::FileReport& files) {
            if (context.finished()) return;
            if (files.stopped) return context.finish(*files.stopped);
            done({round, files});
        });
    });
    QObject::connect(&context.workspace().files(), &sync::FileCourier::changed, &context,
                     [&context] { context.progress(); });
}

}  // namespace

void runConnect(Context& context, const ConnectArgs& args) {
    const auto password = readSecret(context.say("Contraseña", "Password"), secretWaitMs);
    if (!password.ok()) return context.finish(password.error());
    context.guardWaiting();
    context.workspace().setLiveChannel(false);
    const sync::ConnectRequest request{args.url, args.user, *password, deviceName(args.device)};
    context.workspace().connectTo(request, [&context](const Result<sync::SignedInUser>& user) {
        if (!user.ok()) return context.finish(user.error());
        round(context, [&context, user = *user](const SyncOutcome& outcome) {
            JsonWriter out;
            out.beginObject();
            userMembers(out, user);
            identityMembers(context, out);
            context.finish(
                roundReply(context, outcome, out, context.say("Conectado como ", "Connected as ") + user.name + ".\n"));
        });
    });
}

void runAlone(Context& context, const AloneArgs& args) {
    if (!args.country.empty() && !currencyOfCountry(args.country))
        return context.finish(fail(ErrorCode::FieldInvalid, "pais", args.country));
    // Without a password on the input the local user has an empty one: this computer's own lock is what protects it.
    const auto password = readSecret(
        context.say("Contraseña nueva (puede quedar vacía)", "New password (may stay empty)"), optionalSecretWaitMs);
    if (!password.ok() && password.error().code != ErrorCode::SignInNeeded) return context.finish(password.error());
    context.guardWaiting();
    const sync::AloneRequest request{
        args.organization,       args.user,   args.name, password.ok() ? *password : std::string(),
        deviceName(args.device), args.country};
    context.workspace().workAlone(request, [&context](const Result<sync::SignedInUser>& user) {
        if (!user.ok()) return context.finish(user.error());
        JsonWriter out;
        out.beginObject();
        userMembers(out, *user);
        identityMembers(context, out);
        out.endObject();
        context.finish(Reply::done(
            out.take(), context.say("Listo: trabaja sin servidor como ", "Ready: working without a server as ") +
                            user->name + ".\n"));
    });
}

void runSync(Context& context, const SyncArgs&) {
    const auto user = context.requireUser();
    if (!user.ok()) return context.finish(user.error());
    if (context.workspace().membership() == sync::Membership::Alone) {
        JsonWriter out;
        out.beginObject();
        roundMembers(out, {});
        out.endObject();
        return context.finish(
            Reply::done(out.take(), context.say("Trabaja sin servidor: no hay nada que sincronizar.\n",
                                                "Working without a server: there is nothing to sync.\n")));
    }
    context.workspace().setLiveChannel(false);
    context.workspace().startSync();
    round(context, [&context](const SyncOutcome& outcome) {
        JsonWriter out;
        out.beginObject();
        context.finish(roundReply(context, outcome, out));
    });
}

void runPassword(Context& context, const PasswordArgs&) {
    const auto user = context.requireUser();
    if (!user.ok()) return context.finish(user.error());
    const auto current = readSecret(context.say("Contraseña actual", "Current password"), secretWaitMs);
    if (!current.ok()) return context.finish(current.error());
    const auto wanted = readSecret(context.say("Contraseña nueva", "New password"), secretWaitMs);
    if (!wanted.ok()) return context.finish(wanted.error());
    context.guardWaiting();
    context.workspace().setLiveChannel(false);
    context.workspace().startSync();
    JsonWriter body;
    body.beginObject().key("clave_actual").text(*current).key("clave").text(*wanted).endObject();
    context.workspace().request(
        "PUT", "/usuarios/" + user->id.toString() + "/clave", body.take(),
        [&context](const Result<std::string>& answer) {
            if (!answer.ok()) return context.finish(answer.error());
            context.finish(Reply::done("null", context.say("Contraseña cambiada.\n", "Password changed.\n")));
        });
}

}  // namespace mostrador::cli
