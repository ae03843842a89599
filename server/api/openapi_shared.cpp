#include "server/api/listing.h"
#include "server/api/openapi_parts.h"

namespace mostrador::server::openapi {
namespace {

constexpr Words introduction{
    R"(Servidor de **Mostrador**: clientes, órdenes, inventario y ventas de un negocio, para programas de terceros.

- **Entrar:** `POST /token` (o el botón *Authorize*) con su usuario y clave; el `access_token` va en
  `Authorization: Bearer …`. Cuando vence, `refresh_token` da otro.
- **Listas:** un arreglo JSON, con `X-Total-Count` y `Link: <…>; rel="next"`.
  Cada campo de una lista cerrada, referencia o sí/no también filtra: `?estado=lista&tecnico=…`.
- **Importes** con los decimales de su moneda; **cantidades** con hasta 3.
- **Fechas** en RFC 3339 UTC; **identificadores** UUID en minúsculas; los largos máximos son bytes de UTF-8.
- **Reintentos:** una escritura con `Idempotency-Key` (un UUID) que se repite no se hace dos veces.
- **Cambios de otros:** `ETag` con `If-Match` (412) o el 409 con el registro actual en `detalle.actual`.
- **Errores:** `codigo`, `mensaje` (en el idioma de `Accept-Language`), `campo`.
- **En vivo:** WebSocket `/ws`; mande `{"token": "…"}` y reciba `{"event", "data", "seq"}`: `cliente_creado`,
  `cliente_actualizado`, `cliente_eliminado`, `orden_creada`, `orden_actualizada`, `producto_creado`,
  `producto_actualizado`, `producto_eliminado`, `stock_actualizado` (`id` y `stock`), `venta_creada`, `venta_actualizada`.

Códigos de error: )",
    R"(Server of **Mostrador**: clients, orders, stock and sales of a business, for other programs.

- **Sign in:** `POST /token` (or the *Authorize* button) with your user name and password; the `access_token` goes into
  `Authorization: Bearer …`. When it expires, `refresh_token` gives another.
- **Lists:** a JSON array, with `X-Total-Count` and `Link: <…>; rel="next"`.
  Each field that is a choice, a reference or a flag filters too: `?estado=lista&tecnico=…`.
- **Amounts** with the digits of their currency; **quantities** with up to 3.
- **Times** are RFC 3339 UTC; **ids** are lower-case UUIDs; length limits are bytes of UTF-8.
- **Trying again:** a write with an `Idempotency-Key` (a UUID) that comes again is not done twice.
- **Changes of others:** `ETag` with `If-Match` (412), or the 409 with the current record in `detalle.actual`.
- **Errors:** `codigo`, `mensaje` (in the language of `Accept-Language`), `campo`.
- **Live:** WebSocket `/ws`; send `{"token": "…"}` and receive `{"event", "data", "seq"}`: `cliente_creado`,
  `cliente_actualizado`, `cliente_eliminado`, `orden_creada`, `orden_actualizada`, `producto_creado`,
  `producto_actualizado`, `producto_eliminado`, `stock_actualizado` (`id` and `stock`), `venta_creada`,
  `venta_actualizada`.

Error codes: )"};

struct Shared {
    std::string_view name;
    std::string_view place;  // "path", "query", "header"; empty: a header of answers
    std::string_view type;
    std::string_view format;
    Words words;
};
// Tables: a row to a line or two.
// clang-format off
constexpr Shared parameters[] = {
    {"id", "path", "string", "uuid", {"Del registro", "Of the record"}},
    {"q", "query", "string", {}, {"Palabras o números que se buscan", "Words or numbers to look for"}},
    {"limite", "query", "integer", {}, {"Cuántos por página", "How many to a page"}},
    {"cursor", "query", "string", {}, {"Desde dónde; lo da `Link`", "From where; `Link` gives it"}},
    {"archivados", "query", "boolean", {}, {"También los archivados", "Archived ones too"}},
    {"If-None-Match", "header", "string", {},
     {"`ETag` que ya tiene: 304 si es el mismo", "`ETag` you have: 304 if it still is"}},
    {"If-Match", "header", "string", {},
     {"`ETag` que vio: 412 si ya es otro", "`ETag` you saw: 412 if it is another now"}},
    {"Idempotency-Key", "header", "string", "uuid",
     {"Nombre de esta escritura, para repetirla sin daño", "Name of this write, to repeat it without harm"}},
};
constexpr Shared headers[] = {
    {"X-Total-Count", {}, "integer", {}, {"Cuántos hay en todas las páginas", "How many there are on all pages"}},
    {"Link", {}, "string", {},
     {"La página siguiente; falta en la última", "The next page; not on the last one"}},
    {"ETag", {}, "string", {},
     {"La versión, para `If-Match` e `If-None-Match`", "The version, for `If-Match` and `If-None-Match`"}},
    {"Location", {}, "string", "uri-reference", {"Dirección del registro nuevo", "Address of the new record"}},
    {"Retry-After", {}, "integer", {}, {"Segundos que hay que esperar", "Seconds to wait"}},
    {"WWW-Authenticate", {}, "string", {}, {"`Bearer`", "`Bearer`"}},
};

struct Refusal {
    int status;
    std::string_view name;
    Words words;
};
constexpr Refusal refusals[] = {
    {400, "Malformed", {"No se entiende", "Not understood"}},
    {401, "SignInNeeded",
     {"Sin token que sirva, o usuario o clave errados", "No good token, or wrong user or password"}},
    {403, "NotAllowed", {"El rol no lo permite", "The role does not allow it"}},
    {404, "NotFound", {"No existe en su organización", "Not there in your organisation"}},
    {409, "Conflict",
     {"Choca con lo actual, que va en `detalle.actual`", "At odds with what is now, in `detalle.actual`"}},
    {412, "NotAsSeen", {"`If-Match`: ya cambió", "`If-Match`: changed meanwhile"}},
    {413, "TooLarge", {"Demasiado grande", "Too large"}},
    {415, "OtherMediaType", {"Otro `Content-Type`", "Another `Content-Type`"}},
    {422, "FieldRefused", {"Un campo no vale: `campo`", "A field is refused: `campo`"}},
    {429, "TooMany", {"Demasiados intentos", "Too many attempts"}},
    {503, "Busy", {"Ocupado: vuelva luego", "Busy: come back later"}},
};
// clang-format on

void writeValue(JsonWriter& json, const Shared& one, Language language) {
    json.key("description").text(in(language, one.words)).key("schema").beginObject().key("type").text(one.type);
    if (!one.format.empty()) json.key("format").text(one.format);
    if (one.name == "limite")
        json.key("minimum").integer(1).key("maximum").integer(listLimitMax).key("default").integer(listLimitDefault);
    json.endObject();
}

void writeResponse(JsonWriter& json, const Refusal& one, Language language) {
    json.key(one.name).beginObject().key("description").text(in(language, one.words));
    const bool waits = one.status == 429 || one.status == 503;
    if (waits || one.status == 401) {
        const std::string name = waits ? "Retry-After" : "WWW-Authenticate";
        json.key("headers").beginObject().key(name).beginObject().key("$ref").text("#/components/headers/" + name);
        json.endObject().endObject();
    }
    json.key("content").beginObject().key("application/json").beginObject().key("schema");
    writeReference(json, {"error"});
    json.endObject().endObject().endObject();
}

void writeSchemes(JsonWriter& json, Language language) {
    json.key("securitySchemes").beginObject();
    json.key("OAuth2").beginObject().key("type").text("oauth2").key("description");
    json.text(in(language, {"Su usuario y clave; `client_id` y `client_secret` quedan vacíos",
                            "Your user name and password; `client_id` and `client_secret` stay empty"}));
    json.key("flows").beginObject().key("password").beginObject();
    json.key("tokenUrl").text("/token").key("refreshUrl").text("/token").key("scopes").beginObject().endObject();
    json.endObject().endObject().endObject();
    json.key("Bearer").beginObject().key("type").text("http").key("scheme").text("bearer").key("description");
    json.text(in(language, {"Un `access_token` que ya tiene, o el de `mostrador-server token issue`",
                            "An `access_token` you have, or the one of `mostrador-server token issue`"}));
    json.endObject().endObject();
}

// Every stable name of an error: codes are banded and append-only.
std::string codeNames() {
    std::string all;
    for (std::uint16_t number = 100; number < 600; ++number) {
        const auto code = static_cast<ErrorCode>(number);
        const std::string_view name = codeName(code);
        if (codeFromName(name) != code) continue;
        all.append(all.empty() ? "" : ", ").append(name);
    }
    return all + ".";
}

}  // namespace

std::string_view refusalName(int status) {
    for (const Refusal& one : refusals)
        if (one.status == status) return one.name;
    return {};
}

void writeInfo(JsonWriter& json, Language language, std::string_view version) {
    json.key("info").beginObject().key("title").text("Mostrador").key("version").text(version);
    json.key("description").text(std::string(in(language, introduction)) + codeNames()).endObject();
}

void writeSharedComponents(JsonWriter& json, Language language) {
    json.key("parameters").beginObject();
    for (const Shared& one : parameters) {
        json.key(one.name).beginObject().key("name").text(one.name).key("in").text(one.place);
        json.key("required").boolean(one.place == "path");
        writeValue(json, one, language);
        json.endObject();
    }
    json.endObject().key("headers").beginObject();
    for (const Shared& one : headers) {
        json.key(one.name).beginObject();
        writeValue(json, one, language);
        json.endObject();
    }
    json.endObject().key("responses").beginObject();
    for (const Refusal& one : refusals) writeResponse(json, one, language);
    json.endObject();
    writeSchemes(json, language);
}

}  // namespace mostrador::server::openapi
