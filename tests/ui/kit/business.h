#pragma once
// A business that works alone on this computer, with a real replica in a folder that goes away; and what another
// computer would do to its records. For tests of tables and pages.

#include "models/commands/clients.h"
#include "models/commands/users.h"
#include "models/records/client.h"
#include "models/records/user.h"
#include "models/storage/sqlite/connection.h"
#include "tests/app/kit.h"

namespace mostrador::test {

class Business {
public:
    Business() { profile.workAlone(); }

    Profile profile;

    [[nodiscard]] sync::Workspace& workspace() { return *profile.workspace; }
    [[nodiscard]] sync::Replica& replica() { return profile.workspace->replica(); }
    [[nodiscard]] Uuid ana() const { return profile.workspace->user()->id.uuid(); }

    // A command of `author`, committed when this returns; nobody has seen it yet.
    void run(const Command& command, const Uuid& author) {
        Result<> done = success();
        replica().writeAndWait(sync::Replica::Priority::Sync, [&](sync::ReplicaStore& store, sync::ChangeSet& changes) {
            if (auto one = store.execute(command, UserId{author}, changes); !one.ok()) done = one.error();
        });
        INFO((done.ok() ? std::string() : done.error().field + ": " + done.error().detail));
        REQUIRE(done.ok());
    }
    void run(const Command& command) { run(command, ana()); }

    // In one commit, as an import or a page from the server.
    void runAll(std::vector<Command> commands) {
        bool fine = false;
        replica().writeAndWait(sync::Replica::Priority::Sync, [&](sync::ReplicaStore& store, sync::ChangeSet& changes) {
            fine = store.executeAll(std::move(commands), UserId{ana()}, changes).ok();
        });
        REQUIRE(fine);
    }

    // As a page from the server would leave the rows; no command of ours.
    void sql(const std::string& statement, TableId table, const Uuid& id) {
        bool fine = false;
        replica().writeAndWait(sync::Replica::Priority::Sync, [&](sync::ReplicaStore& store, sync::ChangeSet& changes) {
            fine = store.connection().exec(statement).ok();
            changes.tables.push_back({table, {id}, false});
        });
        REQUIRE(fine);
    }

    // Another person who may work here: invited by ana, has chosen a password.
    Uuid colleague(const std::string& userName, const std::string& name, const std::string& role) {
        const Uuid id = newId();
        Edit edit{{user::UserName, Value{userName}}, {user::Name, Value{name}}};
        edit.push_back({user::Roles, SetEdit{{{{1, {Scalar{role}}}, {}}}, {}}});
        run(user::create(id, edit));
        sql("UPDATE user SET state = 'activo' WHERE user_name = '" + userName + "'", TableId::User, id);
        return id;
    }

    // Ana signs in anew with that role alone. Pages over the workspace are to be made again.
    void become(const std::string& role) {
        if (m_chief.isNil()) m_chief = colleague("jefe", "Jefe", "administrador");
        Edit roles{{user::Roles, SetEdit{{{{1, {Scalar{role}}}, {}}}, {}}}};
        run(user::set(ana(), roles), m_chief);
        workspace().signOut();
        std::optional<Result<sync::SignedInUser>> in;
        workspace().signIn("ana", "contraseña larga", [&](const Result<sync::SignedInUser>& answer) { in = answer; });
        REQUIRE(kit::waitFor([&] { return in.has_value(); }));
        REQUIRE(in->ok());
    }

    Uuid client(const std::string& name) {
        const Uuid id = newId();
        run(client::create(id, named(name)));
        return id;
    }
    static Edit named(const std::string& name) { return {{client::Name, Value{name}}}; }

    [[nodiscard]] Record stored(const RecordType& type, const Uuid& id) {
        std::optional<Record> found;
        replica().readAndWait([&](sync::Reader& reader) {
            if (auto record = reader.find(type, id); record.ok()) found = std::move(*record);
        });
        REQUIRE(found);
        return *found;
    }
    [[nodiscard]] std::int64_t count(const RecordType& type, sync::ArchivedFilter filter = sync::ArchivedFilter::All) {
        sync::ListQuery query;
        query.table = type.table;
        query.sortBy = type.titleField;
        query.archived = filter;
        std::int64_t count = -1;
        replica().readAndWait([&](sync::Reader& reader) {
            if (const auto counted = reader.count(query); counted.ok()) count = *counted;
        });
        return count;
    }
    Uuid newId() { return IdSource(profile.clock, profile.random).next(); }

private:
    Uuid m_chief;  // who may change roles
};

}  // namespace mostrador::test
