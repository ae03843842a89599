#include "server/api/respond.h"

#include "models/base/text.h"

#include <cassert>

#include <spdlog/spdlog.h>

namespace mostrador::server {

int statusOf(const Error& error) {
    switch (error.code) {
        case ErrorCode::Malformed: return error.field == "Content-Type" ? 415 : 400;
        case ErrorCode::TextNotUtf8:
        case ErrorCode::BadAddress: return 400;
        case ErrorCode::SignInNeeded:
        case ErrorCode::BadCredentials:
        case ErrorCode::TokenExpired:
        case ErrorCode::TokenRevoked:
        case ErrorCode::CodeExpired:
        case ErrorCode::DeviceProofNeeded:
        case ErrorCode::OfflineLeaseExpired: return 401;
        case ErrorCode::NotAllowed:
        case ErrorCode::AddressNotAllowed:
        case ErrorCode::DeviceRevoked: return 403;
        case ErrorCode::NotFound: return 404;
        case ErrorCode::AlreadyExists:
        case ErrorCode::NameTaken: return 409;
        case ErrorCode::Conflict: return error.field == "If-Match" ? 412 : 409;
        case ErrorCode::WrongState:
        case ErrorCode::LastAdministrator:
        case ErrorCode::ResyncNeeded:
        case ErrorCode::ForeignServer:
        case ErrorCode::OutOfStock: return 409;
        case ErrorCode::TooLarge: return 413;
        case ErrorCode::FieldRequired:
        case ErrorCode::FieldTooLong:
        case ErrorCode::FieldInvalid:
        case ErrorCode::FieldUnknown:
        case ErrorCode::FieldReadOnly:
        case ErrorCode::CommandUnknown: return 422;
        case ErrorCode::UpgradeClient:
        case ErrorCode::UpgradeServer: return 426;
        case ErrorCode::TooManyAttempts: return 429;
        case ErrorCode::Unsupported: return 501;
        case ErrorCode::FirstDownload:
        case ErrorCode::ServerBusy:
        case ErrorCode::NetworkDown:
        case ErrorCode::TimedOut:
        case ErrorCode::StorageFull:
        case ErrorCode::Locked: return 503;
        case ErrorCode::NotOurServer:
        case ErrorCode::StorageFailed:
        case ErrorCode::StorageCorrupt:
        case ErrorCode::StorageTooNew:
        case ErrorCode::FileUnreadable:
        case ErrorCode::FileUnwritable:
        case ErrorCode::Cancelled:
        case ErrorCode::Internal: return 500;
    }
    return 500;
}

Response errorResponse(const Error& error, std::string_view acceptLanguage, std::optional<int> status,
                       std::string_view detail) {
    const int code = status.value_or(statusOf(error));
    const bool inside = static_cast<int>(error.code) / 100 == 5;  // the words of the database, paths of this computer
    if (inside) spdlog::error("{} {} {}", codeName(error.code), error.field, error.detail);
    // A parser's words are English and for programmers: beside the sentence, not in it.
    const bool technical = error.code == ErrorCode::Malformed;
    JsonWriter json;
    json.beginObject()
        .key("codigo")
        .text(codeName(error.code))
        .key("mensaje")
        .text(
            describe(inside || technical ? fail(error.code, error.field) : error, languageFromAccept(acceptLanguage)));
    if (!error.field.empty()) json.key("campo").text(error.field);
    if (!detail.empty()) json.key("detalle").raw(detail);
    else if (technical && !error.detail.empty())
        json.key("detalle").beginObject().key("causa").text(error.detail).endObject();
    json.endObject();
    Response response = Response::json(code, json.take());
    if (code == 401) response.with("WWW-Authenticate", "Bearer");
    if (code == 429 || code == 503)
        response.with("Retry-After",
                      error.detail.find_first_not_of("0123456789") == std::string::npos && !error.detail.empty()
                          ? error.detail
                          : "1");
    return response;
}

Response jsonResponse(int status, JsonWriter& json) { return Response::json(status, json.take()); }

const Caller& callerOf(const Request& request) {
    assert(request.caller);
    return *static_cast<const Caller*>(request.caller.get());
}

Result<JsonValue> jsonBody(const Request& request) {
    const std::string_view header = request.headers.value("Content-Type");
    const std::string_view type = trimmed(header.substr(0, header.find(';')));
    if (!type.empty() && !equalIgnoringCase(type, "application/json") && !equalIgnoringCase(type, "text/json"))
        return fail(ErrorCode::Malformed, "Content-Type", std::string(header));
    MOSTRADOR_TRY_ASSIGN(JsonValue body, JsonValue::parse(request.body));
    if (!body.isObject()) return fail(ErrorCode::Malformed, {}, "an object is expected");
    return body;
}

Result<std::string> requiredText(const JsonValue& body, std::string_view name, std::string_view other) {
    const JsonValue* value = body.find(name);
    if (!value && !other.empty()) value = body.find(other);
    if (!value || value->isNull()) return fail(ErrorCode::FieldRequired, std::string(name));
    if (!value->isText()) return fail(ErrorCode::FieldInvalid, std::string(name));
    if (value->text().empty()) return fail(ErrorCode::FieldRequired, std::string(name));
    return std::string(value->text());
}

}  // namespace mostrador::server
