#include "cli/kinds.h"

#include <algorithm>
#include <array>

#include "models/commands/attachments.h"
#include "models/commands/cash.h"
#include "models/commands/clients.h"
#include "models/commands/equipments.h"
#include "models/commands/incidents.h"
#include "models/commands/orders.h"
#include "models/commands/places.h"
#include "models/commands/products.h"
#include "models/commands/sales.h"
#include "models/commands/stock.h"
#include "models/commands/system.h"
#include "models/commands/users.h"
#include "models/records/attachment.h"
#include "models/records/balance.h"
#include "models/records/cash_session.h"
#include "models/records/client.h"
#include "models/records/device.h"
#include "models/records/equipment.h"
#include "models/records/incident.h"
#include "models/records/movement.h"
#include "models/records/order.h"
#include "models/records/organization.h"
#include "models/records/place.h"
#include "models/records/product.h"
#include "models/records/sale.h"
#include "models/records/user.h"

namespace mostrador::cli {
namespace {

using Names = std::string_view;

constexpr Names organizations[] = {"nombre", "estado", "@id"};
constexpr Names users[] = {"usuario", "nombre", "roles", "estado", "creado_en", "ultimo_acceso", "@sync", "@id"};
constexpr Names devices[] = {"nombre", "tipo", "serie", "plataforma", "estado", "@id"};
constexpr Names clients[] = {"codigo", "nombre", "contacto", "telefono", "correo", "direcciones.ciudad",
                             "@sync",  "@id"};
constexpr Names products[] = {"sku", "nombre", "categoria", "precio", "stock", "minimo", "@sync", "@id"};
constexpr Names places[] = {"nombre", "direccion", "principal", "@id"};
constexpr Names movements[] = {"fecha", "tipo", "producto_id", "cantidad", "lugar_id", "motivo", "@sync", "@id"};
constexpr Names balances[] = {"producto_id", "lugar_id", "existencia", "reservado", "@id"};
constexpr Names equipments[] = {"tipo", "marca", "modelo", "serie", "cliente_id", "@sync", "@id"};
constexpr Names orders[] = {"numero", "estado", "cliente_id", "articulo", "prometido",
                            "total",  "saldo",  "@sync",      "@id"};
constexpr Names sales[] = {"numero", "numero_externo", "fecha", "cliente_id", "tipo",
                           "estado", "total",          "@sync", "@id"};
constexpr Names sessions[] = {"abierta_el", "estado", "usuario_id", "fondo_inicial", "efectivo", "esperado",
                              "diferencia", "@sync",  "@id"};
constexpr Names incidents[] = {"tipo",           "estado",  "producto_id", "cantidad",
                               "responsable_id", "remedio", "@sync",       "@id"};
constexpr Names files[] = {"nombre", "clase", "bytes", "registro_tipo", "registro_id", "@sync", "@id"};

// A function, not a constant: it points at the record types, which are made in other units.
const auto& table() {
    static const std::array kinds{
        Kind{.type = &organization::type, .columns = organizations, .set = organization::set},
        Kind{.type = &user::type,
             .columns = users,
             .create = user::create,
             .set = user::set,
             .archive = user::suspend,
             .restore = user::restore},
        Kind{.type = &device::type, .columns = devices},
        Kind{.type = &client::type,
             .columns = clients,
             .create = client::create,
             .set = client::set,
             .archive = client::archive,
             .restore = client::restore},
        Kind{.type = &product::type,
             .columns = products,
             .create = product::create,
             .set = product::set,
             .archive = product::archive,
             .restore = product::restore},
        Kind{.type = &place::type, .columns = places, .create = place::create, .set = place::set},
        Kind{.type = &movement::type,
             .columns = movements,
             .create = stock::moveGoods,
             .createForm = &stock::move::form,
             .sortBy = movement::HappenedAt,
             .newestFirst = true},
        Kind{.type = &balance::type, .columns = balances},
        Kind{.type = &equipment::type, .columns = equipments, .create = equipment::create, .set = equipment::set},
        Kind{.type = &order::type,
             .columns = orders,
             .create = order::create,
             .set = order::set,
             .number = order::Number,
             .newestFirst = true},
        Kind{.type = &sale::type,
             .columns = sales,
             .create = sale::post,
             .number = sale::Number,
             .sortBy = sale::SoldAt,
             .newestFirst = true},
        Kind{.type = &cash_session::type,
             .columns = sessions,
             .create = cash_session::openSession,
             .set = cash_session::closeSession,
             .newestFirst = true},
        Kind{.type = &attachment::type, .columns = files, .archive = attachment::unlink, .newestFirst = true},
        Kind{.type = &incident::type, .columns = incidents, .set = incident::resolve},
    };
    return kinds;
}

}  // namespace

std::span<const Kind> allKinds() { return table(); }

const Kind& kindOf(const RecordType& type) {
    return *std::find_if(table().begin(), table().end(), [&](const Kind& kind) { return kind.type == &type; });
}

const RecordType* findKind(std::string_view name) {
    for (const Kind& kind : table())
        if (kind.type->publicName == name) return kind.type;
    return nullptr;
}

}  // namespace mostrador::cli
