#include "server/api/counter_docs.h"

namespace mostrador::server::docs {
namespace {

constexpr std::string_view clients = "clientes";
constexpr std::string_view products = "productos";
constexpr std::string_view movements = "movimientos";
constexpr std::string_view orders = "ordenes";
constexpr std::string_view equipment = "equipos";
constexpr std::string_view sales = "ventas";

constexpr QueryDoc stockQuery[] = {
    {"stock", "number", {}, false, {"Sin cuerpo: cuánto hay", "Without a body: how much there is"}}};
constexpr QueryDoc stepQuery[] = {
    {"estado", "string", {}, false, {"Sin cuerpo: el estado siguiente", "Without a body: the next state"}}};

constexpr Words movementWords{
    "Lo que llegó (`recepcion`, `inicial`) o se perdió (`perdida`). Con `lugar_destino_id`, un traslado; con `contado` "
    "y `visto`, un conteo.",
    "What came (`recepcion`, `inicial`) or was lost (`perdida`). With `lugar_destino_id` a transfer; with `contado` "
    "and "
    "`visto` a count."};

}  // namespace

constinit const RouteDoc mergeClient{
    .summary = {"Unir dos fichas de un cliente", "Merge two records of a client"},
    .tag = clients,
    .more = {"La ficha de la dirección pasa a ser parte de la otra, que se responde; su `id` sigue sirviendo.",
             "The record of the path becomes part of the other one, which is answered; its `id` goes on working."},
    .body = {"union"},
    .sample = R"({"fusionado_en": "0190c1e0-0000-7000-8000-000000000003"})",
    .answer = {clients},
    .keyed = true,
    .tagged = true,
    .conditional = true,
    .refusals = {403, 409}};
constinit const RouteDoc unmergeClient{.summary = {"Separar lo que se unió", "Take a merge back"},
                                       .tag = clients,
                                       .answer = {clients},
                                       .keyed = true,
                                       .tagged = true,
                                       .conditional = true,
                                       .refusals = {403, 409}};

constinit const RouteDoc countStock{
    .summary = {"Contar el stock", "Count the stock"},
    .tag = products,
    .more = {"No reemplaza la cifra: queda un movimiento `conteo` por la diferencia con lo que había al pedirlo.",
             "Never overwrites: a movement `conteo` is kept, of the difference to what there was when asked."},
    .body = {"conteo"},
    .sample = R"({"stock": 12, "motivo": "Inventario"})",
    .answer = {products},
    .keyed = true,
    .tagged = true,
    .conditional = true,
    .refusals = {403, 409},
    .query = stockQuery};
constinit const RouteDoc moveStock{
    .summary = {"Mover stock", "Move stock"},
    .tag = movements,
    .more = movementWords,
    .body = {"movimiento-nuevo"},
    .sample = R"({"producto_id": "0190c1e0-0000-7000-8000-000000000002", "cantidad": 5, "tipo": "recepcion"})",
    .answer = {movements},
    .status = 201,
    .keyed = true,
    .tagged = true,
    .refusals = {403, 409}};
constinit const RouteDoc moveStockOf{.summary = {"Mover stock de un producto", "Move stock of a product"},
                                     .tag = movements,
                                     .more = movementWords,
                                     .body = {"movimiento-nuevo"},
                                     .sample = R"({"cantidad": 5, "tipo": "recepcion"})",
                                     .answer = {movements},
                                     .status = 201,
                                     .keyed = true,
                                     .tagged = true,
                                     .refusals = {403, 409}};

constinit const RouteDoc stepOrder{
    .summary = {"Cambiar de estado", "Change the state"},
    .tag = orders,
    .more =
        {"`desde` es el estado que se vio; sin él, el de ahora. Un paso que no existe o que ya no calza se responde "
         "409 con la orden como está. La entrega (`entregada`) crea la venta; `pagos` es lo que se paga entonces.",
         "`desde` is the state that was seen; without it, the present one. A step that is not there, or no longer "
         "fits, is answered 409 with the order as it is. The delivery (`entregada`) makes the sale; `pagos` is what "
         "is paid then."},
    .body = {"orden-paso"},
    .sample = R"({"desde": "recibida", "estado": "en_diagnostico"})",
    .answer = {orders},
    .keyed = true,
    .tagged = true,
    .conditional = true,
    .refusals = {403, 409},
    .query = stepQuery};
constinit const RouteDoc approveOrder{.summary = {"Aprobar el presupuesto", "Approve the quote"},
                                      .tag = orders,
                                      .body = {"orden-aprobacion"},
                                      .sample = R"({"aprobado_por": "Juan Pérez", "aprobado_canal": "telefono"})",
                                      .answer = {orders},
                                      .keyed = true,
                                      .tagged = true,
                                      .conditional = true,
                                      .refusals = {403, 409}};
constinit const RouteDoc addLine{
    .summary = {"Agregar una línea", "Add a line"},
    .tag = orders,
    .more = {"Sin `precio` vale el del producto; sin `cantidad`, uno. Se responde la orden.",
             "Without `precio` the product's; without `cantidad` one. The order is "
             "answered."},
    .body = {"orden-linea"},
    .sample = R"({"tipo": "mano_obra", "descripcion": "Limpieza", "precio": 15000})",
    .answer = {orders},
    .status = 201,
    .keyed = true,
    .tagged = true,
    .conditional = true,
    .refusals = {403, 409}};
constinit const RouteDoc setLine{.summary = {"Modificar una línea", "Change a line"},
                                 .tag = orders,
                                 .body = {"orden-linea"},
                                 .sample = R"({"precio": 12000})",
                                 .answer = {orders},
                                 .keyed = true,
                                 .tagged = true,
                                 .conditional = true,
                                 .refusals = {403, 409}};
constinit const RouteDoc removeLine{.summary = {"Quitar una línea", "Remove a line"},
                                    .tag = orders,
                                    .status = 204,
                                    .keyed = true,
                                    .conditional = true,
                                    .refusals = {403, 409}};
constinit const RouteDoc takeDeposit{.summary = {"Recibir un abono", "Take a deposit"},
                                     .tag = orders,
                                     .more = {"Bajo cero: se devuelve.", "Below zero: given back."},
                                     .body = {"orden-abono"},
                                     .sample = R"({"medio": "efectivo", "importe": 10000})",
                                     .answer = {orders},
                                     .status = 201,
                                     .keyed = true,
                                     .tagged = true,
                                     .conditional = true,
                                     .refusals = {403, 409}};
constinit const RouteDoc usePart{.summary = {"Usar un repuesto", "Use a part"},
                                 .tag = orders,
                                 .more = {"Sale del stock. Bajo cero: vuelve a salir del equipo.",
                                          "It leaves the stock. Below zero: it comes out of the thing again."},
                                 .body = {"orden-repuesto"},
                                 .sample = R"({"linea": 1, "cantidad": 1})",
                                 .answer = {orders},
                                 .status = 201,
                                 .keyed = true,
                                 .tagged = true,
                                 .conditional = true,
                                 .refusals = {403, 409}};

constinit const RouteDoc showSecret{.summary = {"Ver la clave de desbloqueo", "Show the unlock code"},
                                    .tag = equipment,
                                    .more = {"Sólo quien trabaja en el equipo; se borra al entregarlo.",
                                             "Only for who works on the thing; erased at the delivery."},
                                    .answer = {"secreto"},
                                    .refusals = {403}};
constinit const RouteDoc setSecret{.summary = {"Guardar la clave de desbloqueo", "Keep the unlock code"},
                                   .tag = equipment,
                                   .body = {"secreto"},
                                   .sample = R"({"secreto": "1234"})",
                                   .status = 204,
                                   .keyed = true,
                                   .refusals = {403, 409}};
constinit const RouteDoc eraseSecret{.summary = {"Borrar la clave de desbloqueo", "Erase the unlock code"},
                                     .tag = equipment,
                                     .status = 204,
                                     .keyed = true,
                                     .refusals = {403, 409}};

constinit const RouteDoc voidSale{.summary = {"Anular una venta", "Void a sale"},
                                  .tag = sales,
                                  .more = {"Otro documento la deshace entera y devuelve el stock; se responde ése.",
                                           "Another document undoes all of it and returns the stock; that one is "
                                           "answered."},
                                  .body = {"anulacion"},
                                  .sample = R"({"motivo": "Error de digitación"})",
                                  .answer = {sales},
                                  .status = 201,
                                  .keyed = true,
                                  .tagged = true,
                                  .conditional = true,
                                  .refusals = {403, 409}};
constinit const RouteDoc refundSale{
    .summary = {"Devolver parte de una venta", "Refund part of a sale"},
    .tag = sales,
    .body = {"devolucion"},
    .sample = R"({"motivo": "Falla de fábrica", "lineas": [{"linea": 1, "cantidad": 1}], "medio": "efectivo"})",
    .answer = {sales},
    .status = 201,
    .keyed = true,
    .tagged = true,
    .conditional = true,
    .refusals = {403, 409}};
constinit const RouteDoc closeDrawer{.summary = {"Cerrar una caja", "Close a drawer"},
                                     .tag = "cajas",
                                     .body = {"caja-cierre"},
                                     .sample = R"({"contado": 120500})",
                                     .answer = {"cajas"},
                                     .keyed = true,
                                     .tagged = true,
                                     .conditional = true,
                                     .refusals = {403, 409}};
constinit const RouteDoc resolveIncident{.summary = {"Resolver una incidencia", "Resolve an incident"},
                                         .tag = "incidencias",
                                         .body = {"incidencia-solucion"},
                                         .sample = R"({"remedio": "comprar", "nota": "Llega mañana"})",
                                         .answer = {"incidencias"},
                                         .keyed = true,
                                         .tagged = true,
                                         .conditional = true,
                                         .refusals = {403, 409}};

constinit const RouteDoc putContent{
    .summary = {"Enviar el contenido", "Send the content"},
    .tag = "archivos",
    .more =
        {"Los bytes, hasta 10 MB; `hash` es su BLAKE2b-256 en hexadecimal. Primero se crea el archivo que lo nombra. "
         "Repetirlo no hace daño.",
         "The bytes, up to 10 MB; `hash` is their BLAKE2b-256 in hexadecimal. The file that names it is made "
         "first. Sending it again does no harm."},
    .status = 204,
    .refusals = {403, 413, 422}};
constinit const RouteDoc showContent{
    .summary = {"Traer el contenido", "Fetch the content"},
    .tag = "archivos",
    .more = {"404 `contenido` mientras no haya llegado.", "404 `contenido` as long as it has not arrived."},
    .answer = {"archivo"},
    .answerMedia = Media::File,
    .tagged = true,
    .refusals = {403}};

constinit const RouteDoc showOrganization{.summary = {"Ver la organización", "Show the organisation"},
                                          .tag = "organizaciones",
                                          .answer = {"organizaciones"},
                                          .tagged = true};
constinit const RouteDoc setOrganization{
    .summary = {"Modificar la organización", "Change the organisation"},
    .tag = "organizaciones",
    .more = {"Moneda, impuestos, zona horaria, texto de los recibos. Sólo administradores.",
             "Currency, taxes, time zone, text of receipts. Administrators only."},
    .body = {"organizaciones", "cambio"},
    .sample = R"({"zona_horaria": "America/Santiago"})",
    .answer = {"organizaciones"},
    .keyed = true,
    .tagged = true,
    .conditional = true,
    .refusals = {403, 409}};
constinit const RouteDoc dashboard{
    .summary = {"El negocio de un vistazo", "The business at a glance"},
    .tag = "estadisticas",
    .more = {"El día y el mes son los de la zona horaria de la organización; los importes, en su moneda.",
             "Day and month are those of the organisation's time zone; amounts in its currency."},
    .answer = {"tablero"},
    .refusals = {403}};

}  // namespace mostrador::server::docs
