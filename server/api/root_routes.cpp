#include "server/api/root_routes.h"

#include "models/base/clock.h"
#include "server/api/respond.h"
#include "server/api/route_docs.h"
#include "server/api/webfiles.h"

namespace mostrador::server {
namespace {

void root(const ApiContext& context, Request request, const Reply& reply) {
    if (request.headers.value("Accept").find("text/html") != std::string_view::npos)
        return reply(webPage("landing.html", request).with("Vary", "Accept, Accept-Encoding"));
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
    reply(jsonResponse(200, json).with("Vary", "Accept, Accept-Language"));
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
    router.add({Method::Get, "/", Access::Public, 0, bind(root), "root", docs::root});
    router.add({Method::Get, "/health", Access::Public, 0, bind(health), "health", docs::health});
    router.add({Method::Get, "/ready", Access::Public, 0, bind(ready), "ready", docs::ready});
}

}  // namespace mostrador::server
