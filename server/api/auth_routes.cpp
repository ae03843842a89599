#include "server/api/auth_routes.h"

#include "models/records/organization.h"
#include "server/api/guard.h"
#include "server/api/respond.h"
#include "server/api/route_docs.h"
#include "server/api/sessions.h"
#include "server/http/form.h"
#include "sync/protocol/device_proof.h"

namespace mostrador::server {
namespace {

std::string organizationName(const ApiContext& context, const OrgId& org) {
    auto reader = context.readers.lend();
    if (!reader.ok()) return {};
    const auto row = (*reader)->find(org, organization::type, org.uuid());
    return row.ok() && *row ? std::string((*row)->text(organization::Name)) : std::string();
}

Response signedInResponse(const SignedIn& one) {
    JsonWriter json;
    json.beginObject()
        .key("access_token")
        .text(one.accessToken)
        .key("token_type")
        .text("bearer")
        .key("expires_in")
        .integer(one.expiresInSeconds)
        .key("refresh_token")
        .text(one.refreshToken)
        .key("usuario");
    personToJson(json, one.person);
    json.key("organizacion")
        .beginObject()
        .key("id")
        .text(one.person.org.toString())
        .key("nombre")
        .text(one.organization)
        .endObject();
    if (one.device) {
        json.key("dispositivo")
            .beginObject()
            .key("id")
            .text(one.device->device.toString())
            .key("serie")
            .text(one.device->series)
            .key("certificado")
            .text(toBase64Url(one.device->certificate))
            .endObject();
    }
    json.endObject();
    return jsonResponse(200, json).with("Cache-Control", "no-store");
}

SignInDone replyTo(const std::shared_ptr<Request>& request, Reply reply) {
    return [request, reply = std::move(reply)](Result<SignedIn> result) {
        if (result.ok()) reply(signedInResponse(*result));
        else reply(errorResponse(result.error(), request->acceptLanguage()));
    };
}

Result<std::optional<SignInDevice>> readDevice(const JsonValue& body) {
    const JsonValue* value = body.find("dispositivo");
    if (!value || value->isNull()) return std::optional<SignInDevice>{};
    if (!value->isObject()) return fail(ErrorCode::FieldInvalid, "dispositivo");
    SignInDevice device;
    MOSTRADOR_TRY_ASSIGN(device.name, requiredText(*value, "nombre"));
    MOSTRADOR_TRY_ASSIGN(device.publicKey, requiredText(*value, "clave_publica"));
    if (const JsonValue* platform = value->find("plataforma")) device.platform = platform->text();
    if (const JsonValue* version = value->find("version")) device.appVersion = version->text();
    if (const JsonValue* id = value->find("id"); id && !id->isNull()) {
        const auto parsed = Uuid::parse(id->text());
        if (!parsed) return fail(ErrorCode::FieldInvalid, "dispositivo.id");
        device.id = DeviceId(*parsed);
    }
    if (const JsonValue* challenge = value->find("reto")) device.challenge = challenge->text();
    if (const JsonValue* signature = value->find("firma")) device.signature = signature->text();
    return std::optional{std::move(device)};
}

Result<SignInRequest> readLogin(const Request& request) {
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, jsonBody(request));
    SignInRequest one;
    MOSTRADOR_TRY_ASSIGN(one.userName, requiredText(body, "username", "usuario"));
    MOSTRADOR_TRY_ASSIGN(one.password, requiredText(body, "password", "clave"));
    MOSTRADOR_TRY_ASSIGN(one.device, readDevice(body));
    one.address = request.remoteAddress;
    return one;
}

// Whether the holder of the key the device shows has signed a challenge of ours. Only then is an id that it names
// believed; who has another key is another device (see Sessions).
bool provesKey(const ApiContext& context, const SignInDevice& device) {
    const auto key = fromBase64Url(device.publicKey);
    const auto signature = fromBase64Url(device.signature);
    Key32 publicKey{};
    if (!key.ok() || key->size() != publicKey.size() || !signature.ok()) return false;
    std::copy(key->begin(), key->end(), publicKey.begin());
    return context.challenges.holds(device.challenge) &&
           verifyDeviceSignature(publicKey, sync::deviceProofMessage(device.challenge, *device.id), *signature);
}

// The same for every id, known or not, and before the password: it tells nothing and costs nothing.
Response challengeResponse(const ApiContext& context, std::string_view language) {
    JsonWriter detail;
    detail.beginObject().key("reto").text(context.challenges.make()).endObject();
    return errorResponse(fail(ErrorCode::DeviceProofNeeded), language, {}, detail.str())
        .with("Cache-Control", "no-store");
}

void login(const ApiContext& context, Request request, Reply reply) {
    auto shared = std::make_shared<Request>(std::move(request));
    auto one = readLogin(*shared);
    if (!one.ok()) return reply(errorResponse(one.error(), shared->acceptLanguage()));
    if (one->device && one->device->id && !provesKey(context, *one->device))
        return reply(challengeResponse(context, shared->acceptLanguage()));
    Sessions(context).signIn(std::move(*one), replyTo(shared, std::move(reply)));
}

// OAuth 2.0 resource-owner password flow and refresh (RFC 6749 §4.3, §6).
void token(const ApiContext& context, Request request, Reply reply) {
    auto shared = std::make_shared<Request>(std::move(request));
    const std::string_view type = shared->headers.value("Content-Type");
    if (!type.empty() && !type.starts_with("application/x-www-form-urlencoded"))
        return reply(errorResponse(fail(ErrorCode::Malformed, "Content-Type"), shared->acceptLanguage()));
    const auto form = Form::parse(shared->body);
    if (!form.ok()) return reply(errorResponse(form.error(), shared->acceptLanguage()));
    const std::string_view grant = form->value("grant_type");
    if (grant == "refresh_token") {
        Sessions(context).refresh(std::string(form->value("refresh_token")), replyTo(shared, std::move(reply)));
        return;
    }
    if (!grant.empty() && grant != "password")
        return reply(errorResponse(fail(ErrorCode::FieldInvalid, "grant_type"), shared->acceptLanguage(), 400));
    SignInRequest one;
    one.userName = form->value("username");
    one.password = form->value("password");
    one.address = shared->remoteAddress;
    for (const auto& [name, value] : {std::pair{"username", &one.userName}, std::pair{"password", &one.password}})
        if (value->empty()) return reply(errorResponse(fail(ErrorCode::FieldRequired, name), shared->acceptLanguage()));
    Sessions(context).signIn(std::move(one), replyTo(shared, std::move(reply)));
}

Result<Response> check(const ApiContext& context, const Request& request) {
    JsonWriter json;
    json.beginObject().key("ok").boolean(true);
    std::optional<Person> person;  // a bad token is an answer here ("autenticado": false), not an error
    if (const auto caller = callerOfToken(context, request.bearerToken()); caller.ok()) {
        MOSTRADOR_TRY_ASSIGN(auto reader, context.readers.lend());
        auto found = personOf(*reader, *caller);
        if (found.ok()) person = std::move(*found);
    }
    json.key("autenticado").boolean(person.has_value());
    if (person) {
        json.key("usuario");
        personToJson(json, *person);
        json.key("organizacion")
            .beginObject()
            .key("id")
            .text(person->org.toString())
            .key("nombre")
            .text(organizationName(context, person->org))
            .endObject();
    }
    json.key("version").text(context.version).endObject();
    return jsonResponse(200, json);
}

Result<Response> session(const ApiContext& context, const Request& request) {
    MOSTRADOR_TRY_ASSIGN(auto reader, context.readers.lend());
    MOSTRADOR_TRY_ASSIGN(const Person person, personOf(*reader, callerOf(request)));
    JsonWriter json;
    json.beginObject().key("logged_in").boolean(true).key("usuario");
    personToJson(json, person);
    json.endObject();
    return jsonResponse(200, json);
}

Handler onWorker(const ApiContext& context, Result<Response> (*work)(const ApiContext&, const Request&)) {
    return [&context, work](Request request, Reply reply) {
        auto shared = std::make_shared<Request>(std::move(request));
        const bool posted = context.workers.post([&context, work, shared, reply] {
            auto response = work(context, *shared);
            reply(response.ok() ? std::move(*response) : errorResponse(response.error(), shared->acceptLanguage()));
        });
        if (!posted) reply(errorResponse(fail(ErrorCode::ServerBusy, {}, "1"), shared->acceptLanguage()));
    };
}

void logout(const ApiContext& context, const std::function<void(const Uuid&)>& closeSockets, Request request,
            const Reply& reply) {
    auto shared = std::make_shared<Request>(std::move(request));
    Sessions(context).signOut(callerOf(*shared), [shared, closeSockets, reply](Result<> result) {
        if (!result.ok()) return reply(errorResponse(result.error(), shared->acceptLanguage()));
        if (const Uuid session = callerOf(*shared).session; !session.isNil()) closeSockets(session);
        JsonWriter json;
        json.beginObject().key("ok").boolean(true).endObject();
        reply(jsonResponse(200, json));
    });
}

}  // namespace

void addAuthRoutes(Router& router, const ApiContext& context, std::function<void(const Uuid& session)> closeSockets) {
    const auto bind = [&context](void (*work)(const ApiContext&, Request, Reply)) -> Handler {
        return [&context, work](Request request, Reply reply) { work(context, std::move(request), std::move(reply)); };
    };
    Handler leave = [&context, closeSockets = std::move(closeSockets)](Request request, const Reply& reply) {
        logout(context, closeSockets, std::move(request), reply);
    };
    constexpr std::size_t small = 16 * 1024;
    router.add({Method::Post, "/token", Access::Public, small, bind(token), "token", docs::token});
    router.add({Method::Post, "/api/auth/login", Access::Public, small, bind(login), "login", docs::login});
    router.add({Method::Post, "/api/auth/logout", Access::Token, small, std::move(leave), "logout", docs::logout});
    router.add(
        {Method::Get, "/api/auth/session", Access::Token, small, onWorker(context, session), "session", docs::session});
    router.add({Method::Get, "/api/auth/check", Access::Public, small, onWorker(context, check), "check", docs::check});
}

}  // namespace mostrador::server
