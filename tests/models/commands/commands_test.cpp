#include <catch2/catch.hpp>

#include "models/commands/args.h"
#include "tests/kit/make.h"
#include "tests/kit/memory_transaction.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

const DeviceId counter{uuid(900)};
const Uuid admin = uuid(1);
const Uuid adviser = uuid(2);
const Uuid technician = uuid(3);

struct Office {
    MemoryTransaction store;

    Office() {
        found(admin, "jefa", "administrador");
        found(adviser, "lucia", "asesor");
        found(technician, "tito", "tecnico");
    }
    void found(const Uuid& id, const std::string& name, const std::string& role) {
        REQUIRE(applySystemCommand(store, by(id, 1000, user::found(id, userNamed(name, role))), counter).ok());
    }
    Result<Outcome> run(const Uuid& author, Command draft, std::vector<FieldBase> base = {}) {
        ++store.seq;
        return applyCommand(store, by(author, ++cid, std::move(draft), std::move(base)), counter);
    }
    ErrorCode refusal(const Uuid& author, Command draft) {
        const auto result = run(author, std::move(draft));
        REQUIRE_FALSE(result.ok());
        return result.error().code;
    }
    Record client(const Uuid& id) { return **store.find(client::type, id); }
    Record user(const Uuid& id) { return **store.find(user::type, id); }

    std::uint32_t cid = 0;
};

}  // namespace

TEST_CASE("an adviser creates and edits a client", "[clients]") {
    Office office;
    REQUIRE(office.run(adviser, client::create(uuid(10), clientNamed("Ana"))).ok());
    const auto outcome =
        office.run(adviser, client::set(uuid(10), {{client::TaxIdType, Value{std::string("RUT")}},
                                                   {client::TaxId, Value{std::string("12.345.678-5")}}}));
    REQUIRE(outcome.ok());
    const Record row = office.client(uuid(10));
    CHECK(row.flag(client::TaxIdValid));
    CHECK(row.text(client::Kind) == client::person);
    CHECK(row.reference(common::CreatedBy) == adviser);
    CHECK(row.reference(common::UpdatedBy) == adviser);
    CHECK(row.versions[client::TaxId] == office.store.seq);
    CHECK(row.versions[client::Name] == office.store.seq - 1);
}

TEST_CASE("a client's rights follow the role", "[clients]") {
    Office office;
    CHECK(office.refusal(technician, client::create(uuid(10), clientNamed("Ana"))) == ErrorCode::NotAllowed);
    REQUIRE(office.run(admin, client::create(uuid(10), clientNamed("Ana"))).ok());
    CHECK(office.run(technician, client::set(uuid(10), {{client::Notes, Value{std::string("llamar")}}})).ok());
    CHECK(office.refusal(technician, client::set(uuid(10), clientNamed("Otra"))) == ErrorCode::NotAllowed);
    CHECK(office.refusal(adviser, client::archive(uuid(10))) == ErrorCode::NotAllowed);
    REQUIRE(office.run(admin, client::archive(uuid(10))).ok());
    CHECK(office.client(uuid(10)).archived());
    REQUIRE(office.run(admin, client::restore(uuid(10))).ok());
    CHECK_FALSE(office.client(uuid(10)).archived());
    CHECK(office.refusal(uuid(77), client::create(uuid(11), clientNamed("X"))) == ErrorCode::NotAllowed);
}

TEST_CASE("a list does not grow beyond its limit, however many edits it takes", "[clients]") {
    Office office;
    REQUIRE(office.run(admin, client::create(uuid(10), clientNamed("Ana"))).ok());
    for (std::int64_t i = 1; i <= 20; ++i)
        REQUIRE(
            office.run(admin, client::set(uuid(10), {{client::Phones, addElement(i, {std::string("5"), {}, {}, {}})}}))
                .ok());
    CHECK(office.refusal(admin,
                         client::set(uuid(10), {{client::Phones, addElement(21, {std::string("5"), {}, {}, {}})}})) ==
          ErrorCode::FieldTooLong);
    CHECK(office.client(uuid(10)).set(client::Phones).size() == 20);
}

TEST_CASE("an id is born once", "[clients]") {
    Office office;
    REQUIRE(office.run(admin, client::create(uuid(10), clientNamed("Ana"))).ok());
    CHECK(office.refusal(admin, client::create(uuid(10), clientNamed("Eva"))) == ErrorCode::AlreadyExists);
    CHECK(office.refusal(admin, client::set(uuid(99), clientNamed("Eva"))) == ErrorCode::NotFound);
}

TEST_CASE("a replica that already has the server's row takes its own create as done", "[clients]") {
    MemoryTransaction store(Authority::Speculative);
    REQUIRE(
        applySystemCommand(store, by(admin, 1, user::found(admin, userNamed("jefa", "administrador"))), counter).ok());
    const Command create = by(admin, 2, client::create(uuid(10), clientNamed("Ana")));
    REQUIRE(applyCommand(store, create, counter).ok());
    const auto again = applyCommand(store, create, counter);
    REQUIRE(again.ok());
    CHECK(again->changed == 0);
}

