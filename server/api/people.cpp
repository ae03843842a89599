#include "server/api/people.h"

#include <algorithm>

#include "models/base/text.h"
#include "models/records/organization.h"
#include "models/records/user.h"
#include "models/records/wire.h"

namespace mostrador::server {
namespace {

Person makePerson(const OrgId& org, Record row) {
    Person person{org, std::move(row), {}};
    for (const SetElement& role : person.row.set(user::Roles))
        if (!role.fields.empty()) person.roles.emplace_back(textOf(role.fields.front()));
    return person;
}

Result<Person> stillSignedIn(std::optional<Person> person, AccountReads& accounts, const Caller& caller) {
    if (!person || !person->active()) return fail(ErrorCode::SignInNeeded, {}, "not an active user");
    MOSTRADOR_TRY_ASSIGN(const auto credential, accounts.credential(caller.org, caller.user));
    if (credential && credential->generation != caller.generation) return fail(ErrorCode::TokenRevoked);
    if (!caller.session.isNil()) {
        MOSTRADOR_TRY_ASSIGN(const auto session, accounts.session(caller.org, caller.session));
        if (!session) return fail(ErrorCode::TokenRevoked);
    }
    return std::move(*person);
}

}  // namespace

bool Person::active() const { return row.text(user::State) == user::active && !row.archived(); }

Result<std::optional<Person>> findPerson(Reader& reader, const OrgId& org, const Uuid& id) {
    MOSTRADOR_TRY_ASSIGN(auto row, reader.find(org, user::type, id));
    if (!row) return std::optional<Person>{};
    return std::optional<Person>{makePerson(org, std::move(*row))};
}

Result<Person> personOf(Reader& reader, const Caller& caller) {
    MOSTRADOR_TRY_ASSIGN(auto person, findPerson(reader, caller.org, caller.user.uuid()));
    return stillSignedIn(std::move(person), reader.accounts(), caller);
}

Result<Person> personIn(StoreWriter& writer, const Caller& caller) {
    MOSTRADOR_TRY_ASSIGN(const auto wire, writer.readRow(caller.org, user::type, caller.user.uuid()));
    std::optional<Person> person;
    if (wire) {
        MOSTRADOR_TRY_ASSIGN(Record row, decodeRow(user::type, *wire));
        person = makePerson(caller.org, std::move(row));
    }
    return stillSignedIn(std::move(person), writer.accounts(), caller);
}

std::string signInKey(std::string_view name) {
    std::string key(name.substr(0, name.rfind('@')));
    std::transform(key.begin(), key.end(), key.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return key;
}

Result<std::optional<Person>> findBySignInName(Reader& reader, std::string_view name) {
    MOSTRADOR_TRY_ASSIGN(const auto orgs, reader.accounts().organizations());
    const std::size_t at = name.rfind('@');
    const std::string userName = signInKey(name);
    const std::string orgName = at == std::string_view::npos ? std::string() : foldForSearch(name.substr(at + 1));
    std::optional<Person> found;
    for (const OrgId& org : orgs) {
        if (!orgName.empty()) {
            MOSTRADOR_TRY_ASSIGN(const auto row, reader.find(org, organization::type, org.uuid()));
            if (!row || foldForSearch(row->text(organization::Name)) != orgName) continue;
        }
        MOSTRADOR_TRY_ASSIGN(const auto ids, reader.findEqual(org, user::type, user::UserName, userName));
        if (ids.empty()) continue;
        if (found) return std::optional<Person>{};  // ambiguous: the organisation must be named
        MOSTRADOR_TRY_ASSIGN(found, findPerson(reader, org, ids.front()));
    }
    return found;
}

void personToJson(JsonWriter& json, const Person& person) {
    json.beginObject()
        .key("id")
        .text(person.row.id.toString())
        .key("usuario")
        .text(person.row.text(user::UserName))
        .key("nombre")
        .text(person.row.text(user::Name))
        .key("roles")
        .beginArray();
    for (const std::string& role : person.roles) json.text(role);
    json.endArray().key("idioma");
    if (isNull(person.row.at(user::Language))) json.null();
    else json.text(person.row.text(user::Language));
    json.endObject();
}

}  // namespace mostrador::server
