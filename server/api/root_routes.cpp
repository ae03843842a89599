#include "server/api/root_routes.h"

#include "models/base/clock.h"
#include "server/api/respond.h"

namespace mostrador::server {
namespace {

constexpr std::string_view page = R"(<!doctype html><html lang="es"><head><meta charset="utf-8"><title>Mostrador</title>
<meta name="viewport" content="width=device-width"><style>body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1rem;color:#1c2b33}code{background:#eef2f4;padding:.1em .4em;border-radius:4px}@media(prefers-color-scheme:dark){body{background:#12181c;color:#dfe7ea}code{background:#243038}}</style>
</head><body><h1>Mostrador</h1><p>El servidor está en marcha. Escriba esta dirección en el programa Mostrador para conectar un equipo.</p>
<p lang="en">The server is running. Enter this address in the Mostrador program to connect a computer.</p><p><code id="a"></code></p>
<script>document.getElementById('a').textContent=location.origin</script></body></html>)";

void root(const ApiContext& context, Request request, const Reply& reply) {
    if (request.headers.value("Accept").find("text/html") != std::string_view::npos)
        return reply(Response::html(200, std::string(page)));
    JsonWriter json;
    json.beginObject()
        .key("ok")
        .boolean(true)
        .key("servicio")
        .text("mostrador")
        .key("version")
        .text(context.version)
        .key("mensaje")
        .text(languageFromAccept(request.acceptLanguage()) == Language::English ? "The server is running."
                                                                                : "El servidor está en marcha.")
        .endObject();
    reply(jsonResponse(200, json));
}

void health(const ApiContext& context, Request, const Reply& reply) {
    JsonWriter json;
    json.beginObject()
        .key("status")
        .text("ok")
        .key("service")
        .text("mostrador")
        .key("version")
        .text(context.version)
        .key("timestamp")
        .text(formatUtc(context.clock.utcMs()))
        .endObject();
    reply(jsonResponse(200, json));
}

void ready(const ApiContext& context, Request request, const Reply& reply) {
    const auto language = std::string(request.acceptLanguage());
    const bool posted = context.workers.post([&context, reply, language] {
        auto reader = context.readers.lend();
        const auto orgs =
            reader.ok() ? (*reader)->accounts().organizations() : Result<std::vector<OrgId>>(reader.error());
        if (!orgs.ok()) return reply(errorResponse(orgs.error(), language, 503));
        JsonWriter json;
        json.beginObject()
            .key("status")
            .text("ready")
            .key("organizaciones")
            .integer(static_cast<std::int64_t>(orgs->size()))
            .key("conexiones")
            .integer(static_cast<std::int64_t>(context.hub.count()))
            .endObject();
        reply(jsonResponse(200, json));
    });
    if (!posted) reply(errorResponse(fail(ErrorCode::ServerBusy, {}, "1"), language));
}

}  // namespace

void addRootRoutes(Router& router, const ApiContext& context) {
    const auto bind = [&context](void (*work)(const ApiContext&, Request, const Reply&)) -> Handler {
        return [&context, work](Request request, Reply reply) { work(context, std::move(request), reply); };
    };
    router.add({Method::Get, "/", Access::Public, 0, bind(root), "root"});
    router.add({Method::Get, "/health", Access::Public, 0, bind(health), "health"});
    router.add({Method::Get, "/ready", Access::Public, 0, bind(ready), "ready"});
}

}  // namespace mostrador::server
