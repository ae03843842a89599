#pragma once
// Reads about users that several routes need. Run on a worker with a lent reader.

#include <string>
#include <vector>

#include "models/base/json.h"
#include "models/rules/permissions.h"
#include "server/api/caller.h"
#include "server/store/store.h"

namespace mostrador::server {

struct Person {
    OrgId org;
    Record row;
    std::vector<std::string> roles;

    [[nodiscard]] bool active() const;
    [[nodiscard]] Grant may(Action action) const { return grantFor(roles, action); }
};

// The caller as the database knows him now. SignInNeeded when he is gone or not active.
[[nodiscard]] Result<Person> personOf(Reader& reader, const Caller& caller);
[[nodiscard]] Result<std::optional<Person>> findPerson(Reader& reader, const OrgId& org, const Uuid& id);
// By sign-in name: "lucia", or "lucia@taller" once the server holds several organisations. Empty when unknown.
[[nodiscard]] Result<std::optional<Person>> findBySignInName(Reader& reader, std::string_view name);
// What describes a signed-in user to programs: id, usuario, nombre, roles, idioma.
void personToJson(JsonWriter& json, const Person& person);

}  // namespace mostrador::server
