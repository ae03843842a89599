#include "models/records/registry.h"

#include "models/records/client.h"
#include "models/records/device.h"
#include "models/records/organization.h"
#include "models/records/user.h"

namespace mostrador {

std::span<const RecordType* const> allRecordTypes() {
    static constexpr const RecordType* types[] = {&organization::type, &user::type, &device::type, &client::type};
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
