#include "sync/transport/auth_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mostrador::sync {
namespace {

QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

Result<QJsonObject> parseObject(std::string_view json) {
    const auto document = QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())));
    if (!document.isObject()) return fail(ErrorCode::Malformed, {}, "JSON object expected");
    return document.object();
}

std::string stringAt(const QJsonObject& object, QStringView name) {
    return object.value(name).toString().toStdString();
}

template <class T>
Result<T> idAt(const QJsonObject& object, QStringView name) {
    const auto parsed = Uuid::parse(stringAt(object, name));
    if (!parsed) return fail(ErrorCode::Malformed, name.toString().toStdString(), "id expected");
    return T(*parsed);
}

Result<Tokens> tokensOf(const QJsonObject& object, std::int64_t nowMs) {
    Tokens tokens;
    tokens.access = stringAt(object, u"access_token");
    tokens.refresh = stringAt(object, u"refresh_token");
    const qint64 seconds = object.value(u"expires_in").toInteger();
    tokens.accessUntil = seconds > 0 ? nowMs + seconds * 1'000 : 0;
    if (tokens.access.empty() || tokens.refresh.empty()) return fail(ErrorCode::Malformed, {}, "tokens expected");
    return tokens;
}

// Roles come as names or, as in a record, as elements with a name.
std::vector<std::string> rolesOf(const QJsonObject& user) {
    std::vector<std::string> roles;
    const QJsonArray array = user.value(u"roles").toArray();
    for (const auto& each : array) {
        std::string role = each.isObject() ? stringAt(each.toObject(), u"rol") : each.toString().toStdString();
        if (!role.empty()) roles.push_back(std::move(role));
    }
    if (roles.empty() && user.value(u"rol").isString()) roles.push_back(stringAt(user, u"rol"));
    return roles;
}

ErrorCode codeOfStatus(int status) {
    switch (status) {
        case 401: return ErrorCode::BadCredentials;
        case 403: return ErrorCode::NotAllowed;
        case 404: return ErrorCode::NotFound;
        case 409: return ErrorCode::Conflict;
        case 413: return ErrorCode::TooLarge;
        case 426: return ErrorCode::UpgradeClient;
        case 429: return ErrorCode::TooManyAttempts;
        default: return status >= 500 ? ErrorCode::ServerBusy : ErrorCode::Malformed;
    }
}

}  // namespace

std::string loginJson(const LoginRequest& request) {
    QJsonObject device{{QStringLiteral("nombre"), text(request.deviceName)},
                       {QStringLiteral("plataforma"), text(request.platform)},
                       {QStringLiteral("version"), text(request.appVersion)},
                       {QStringLiteral("clave_publica"), text(request.publicKey)}};
    if (!request.device.isNil()) device.insert(QStringLiteral("id"), text(request.device.toString()));
    if (!request.challenge.empty()) {
        device.insert(QStringLiteral("reto"), text(request.challenge));
        device.insert(QStringLiteral("firma"), text(request.signature));
    }
    const QJsonObject body{{QStringLiteral("username"), text(request.userName)},
                           {QStringLiteral("password"), text(request.password)},
                           {QStringLiteral("dispositivo"), device}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString();
}

std::string activationJson(const std::string& userName, const std::string& code, const std::string& password) {
    QJsonObject object;
    object[QStringLiteral("usuario")] = text(userName);
    object[QStringLiteral("codigo")] = text(code);
    object[QStringLiteral("clave")] = text(password);
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

Result<LoginReply> parseLogin(std::string_view json, std::int64_t nowMs) {
    MOSTRADOR_TRY_ASSIGN(const QJsonObject object, parseObject(json));
    LoginReply reply;
    MOSTRADOR_TRY_ASSIGN(reply.tokens, tokensOf(object, nowMs));
    const QJsonObject user = object.value(u"usuario").toObject();
    MOSTRADOR_TRY_ASSIGN(reply.user, idAt<UserId>(user, u"id"));
    reply.userName = stringAt(user, u"usuario");
    reply.name = stringAt(user, u"nombre");
    reply.roles = rolesOf(user);
    const QJsonObject device = object.value(u"dispositivo").toObject();
    MOSTRADOR_TRY_ASSIGN(reply.device, idAt<DeviceId>(device, u"id"));
    reply.series = stringAt(device, u"serie");
    reply.certificate = stringAt(device, u"certificado");
    const QJsonObject organization = object.value(u"organizacion").toObject();
    MOSTRADOR_TRY_ASSIGN(reply.org, idAt<OrgId>(organization, u"id"));
    reply.organization = stringAt(organization, u"nombre");
    return reply;
}

Result<Tokens> parseTokens(std::string_view json, std::int64_t nowMs) {
    MOSTRADOR_TRY_ASSIGN(const QJsonObject object, parseObject(json));
    return tokensOf(object, nowMs);
}

Result<CheckReply> parseCheck(std::string_view json) {
    MOSTRADOR_TRY_ASSIGN(const QJsonObject object, parseObject(json));
    CheckReply reply;
    reply.version = stringAt(object, u"version");
    reply.authenticated = object.value(u"autenticado").toBool();
    const QJsonValue organization = object.value(u"organizacion");
    reply.organization =
        organization.isObject() ? stringAt(organization.toObject(), u"nombre") : organization.toString().toStdString();
    if (!object.value(u"ok").toBool() || reply.version.empty()) return fail(ErrorCode::NotOurServer);
    return reply;
}

std::string challengeOf(std::string_view json) {
    const auto object = parseObject(json);
    return object.ok() ? stringAt(object->value(u"detalle").toObject(), u"reto") : std::string();
}

Result<> checkAnswer(const HttpAnswer& answer) {
    if (answer.broken) return *answer.broken;
    if (!answer.ours) return fail(ErrorCode::NotOurServer, {}, "HTTP " + std::to_string(answer.status));
    if (answer.status >= 200 && answer.status < 300) return success();
    const auto object = parseObject(answer.body);
    if (object.ok() && object->contains(u"codigo")) {
        Error error = fail(codeFromName(stringAt(*object, u"codigo")), stringAt(*object, u"campo"),
                           stringAt(*object, u"detalle"));
        if (error.code == ErrorCode::Internal && answer.status < 500) error.code = codeOfStatus(answer.status);
        if (error.detail.empty() && answer.retryAfterMs > 0) error.detail = std::to_string(answer.retryAfterMs / 1'000);
        return error;
    }
    std::string detail =
        answer.retryAfterMs > 0 ? std::to_string(answer.retryAfterMs / 1'000) : "HTTP " + std::to_string(answer.status);
    return fail(codeOfStatus(answer.status), {}, std::move(detail));
}

}  // namespace mostrador::sync
