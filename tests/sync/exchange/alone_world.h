#pragma once
// A computer that works alone, with its replica in a folder of its own: what the importer needs and nothing more.

#include <QTemporaryDir>

#include "models/commands/system.h"
#include "models/records/organization.h"
#include "sync/replica/replica.h"
#include "tests/kit/make.h"

namespace mostrador::test {

class AloneWorld {
public:
    explicit AloneWorld(const std::string& role = "administrador") : author(kit::uuid(2)) {
        auto home = sync::Home::open(m_folder.path().toStdString());
        if (!home.ok()) std::abort();
        auto opened = sync::Replica::open(std::move(*home), clock, random);
        if (!opened.ok()) std::abort();
        replica = std::move(*opened);
        sync::Identity identity;
        identity.org = OrgId(kit::uuid(1));
        identity.device = DeviceId(kit::uuid(3));
        identity.replica = ReplicaId(kit::uuid(4));
        identity.series = "LTEST";
        identity.alone = true;
        const std::vector<Command> commands{
            kit::by(author.uuid(), 1,
                    organization::create(kit::uuid(1), {{organization::Name, Value{std::string("Taller")}}})),
            kit::by(author.uuid(), 2, user::found(author.uuid(), kit::userNamed("ana", role)))};
        replica->writeAndWait(sync::Replica::Priority::Local, [&](sync::ReplicaStore& store, sync::ChangeSet& changes) {
            if (!store.foundAlone(commands, identity, changes).ok()) std::abort();
        });
    }

    [[nodiscard]] std::vector<Record> all(const RecordType& type) {
        sync::ListQuery query;
        query.table = type.table;
        query.archived = sync::ArchivedFilter::All;
        query.sortBy = type.titleField;
        query.limit = 1000;
        std::vector<Record> records;
        replica->readAndWait([&](sync::Reader& reader) {
            const auto rows = reader.list(query);
            if (!rows.ok()) std::abort();
            for (const sync::ListRow& row : *rows) records.push_back(row.record);
        });
        return records;
    }

    kit::FakeClock clock;
    SeededRandom random{7};
    UserId author;
    std::unique_ptr<sync::Replica> replica;

private:
    QTemporaryDir m_folder;
};

}  // namespace mostrador::test
