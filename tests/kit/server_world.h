#pragma once
// The server's core without network, threads or real time: a store, the committer's core, one organisation with its
// administrator "ana" and any number of devices with replicas. For tests.

#include <cassert>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "server/committer/queue.h"
#include "server/store/sqlite/sqlite_store.h"
#include "tests/kit/make.h"

namespace mostrador::kit {

// A folder of its own, gone with the object.
class TempFolder {
public:
    TempFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "mostrador-XXXXXX").string();
        [[maybe_unused]] const char* made = mkdtemp(name.data());
        assert(made);
        m_path = name;
    }
    ~TempFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    [[nodiscard]] std::string file(const std::string& name) const { return m_path + "/" + name; }

private:
    std::string m_path;
};

class ServerWorld {
public:
    static inline const OrgId org{uuid(1)};
    static inline const Uuid ana = uuid(0x10);  // administrator
    static inline const DeviceId device{uuid(0x20)};

    explicit ServerWorld(server::SqliteOptions options = inMemory()) : m_options(std::move(options)) {
        open();
        found();
    }

    static server::SqliteOptions inMemory() {
        server::SqliteOptions options;
        options.path = ":memory:";
        options.oneConnection = true;
        return options;
    }
    static server::SqliteOptions inFile(const std::string& path) {
        server::SqliteOptions options;
        options.path = path;
        return options;
    }

    // As after a crash of the program: only what was committed is left.
    void reopen() {
        core.reset();
        readers.reset();
        store.reset();
        open();
    }

    // The next push of a replica; numbers are given here.
    server::PushJob push(const Uuid& replica, std::vector<Command> commands, const DeviceId& from = device) {
        server::PushJob job;
        job.org = org;
        job.device = from;
        job.replica = ReplicaId(replica);
        job.firstN = m_next[replica] + 1;
        for (Command& command : commands) job.commands.push_back({++m_next[replica], std::move(command)});
        return job;
    }
    server::CommitterCore::Commit commit(const std::vector<server::PushJob>& jobs) { return core->commit(jobs); }
    sync::PushReply run(const server::PushJob& job) {
        auto done = core->commit({&job, 1});
        assert(done.replies.size() == 1 && done.replies[0].ok());
        return *done.replies[0];
    }
    Record client(const Uuid& id) {
        auto reader = readers->lend();
        auto row = (*reader)->find(org, client::type, id);
        assert(row.ok() && *row);
        return **row;
    }
    server::Head head() {
        auto reader = readers->lend();
        return **(*reader)->head(org);
    }

    FakeClock clock;
    SeededRandom random{7};
    server::CursorCodec cursors{std::string(server::CursorCodec::keyBytes, 'k')};
    std::unique_ptr<server::SqliteStore> store;
    std::unique_ptr<server::ReaderPool> readers;
    std::unique_ptr<server::CommitterCore> core;

private:
    void open() {
        auto opened = server::SqliteStore::open(m_options);
        assert(opened.ok());
        store = std::move(*opened);
        readers = std::make_unique<server::ReaderPool>(*store);
        core = std::make_unique<server::CommitterCore>(store->writer(), cursors, clock, random);
    }
    void found() {
        server::PushJob job;
        job.org = org;
        job.device = device;
        job.replica = server::serverReplica(device);
        job.system = true;
        job.numbered = false;
        job.atomic = true;
        job.before = [this](server::StoreWriter& writer) {
            return writer.createLog(org, {LogId(uuid(0x30)), 0, 1, 0, 0, 1}, clock.utcMs());
        };
        Edit organization;
        setField(organization, organization::Name, Value{std::string("Taller")});
        job.commands.push_back({0, by(ana, 0xffff01, organization::create(org.uuid(), organization))});
        job.commands.push_back({0, by(ana, 0xffff02, user::found(ana, userNamed("ana", "administrador")))});
        [[maybe_unused]] const auto done = core->commit({&job, 1});
        assert(done.replies[0].ok());
    }

    server::SqliteOptions m_options;
    std::map<Uuid, std::int64_t> m_next;
};

}  // namespace mostrador::kit
