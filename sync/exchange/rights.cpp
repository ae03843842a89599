#include "sync/exchange/rights.h"

#include "models/records/organization.h"
#include "models/records/user.h"

namespace mostrador::exchange {

Result<std::vector<std::string>> rolesOf(sync::Replica& replica, UserId author) {
    Result<std::optional<Record>> found = fail(ErrorCode::Internal);
    replica.readAndWait([&](sync::Reader& reader) { found = reader.find(user::type, author.uuid()); });
    if (!found.ok()) return found.error();
    if (!*found) return fail(ErrorCode::NotAllowed);
    std::vector<std::string> roles;
    for (const SetElement& one : (*found)->set(user::Roles)) roles.emplace_back(textOf(one.fields.front()));
    return roles;
}

Currency currencyOf(sync::Replica& replica) {
    Currency currency;
    const auto identity = replica.identity();
    if (!identity) return currency;
    replica.readAndWait([&](sync::Reader& reader) {
        const auto found = reader.find(organization::type, identity->org.uuid());
        if (found.ok() && *found) currency = organization::currencyOf(**found);
    });
    return currency;
}

}  // namespace mostrador::exchange