TEST_CASE("two people edit one field: the later arrival wins, the earlier value is reported", "[clients]") {
    Office office;
    REQUIRE(office.run(admin, client::create(uuid(10), clientNamed("Ana"))).ok());
    const std::int64_t seen = office.store.seq;
    REQUIRE(office.run(admin, client::set(uuid(10), clientNamed("Ana P.")), {{client::Name, seen}}).ok());
    const auto later = office.run(adviser, client::set(uuid(10), clientNamed("Ana Pérez")), {{client::Name, seen}});
    REQUIRE(later.ok());
    REQUIRE(later->overruled.size() == 1);
    CHECK(textOf(later->overruled[0].earlier) == "Ana P.");
    CHECK(later->overruled[0].earlierSeq == seen + 1);
    CHECK(office.client(uuid(10)).text(client::Name) == "Ana Pérez");
}

TEST_CASE("a base that is not equal is touched, also when it is larger", "[clients]") {
    Office office;
    REQUIRE(office.run(admin, client::create(uuid(10), clientNamed("Ana"))).ok());
    const auto outcome =
        office.run(admin, client::set(uuid(10), clientNamed("B")), {{client::Name, office.store.seq + 50}});
    REQUIRE(outcome.ok());
    CHECK(outcome->overruled.size() == 1);
}

TEST_CASE("users are created invited, with a free name and known roles", "[users]") {
    Office office;
    REQUIRE(office.run(admin, user::create(uuid(20), userNamed("rosa", "vendedor"))).ok());
    CHECK(office.user(uuid(20)).text(user::State) == user::invited);
    CHECK(office.refusal(admin, user::create(uuid(21), userNamed("rosa", "vendedor"))) == ErrorCode::NameTaken);
    CHECK(office.refusal(admin, user::create(uuid(21), userNamed("Rosa María", "vendedor"))) ==
          ErrorCode::FieldInvalid);
    CHECK(office.refusal(admin, user::create(uuid(21), userNamed("eva", "rey"))) == ErrorCode::FieldInvalid);
    CHECK(office.refusal(adviser, user::create(uuid(21), userNamed("eva", "asesor"))) == ErrorCode::NotAllowed);
    CHECK(office.refusal(admin, user::create(uuid(21), {{user::UserName, Value{std::string("x")}}})) ==
          ErrorCode::FieldRequired);
}

TEST_CASE("people change their own profile, not their own rights", "[users]") {
    Office office;
    CHECK(office.run(adviser, user::set(adviser, {{user::Name, Value{std::string("Lucía")}}})).ok());
    CHECK(office.refusal(adviser, user::set(adviser, {{user::Team, Value{std::string("A")}}})) ==
          ErrorCode::NotAllowed);
    CHECK(office.refusal(adviser, user::set(admin, {{user::Name, Value{std::string("X")}}})) == ErrorCode::NotAllowed);
    CHECK(office.refusal(admin, user::set(adviser, {{user::State, Value{std::string("activo")}}})) ==
          ErrorCode::FieldReadOnly);
}

TEST_CASE("the last administrator stays", "[users]") {
    Office office;
    const SetEdit demote{{{{1, {std::string("asesor")}}, {std::string("administrador")}}}, {}};
    CHECK(office.refusal(admin, user::set(admin, {{user::Roles, demote}})) == ErrorCode::LastAdministrator);
    CHECK(office.refusal(admin, user::suspend(admin)) == ErrorCode::NotAllowed);
    office.found(uuid(4), "socia", "administrador");
    CHECK(office.run(admin, user::set(admin, {{user::Roles, demote}})).ok());
    CHECK(office.refusal(uuid(4), user::suspend(uuid(4))) == ErrorCode::NotAllowed);
}

TEST_CASE("a suspended user's commands are refused, and he can come back", "[users]") {
    Office office;
    REQUIRE(office.run(admin, user::suspend(adviser)).ok());
    CHECK(office.refusal(adviser, client::create(uuid(10), clientNamed("Ana"))) == ErrorCode::NotAllowed);
    REQUIRE(office.run(admin, user::restore(adviser)).ok());
    CHECK(office.user(adviser).text(user::State) == user::invited);  // he never signed in, so he has no password yet
    REQUIRE(applySystemCommand(office.store, by(adviser, 500, user::signedIn(adviser, 5, uuid(900))), counter).ok());
    REQUIRE(applySystemCommand(office.store, by(adviser, 501, user::activate(adviser)), counter).ok());
    CHECK(office.run(adviser, client::create(uuid(10), clientNamed("Ana"))).ok());
}

TEST_CASE("server-only and unknown commands are refused by name", "[registry]") {
    Office office;
    CHECK(office.refusal(admin, user::activate(adviser)) == ErrorCode::NotAllowed);
    Command unknown;
    unknown.name = "client.explode";
    CHECK(office.refusal(admin, unknown) == ErrorCode::CommandUnknown);
    Command later = client::archive(uuid(1));
    later.version = 9;
    CHECK(office.refusal(admin, later) == ErrorCode::CommandUnknown);
    Command garbage = client::set(uuid(1), {});
    garbage.args = "\x82garbage";
    CHECK(office.refusal(admin, garbage) == ErrorCode::Malformed);
}
