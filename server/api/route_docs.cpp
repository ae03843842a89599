#include "server/api/route_docs.h"

namespace mostrador::server {
namespace {

constexpr QueryDoc spanQuery[] = {
    {"desde", "string", "date-time", false, {"Desde este momento", "From this moment on"}},
    {"hasta", "string", "date-time", false, {"Antes de este momento", "Before this moment"}},
};

}  // namespace

RouteDoc CollectionDocs::list() const {
    return {.summary = {"Listar", "List"},
            .tag = record,
            .noun = many,
            .more = {"Por páginas: `Link` lleva a la siguiente y `X-Total-Count` dice cuántos son en total.",
                     "By pages: `Link` leads to the next one and `X-Total-Count` tells how many there are."},
            .answer = {record},
            .list = true,
            .refusals = {403},
            .query = timed ? std::span<const QueryDoc>(spanQuery) : std::span<const QueryDoc>()};
}

RouteDoc CollectionDocs::create() const {
    return {.summary = {"Crear", "Create"},
            .tag = record,
            .noun = one,
            .body = {record, "alta"},
            .sample = sample,
            .answer = {record},
            .status = 201,
            .keyed = true,
            .tagged = true,
            .refusals = {403, 409}};
}

RouteDoc CollectionDocs::show() const {
    return {
        .summary = {"Ver", "Show"}, .tag = record, .noun = one, .answer = {record}, .tagged = true, .refusals = {403}};
}

RouteDoc CollectionDocs::update() const {
    RouteDoc doc{
        .summary = {"Modificar", "Change"},
        .tag = record,
        .noun = one,
        .more = {"Sólo cambian los campos enviados; `null` borra. Una lista (`telefonos`) se reemplaza entera.",
                 "Only the fields sent are changed; `null` clears. A list (`telefonos`) is replaced as a whole."},
        .body = {record, "cambio"},
        .sample = changes,
        .answer = {record},
        .keyed = true,
        .tagged = true,
        .conditional = true,
        .refusals = {403, 409}};
    if (restorable)
        doc.more = {
            "Sólo cambian los campos enviados; `null` borra. Una lista (`telefonos`) se reemplaza entera. "
            "`{\"archivado\": false}`, sin nada más, recupera un registro archivado.",
            "Only the fields sent are changed; `null` clears. A list (`telefonos`) is replaced as a whole. "
            "`{\"archivado\": false}`, alone, brings an archived record back."};
    return doc;
}

RouteDoc CollectionDocs::remove() const {
    return {.summary = restorable ? Words{"Archivar", "Archive"} : Words{"Suspender", "Suspend"},
            .tag = record,
            .noun = one,
            .more = {"Nada se borra: el registro queda guardado y deja de ofrecerse.",
                     "Nothing is erased: the record is kept and no longer offered."},
            .status = 204,
            .keyed = true,
            .conditional = true,
            .refusals = {403, 409}};
}

namespace docs {
namespace {

constexpr std::string_view serverTag = "servidor";
constexpr std::string_view sessionTag = "sesion";
constexpr std::string_view syncTag = "sincronizacion";
constexpr std::string_view usersTag = "usuarios";

constexpr QueryDoc pullQuery[] = {
    {"replica", "string", "uuid", true, {"Identificador de la réplica", "The replica's id"}},
    {"cursor",
     "string",
     {},
     false,
     {"El último cursor recibido; vacío: desde el comienzo", "The last cursor received; empty: from the start"}},
    {"max_bytes", "integer", {}, false, {"Tamaño máximo de la página", "Size limit of the page"}},
};

constexpr Words cborToo{"Mensaje del protocolo de sincronización, en CBOR o JSON según `Content-Type` y `Accept`.",
                        "Message of the synchronisation protocol, in CBOR or JSON as `Content-Type` and `Accept` say."};

}  // namespace

constinit const RouteDoc root{.summary = {"¿Está ahí?", "Are you there?"},
                              .tag = serverTag,
                              .more = {"JSON, o una página para personas si `Accept` pide `text/html`.",
                                       "JSON, or a page for people when `Accept` asks for `text/html`."},
                              .answer = {"raiz"},
                              .answerMedia = Media::JsonOrHtml};
constinit const RouteDoc health{.summary = {"Vivo", "Alive"}, .tag = serverTag, .answer = {"salud"}};
constinit const RouteDoc ready{
    .summary = {"Listo para atender", "Ready to serve"}, .tag = serverTag, .answer = {"disponible"}};
constinit const RouteDoc metrics{
    .summary = {"Cifras del servidor para Prometheus", "The server's figures for Prometheus"},
    .tag = serverTag,
    .more = {"Sin token sólo desde el mismo equipo; desde otro, un administrador.",
             "Without a token from the same computer only; from another one, an administrator."},
    .answer = {"texto"},
    .answerMedia = Media::Text,
    .refusals = {403}};
constinit const RouteDoc openapi{
    .summary = {"Este documento", "This document"}, .tag = serverTag, .answer = {"openapi"}, .tagged = true};
constinit const RouteDoc viewer{.summary = {"El visor de este documento", "The viewer of this document"},
                                .tag = serverTag,
                                .answer = {"pagina"},
                                .answerMedia = Media::Html,
                                .tagged = true};
constinit const RouteDoc webFile{.summary = {"Archivo de las páginas", "File of the pages"},
                                 .tag = serverTag,
                                 .answer = {"archivo"},
                                 .answerMedia = Media::File,
                                 .tagged = true};

constinit const RouteDoc token{
    .summary = {"Entrar o renovar (OAuth 2)", "Sign in or renew (OAuth 2)"},
    .tag = sessionTag,
    .more = {"Clave (`grant_type=password`) o `refresh_token`, que sirve una sola vez: la respuesta "
             "trae el siguiente.",
             "Password (`grant_type=password`) or `refresh_token`, which is good once: the answer "
             "brings the next one."},
    .body = {"token-pedido"},
    .sample = R"({"grant_type": "password", "username": "ana", "password": "mi clave secreta"})",
    .bodyMedia = Media::Form,
    .answer = {"sesion"},
    .refusals = {401, 403, 429}};
constinit const RouteDoc login{.summary = {"Entrar", "Sign in"},
                               .tag = sessionTag,
                               .more = {"Un dispositivo con `id` firma primero el `reto` del rechazo con su clave.",
                                        "A device with an `id` first signs the refusal's `reto` with its key."},
                               .body = {"ingreso"},
                               .sample = R"({"username": "ana", "password": "mi clave secreta"})",
                               .answer = {"sesion"},
                               .refusals = {401, 403, 429}};
constinit const RouteDoc logout{.summary = {"Salir", "Sign out"}, .tag = sessionTag, .answer = {"hecho"}};
constinit const RouteDoc session{.summary = {"Quién soy", "Who am I"}, .tag = sessionTag, .answer = {"sesion-actual"}};
constinit const RouteDoc check{.summary = {"¿Sirve mi token?", "Is my token good?"},
                               .tag = sessionTag,
                               .more = {"Responde 200 con o sin token; con uno bueno dice de quién es.",
                                        "Answers 200 with or without a token; with a good one it tells whose it is."},
                               .answer = {"comprobacion"}};

constinit const RouteDoc setPassword{
    .summary = {"Cambiar la clave", "Change the password"},
    .tag = usersTag,
    .more = {"La propia pide `clave_actual`; un administrador pone la de otro sin ella, y lo saca "
             "de sus sesiones.",
             "One's own needs `clave_actual`; an administrator sets another's without it, which "
             "ends that user's sessions."},
    .body = {"clave-nueva"},
    .sample = R"({"clave_actual": "mi clave secreta", "clave": "otra clave secreta"})",
    .answer = {"hecho"},
    .refusals = {403, 429}};
constinit const RouteDoc createCode{.summary = {"Código de un solo uso", "One-time code"},
                                    .tag = usersTag,
                                    .more = {"Para invitar o para una clave olvidada; se muestra una vez.",
                                             "To invite or for a forgotten password; shown once."},
                                    .answer = {"codigo"},
                                    .status = 201,
                                    .refusals = {403, 409}};
constinit const RouteDoc closeSessions{.summary = {"Cerrar todas las sesiones", "Sign out everywhere"},
                                       .tag = usersTag,
                                       .answer = {"hecho"},
                                       .refusals = {403}};
constinit const RouteDoc activate{
    .summary = {"Elegir clave con un código", "Choose a password with a code"},
    .tag = sessionTag,
    .body = {"activacion"},
    .sample = R"({"usuario": "lucia", "codigo": "ABCD-EFGH", "clave": "mi clave secreta"})",
    .answer = {"hecho"},
    .refusals = {401, 429}};

constinit const RouteDoc hello{.summary = {"Saludo", "Hello"},
                               .tag = syncTag,
                               .more = cborToo,
                               .body = {"sync-saludo"},
                               .sample = R"({"replica": "018f6a52-7c1e-7b3a-9d42-5f0c8e1a2b3c", "cursor": ""})",
                               .bodyMedia = Media::JsonOrCbor,
                               .answer = {"sync-saludo-respuesta"},
                               .answerMedia = Media::JsonOrCbor,
                               .refusals = {403, 409, 426}};
constinit const RouteDoc pull{.summary = {"Traer cambios", "Pull changes"},
                              .tag = syncTag,
                              .more = cborToo,
                              .answer = {"sync-pagina"},
                              .answerMedia = Media::JsonOrCbor,
                              .refusals = {400, 403, 409, 426},
                              .query = pullQuery};
constinit const RouteDoc pullBody{.summary = {"Traer cambios, con cuerpo", "Pull changes, with a body"},
                                  .tag = syncTag,
                                  .more = cborToo,
                                  .body = {"sync-pedido"},
                                  .sample = R"({"replica": "018f6a52-7c1e-7b3a-9d42-5f0c8e1a2b3c", "cursor": ""})",
                                  .bodyMedia = Media::JsonOrCbor,
                                  .answer = {"sync-pagina"},
                                  .answerMedia = Media::JsonOrCbor,
                                  .refusals = {403, 409, 426}};
constinit const RouteDoc push{
    .summary = {"Enviar órdenes", "Push commands"},
    .tag = syncTag,
    .more = cborToo,
    .body = {"sync-envio"},
    .sample = R"({"replica": "018f6a52-7c1e-7b3a-9d42-5f0c8e1a2b3c", "cursor": "", "first_n": 1,
 "commands": [{"n": 1, "cid": "018f6a52-7c1e-7b3a-9d42-5f0c8e1a2b3d", "user": "018f6a52-7c1e-7b3a-9d42-5f0c8e1a2b3e",
  "name": "client.create", "id": "018f6a52-7c1e-7b3a-9d42-5f0c8e1a2b3f", "campos": {"nombre": "Juan Pérez"}}]})",
    .bodyMedia = Media::JsonOrCbor,
    .answer = {"sync-envio-respuesta"},
    .answerMedia = Media::JsonOrCbor,
    .refusals = {403, 409, 426}};
constinit const RouteDoc snapshot{
    .summary = {"Copia completa", "Whole copy"},
    .tag = syncTag,
    .more = {"Reservada por el protocolo; este servidor responde 501 y las réplicas traen todo por "
             "páginas.",
             "Reserved by the protocol; this server answers 501 and replicas pull everything by "
             "pages."},
    .answer = {"archivo"},
    .answerMedia = Media::JsonOrCbor,
    .refusals = {501}};
constinit const RouteDoc snapshotPart{.summary = {"Parte de la copia completa", "Part of the whole copy"},
                                      .tag = syncTag,
                                      .more = {"Reservada, como la copia completa.", "Reserved, as the whole copy is."},
                                      .answer = {"archivo"},
                                      .answerMedia = Media::JsonOrCbor,
                                      .refusals = {501}};

}  // namespace docs
}  // namespace mostrador::server
