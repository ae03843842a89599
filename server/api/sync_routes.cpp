#include "server/api/sync_routes.h"

#include "server/api/respond.h"
#include "server/api/route_docs.h"
#include "server/api/sync_json.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/limits.h"

namespace mostrador::server {
namespace {

int statusOfSync(const sync::SyncError& error) {
    switch (error.kind) {
        case sync::SyncErrorKind::Retry: return 503;
        case sync::SyncErrorKind::Reauth: return 401;
        case sync::SyncErrorKind::UpgradeClient: return 426;
        case sync::SyncErrorKind::Resync: return 409;
        case sync::SyncErrorKind::Revoked: return 403;
        case sync::SyncErrorKind::Unsupported: return 501;
        case sync::SyncErrorKind::Fatal: return 400;
    }
    return 400;
}

bool sendsJson(const Request& request) { return request.headers.value("Content-Type").starts_with("application/json"); }
bool wantsJson(const Request& request) {
    return request.headers.value("Accept").starts_with("application/json") ||
           (sendsJson(request) && request.headers.value("Accept").find("cbor") == std::string_view::npos);
}

Response syncError(const Request& request, const sync::SyncError& error) {
    const int status = statusOfSync(error);
    Response response =
        wantsJson(request) ? Response::json(status, syncToJson(error)) : Response::cbor(status, sync::encode(error));
    if (status == 503) response.with("Retry-After", std::to_string(std::max<std::int64_t>(1, error.afterMs / 1000)));
    return response;
}

sync::SyncError malformed(const Error& error) {
    return {sync::SyncErrorKind::Fatal, error.code, 0, error.field + " " + error.detail};
}

template <class Message>
Response answer(const Request& request, const SyncReply<Message>& reply) {
    if (const auto* error = std::get_if<sync::SyncError>(&reply)) return syncError(request, *error);
    const Message& message = std::get<Message>(reply);
    return wantsJson(request) ? Response::json(200, syncToJson(message)) : Response::cbor(200, sync::encode(message));
}

// Reads a message in the request's form; a fault is answered with a typed error.
template <class Message, class FromCbor, class FromJson>
std::optional<Message> read(const Request& request, const Reply& reply, FromCbor&& cbor, FromJson&& json) {
    auto message = sendsJson(request) ? json(request.body) : cbor(request.body);
    if (message.ok()) return std::move(*message);
    reply(syncError(request, malformed(message.error())));
    return std::nullopt;
}

void onWorker(const ApiContext& context, Request request, const Reply& reply,
              std::function<Response(const Request&)> work) {
    auto shared = std::make_shared<Request>(std::move(request));
    if (!context.workers.post([shared, reply, work = std::move(work)] { reply(work(*shared)); }))
        reply(syncError(*shared, {sync::SyncErrorKind::Retry, ErrorCode::ServerBusy, 1000, "busy"}));
}

void hello(const ApiContext& context, Request request, const Reply& reply) {
    const auto message = read<sync::Hello>(request, reply, sync::decodeHello, helloFromJson);
    if (!message) return;
    onWorker(context, std::move(request), reply, [&context, message = *message](const Request& asked) {
        return answer(asked, context.sync.hello(callerOf(asked), message));
    });
}

void pull(const ApiContext& context, Request request, const Reply& reply) {
    std::optional<sync::Pull> message;
    if (request.method == Method::Get) {
        auto fromQuery = pullFromQuery(request.query);
        if (!fromQuery.ok()) return reply(syncError(request, malformed(fromQuery.error())));
        message = std::move(*fromQuery);
    } else {
        message = read<sync::Pull>(request, reply, sync::decodePull, pullFromJson);
    }
    if (!message) return;
    onWorker(context, std::move(request), reply, [&context, message = *message](const Request& asked) {
        if (wantsJson(asked)) return answer(asked, context.sync.page(callerOf(asked), message));
        auto page = context.sync.pull(callerOf(asked), message);
        if (const auto* error = std::get_if<sync::SyncError>(&page)) return syncError(asked, *error);
        return Response::cbor(200, std::move(std::get<std::string>(page)));
    });
}

void push(const ApiContext& context, Request request, const Reply& reply) {
    auto message = read<sync::Push>(request, reply, sync::decodePush, pushFromJson);
    if (!message) return;
    auto shared = std::make_shared<Request>(std::move(request));
    context.sync.push(callerOf(*shared), std::move(*message),
                      [shared, reply](SyncReply<sync::PushReply> result) { reply(answer(*shared, result)); });
}

void snapshot(const ApiContext&, Request request, const Reply& reply) {
    reply(syncError(request, SyncService::unsupported("snapshot")));
}

}  // namespace

void addSyncRoutes(Router& router, const ApiContext& context) {
    const auto bind = [&context](void (*work)(const ApiContext&, Request, const Reply&)) -> Handler {
        return [&context, work](Request request, Reply reply) { work(context, std::move(request), reply); };
    };
    constexpr std::size_t small = 64 * 1024;
    constexpr std::size_t large = sync::pushBytesMax + (1u << 20);
    router.add({Method::Post, "/sync/hello", Access::Device, small, bind(hello), "hello", docs::hello});
    router.add({Method::Get, "/sync/pull", Access::Device, small, bind(pull), "pull", docs::pull});
    router.add({Method::Post, "/sync/pull", Access::Device, small, bind(pull), "pullBody", docs::pullBody});
    router.add({Method::Post, "/sync/push", Access::Device, large, bind(push), "push", docs::push});
    router.add({Method::Get, "/sync/snapshot", Access::Device, small, bind(snapshot), "snapshot", docs::snapshot});
    router.add({Method::Get, "/sync/snapshot/part", Access::Device, small, bind(snapshot), "snapshotPart",
                docs::snapshotPart});
}

}  // namespace mostrador::server
