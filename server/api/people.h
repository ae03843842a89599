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

// The caller as the database knows him now. SignInNeeded when he is gone or not active; TokenRevoked when his session
// was ended or he was signed out everywhere: what the memory of revocations forgets at a restart, and a token of `token
// issue` outlives, is still refused here.
[[nodiscard]] Result<Person> personOf(Reader& reader, const Caller& caller);
// The same inside the committer's transaction.
[[nodiscard]] Result<Person> personIn(StoreWriter& writer, const Caller& caller);
[[nodiscard]] Result<std::optional<Person>> findPerson(Reader& reader, const OrgId& org, const Uuid& id);
// What a sign-in name is compared and its attempts are counted by: lower case (telephones begin with a capital letter),
// without the organisation.
[[nodiscard]] std::string signInKey(std::string_view name);
// By sign-in name: "lucia", or "lucia@taller" once the server holds several organisations. Empty when unknown.
[[nodiscard]] Result<std::optional<Person>> findBySignInName(Reader& reader, std::string_view name);
// What describes a signed-in user to programs: id, usuario, nombre, roles, idioma.
void personToJson(JsonWriter& json, const Person& person);

}  // namespace mostrador::server
