#include "server/api/openapi_members.h"

namespace mostrador::server::openapi {
namespace {

// A table: a row to a line, however long.
// clang-format off
constexpr Member members[] = {
    {"error", "codigo", Form::Text, true,
     {"Nombre fijo del error, de la lista de arriba", "Fixed name of the error, of the list above"}},
    {"error", "mensaje", Form::Text, true,
     {"Para una persona, en el idioma de `Accept-Language`", "For a person, in the language of `Accept-Language`"}},
    {"error", "campo", Form::Text, false, {"El campo rechazado", "The field refused"}},
    {"error", "detalle", Form::Object, false,
     {"En un conflicto, `actual`: el registro como está ahora. Al entrar con un dispositivo, `reto`",
      "In a conflict, `actual`: the record as it is now. At a device's sign-in, `reto`"}},

    {"hecho", "ok", Form::Yes, true},

    {"raiz", "ok", Form::Yes, true},
    {"raiz", "servicio", Form::Text, true, {}, "mostrador"},
    {"raiz", "version", Form::Text, true},
    {"raiz", "mensaje", Form::Text, true},

    {"salud", "status", Form::Text, true, {}, "ok"},
    {"salud", "service", Form::Text, true, {}, "mostrador"},
    {"salud", "version", Form::Text, true},
    {"salud", "timestamp", Form::Time, true},

    {"disponible", "status", Form::Text, true, {}, "ready"},
    {"disponible", "organizaciones", Form::Whole, true, {"Cuántas tiene el servidor", "How many the server holds"}},
    {"disponible", "conexiones", Form::Whole, true, {"Canales en vivo abiertos", "Live channels open"}},

    {"persona", "id", Form::Id, true},
    {"persona", "usuario", Form::Text, true, {"Nombre con el que entra", "Sign-in name"}},
    {"persona", "nombre", Form::Text, true},
    {"persona", "roles", Form::Texts, true},
    {"persona", "idioma", Form::TextOrNull, true},

    {"organizacion", "id", Form::Id, true},
    {"organizacion", "nombre", Form::Text, true},

    {"dispositivo-nuevo", "nombre", Form::Text, true},
    {"dispositivo-nuevo", "clave_publica", Form::Text, true, {"Ed25519, en base64url", "Ed25519, in base64url"}},
    {"dispositivo-nuevo", "plataforma", Form::Text, false},
    {"dispositivo-nuevo", "version", Form::Text, false, {"Del programa", "Of the program"}},
    {"dispositivo-nuevo", "id", Form::Id, false, {"Si ya fue inscrito", "If it was enrolled before"}},
    {"dispositivo-nuevo", "reto", Form::Text, false, {"El que trajo el rechazo", "The one that the refusal brought"}},
    {"dispositivo-nuevo", "firma", Form::Text, false, {"Del reto, en base64url", "Of `reto`, in base64url"}},

    {"dispositivo", "id", Form::Id, true},
    {"dispositivo", "serie", Form::Text, true,
     {"Va en los números de sus documentos", "Goes into the numbers of its documents"}},
    {"dispositivo", "certificado", Form::Text, true, {"En base64url", "In base64url"}},

    {"ingreso", "username", Form::Text, true,
     {"O `usuario`; con varias organizaciones, `ana@taller`", "Or `usuario`; of several organisations, `ana@taller`"}},
    {"ingreso", "password", Form::Password, true, {"También `clave`", "Also `clave`"}},
    {"ingreso", "dispositivo", Form::Part, false,
     {"Sólo programas de escritorio", "Desktop programs only"}, "dispositivo-nuevo"},

    {"token-pedido", "grant_type", Form::Text, true, {}, "password refresh_token"},
    {"token-pedido", "username", Form::Text, false, {"Con `password`", "With `password`"}},
    {"token-pedido", "password", Form::Password, false, {"Con `password`", "With `password`"}},
    {"token-pedido", "refresh_token", Form::Text, false, {"Con `refresh_token`", "With `refresh_token`"}},

    {"sesion", "access_token", Form::Text, true,
     {"Va en `Authorization: Bearer …`", "Goes into `Authorization: Bearer …`"}},
    {"sesion", "token_type", Form::Text, true, {}, "bearer"},
    {"sesion", "expires_in", Form::Whole, true, {"Segundos", "Seconds"}},
    {"sesion", "refresh_token", Form::Text, true, {"Sirve una vez", "Good once"}},
    {"sesion", "usuario", Form::Part, true, {}, "persona"},
    {"sesion", "organizacion", Form::Part, true, {}, "organizacion"},
    {"sesion", "dispositivo", Form::Part, false, {"Cuando entró uno", "When one signed in"}, "dispositivo"},

    {"sesion-actual", "logged_in", Form::Yes, true},
    {"sesion-actual", "usuario", Form::Part, true, {}, "persona"},

    {"comprobacion", "ok", Form::Yes, true},
    {"comprobacion", "autenticado", Form::Flag, true, {"Si el token sirve", "Whether the token is good"}},
    {"comprobacion", "usuario", Form::Part, false, {}, "persona"},
    {"comprobacion", "organizacion", Form::Part, false, {}, "organizacion"},
    {"comprobacion", "version", Form::Text, true, {"Del servidor", "Of the server"}},

    {"clave-nueva", "clave", Form::Password, true},
    {"clave-nueva", "clave_actual", Form::Password, false, {"Para cambiar la propia", "To change one's own"}},

    {"codigo", "codigo", Form::Text, true},
    {"codigo", "vence", Form::Time, true},

    {"activacion", "usuario", Form::Text, true, {"También `username`", "Also `username`"}},
    {"activacion", "codigo", Form::Text, true, {"El de un solo uso", "The one-time code"}},
    {"activacion", "clave", Form::Password, true, {"También `password`", "Also `password`"}},

    {"sync-saludo", "replica", Form::Id, true},
    {"sync-saludo", "cursor", Form::Text, false,
     {"En base64url; vacío al comenzar", "In base64url; empty at the start"}},
    {"sync-saludo", "proto_min", Form::Whole, false},
    {"sync-saludo", "proto_max", Form::Whole, false},
    {"sync-saludo", "schema", Form::Whole, false},
    {"sync-saludo", "outbox_first", Form::Whole, false},
    {"sync-saludo", "outbox_last", Form::Whole, false},

    {"sync-saludo-respuesta", "org", Form::Id, true},
    {"sync-saludo-respuesta", "lineage", Form::Parts, true,
     {"Los registros del servidor, el último al final", "The server's logs, the last one at the end"}, "sync-linaje"},
    {"sync-saludo-respuesta", "head", Form::Whole, true, {"Número del último cambio", "Number of the last change"}},
    {"sync-saludo-respuesta", "horizon", Form::Whole, true},
    {"sync-saludo-respuesta", "backed_up_seq", Form::Whole, true},
    {"sync-saludo-respuesta", "scope_ver", Form::Whole, true},
    {"sync-saludo-respuesta", "schema_min", Form::Whole, true},
    {"sync-saludo-respuesta", "schema_max", Form::Whole, true},
    {"sync-saludo-respuesta", "server_time", Form::Whole, true,
     {"Milisegundos desde 1970, UTC", "Milliseconds since 1970, UTC"}},
    {"sync-saludo-respuesta", "last_n", Form::Whole, true,
     {"La última orden recibida de la réplica", "The last command received of the replica"}},
    {"sync-saludo-respuesta", "rows_behind", Form::Whole, true},
    {"sync-saludo-respuesta", "limits", Form::Part, true, {}, "sync-limites"},

    {"sync-linaje", "log_id", Form::Id, true},
    {"sync-linaje", "last_seq", Form::Whole, true},

    {"sync-limites", "push_bytes", Form::Whole, true},
    {"sync-limites", "push_commands", Form::Whole, true},
    {"sync-limites", "page_bytes", Form::Whole, true},

    {"sync-pedido", "replica", Form::Id, true},
    {"sync-pedido", "cursor", Form::Text, false, {"El último recibido", "The last one received"}},
    {"sync-pedido", "max_bytes", Form::Whole, false},
    {"sync-pedido", "have_schema", Form::Whole, false},

    {"sync-pagina", "from", Form::Whole, true},
    {"sync-pagina", "to", Form::Whole, true},
    {"sync-pagina", "log_id", Form::Id, true},
    {"sync-pagina", "scope_ver", Form::Whole, true},
    {"sync-pagina", "more", Form::Flag, true, {"Hay otra página", "There is another page"}},
    {"sync-pagina", "cursor", Form::Text, true},
    {"sync-pagina", "rows", Form::Parts, true, {}, "sync-filas"},
    {"sync-pagina", "gone", Form::Parts, true, {}, "sync-idas"},
    {"sync-pagina", "acks", Form::Parts, true, {}, "sync-resultado"},

    {"sync-filas", "table", Form::Text, true, {"Tipo de registro: `clientes`", "Kind of record: `clientes`"}},
    {"sync-filas", "data", Form::Object, true,
     {"Registros como los muestra REST", "Records as REST shows them"}, "list"},

    {"sync-idas", "table", Form::Text, true},
    {"sync-idas", "ids", Form::Texts, true},

    {"sync-envio", "replica", Form::Id, true},
    {"sync-envio", "cursor", Form::Text, false},
    {"sync-envio", "first_n", Form::Whole, true},
    {"sync-envio", "outbox_first", Form::Whole, false},
    {"sync-envio", "schema", Form::Whole, false},
    {"sync-envio", "commands", Form::Parts, true, {}, "sync-orden"},

    {"sync-orden", "n", Form::Whole, true, {"Correlativo de la réplica", "The replica's own numbering"}},
    {"sync-orden", "cid", Form::Id, true, {"Nombre único de la orden", "The command's unique name"}},
    {"sync-orden", "user", Form::Id, true, {"Su autor", "Its author"}},
    {"sync-orden", "name", Form::Text, true, {"`client.create`, …", "`client.create`, …"}},
    {"sync-orden", "id", Form::Id, true, {"El registro", "The record"}},
    {"sync-orden", "campos", Form::Object, false},
    {"sync-orden", "base", Form::Object, false,
     {"Qué vio el autor de cada campo", "What the author saw of each field"}},
    {"sync-orden", "made_at", Form::Whole, false},
    {"sync-orden", "v", Form::Whole, false},

    {"sync-envio-respuesta", "last_n", Form::Whole, true},
    {"sync-envio-respuesta", "first_n", Form::Whole, false,
     {"El primer número del envío que se responde", "The first number of the push that is answered"}},
    {"sync-envio-respuesta", "expected_n", Form::Whole, false},
    {"sync-envio-respuesta", "results", Form::Parts, true, {}, "sync-resultado"},

    {"sync-resultado", "n", Form::Whole, true},
    {"sync-resultado", "cid", Form::Id, true},
    {"sync-resultado", "status", Form::Text, true, {}, "applied duplicate rejected unknown overruled"},
    {"sync-resultado", "at_seq", Form::Whole, true},
    {"sync-resultado", "code", Form::Text, false, {"De una rechazada", "Of one rejected"}},
    {"sync-resultado", "field", Form::Text, false},
    {"sync-resultado", "detail", Form::Text, false},
    {"sync-resultado", "overruled", Form::Object, false,
     {"Valores que otro cambio reemplazó", "Values that another change replaced"}, "list"},

    {"sync-rechazo", "codigo", Form::Text, true, {"Nombre fijo del error", "Fixed name of the error"}},
    {"sync-rechazo", "error", Form::Text, false,
     {"Qué hacer", "What to do"}, "retry reauth upgrade_client resync revoked fatal unsupported"},
    {"sync-rechazo", "after_ms", Form::Whole, false, {"Cuándo volver", "When to come back"}},
    {"sync-rechazo", "reason", Form::Text, false},
    {"sync-rechazo", "mensaje", Form::Text, false,
     {"Si el rechazo no es del protocolo", "When it is not the protocol that refuses"}},
    {"sync-rechazo", "campo", Form::Text, false},
};
// clang-format on

}  // namespace

void writeFormSchemas(JsonWriter& json, Language language) {
    writeMemberSchemas(json, members, language);
    json.key("openapi").beginObject().key("type").text("object").endObject();
    json.key("texto").beginObject().key("type").text("string").endObject();
    json.key("pagina").beginObject().key("type").text("string").endObject();
    json.key("archivo").beginObject().endObject();  // bytes of any kind
}

}  // namespace mostrador::server::openapi
