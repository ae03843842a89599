#include "models/records/registry.h"

#include "models/records/attachment.h"
#include "models/records/balance.h"
#include "models/records/cash_session.h"
#include "models/records/client.h"
#include "models/records/device.h"
#include "models/records/equipment.h"
#include "models/records/equipment_secret.h"
#include "models/records/incident.h"
#include "models/records/movement.h"
#include "models/records/movement_cost.h"
#include "models/records/order.h"
#include "models/records/organization.h"
#include "models/records/place.h"
#include "models/records/product.h"
#include "models/records/product_cost.h"
#include "models/records/sale.h"
#include "models/records/user.h"

namespace mostrador {

std::span<const RecordType* const> allRecordTypes() {
    static constexpr const RecordType* types[] = {&organization::type, &user::type,      &device::type,
                                                  &client::type,       &product::type,   &product_cost::type,
                                                  &place::type,        &movement::type,  &movement_cost::type,
                                                  &balance::type,      &equipment::type, &equipment_secret::type,
                                                  &order::type,        &sale::type,      &cash_session::type,
                                                  &incident::type,     &attachment::type};
    return types;
}

const RecordType* findRecordType(TableId table) {
    for (const RecordType* type : allRecordTypes())
        if (type->table == table) return type;
    return nullptr;
}

const RecordType* findRecordType(std::string_view publicName) {
    for (const RecordType* type : allRecordTypes())
        if (type->publicName == publicName) return type;
    return nullptr;
}

const FieldSpec* RecordType::findByName(std::string_view wanted) const {
    for (const FieldSpec& spec : fields)
        if (spec.name == wanted) return &spec;
    return nullptr;
}

const AliasSpec* RecordType::findAlias(std::string_view wanted) const {
    for (const AliasSpec& alias : aliases)
        if (alias.name == wanted) return &alias;
    return nullptr;
}

}  // namespace mostrador
