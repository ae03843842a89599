#include "cli/kinds.h"

#include "models/records/client.h"
#include "models/records/device.h"
#include "models/records/organization.h"
#include "models/records/user.h"

namespace mostrador::cli {
namespace {

constexpr const RecordType* kinds[] = {&organization::type, &user::type, &device::type, &client::type};

}  // namespace

const RecordType* findKind(std::string_view name) {
    for (const RecordType* kind : kinds)
        if (kind->publicName == name) return kind;
    return nullptr;
}

std::string kindList() {
    std::string names;
    for (const RecordType* kind : kinds) names += (names.empty() ? "" : ", ") + std::string(kind->publicName);
    return names;
}

}  // namespace mostrador::cli
