#include "tests/bench/drain_limit.h"

#include <sqlite3.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <vector>

namespace mostrador::bench {
namespace {

struct Closer {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, Closer>;
using Statement = std::unique_ptr<sqlite3_stmt, Closer>;

Result<Database> open(const std::string& path, const std::string& sql) {
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE, nullptr);
    Database database(raw);
    if (code != SQLITE_OK || sqlite3_exec(raw, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail(ErrorCode::StorageFailed, {}, path + ": " + sqlite3_errmsg(raw));
    return database;
}

Result<Statement> prepare(sqlite3* database, const char* sql) {
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(database, sql, -1, &raw, nullptr) != SQLITE_OK)
        return fail(ErrorCode::StorageFailed, {}, std::string(sql) + ": " + sqlite3_errmsg(database));
    return Statement(raw);
}

struct Client {
    std::string org, id, wire;
};

Result<std::vector<Client>> clientsOf(sqlite3* database) {
    MOSTRADOR_TRY_ASSIGN(const Statement select, prepare(database, "SELECT org,id,wire FROM client LIMIT 1000"));
    std::vector<Client> clients;
    const auto blob = [&](int column) {
        return std::string(static_cast<const char*>(sqlite3_column_blob(select.get(), column)),
                           static_cast<std::size_t>(sqlite3_column_bytes(select.get(), column)));
    };
    while (sqlite3_step(select.get()) == SQLITE_ROW) clients.push_back({blob(0), blob(1), blob(2)});
    if (clients.empty()) return fail(ErrorCode::NotFound, {}, "clients");
    return clients;
}

// A key that follows the one before it, as the ids of commands do.
std::string keyOf(long number) {
    std::string key(16, '\xff');
    for (std::size_t i = 0; i < 8; ++i) key[15 - i] = static_cast<char>(number >> (8 * i));
    return key;
}

void bind(sqlite3_stmt* statement, int parameter, const std::string& bytes) {
    sqlite3_bind_blob(statement, parameter, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
}

bool run(sqlite3_stmt* statement) {
    const bool done = sqlite3_step(statement) == SQLITE_DONE;
    sqlite3_reset(statement);
    return done;
}

double statusMb(int pid, const std::string& name) {
    std::ifstream status("/proc/" + std::to_string(pid) + "/status");
    std::string word;
    double kib = 0;
    while (status >> word)
        if (word == name && status >> kib) return kib / 1024;
    return 0;
}

}  // namespace

Result<DrainLimit> drain(const std::string& serverFile, const std::string& folder, long edits, long perCommit) {
    const std::string path = folder + "/drain.db";
    std::filesystem::remove(path);
    { MOSTRADOR_TRY_ASSIGN(const Database source, open(serverFile, "VACUUM INTO '" + path + "'")); }
    MOSTRADOR_TRY_ASSIGN(const Database database,
                         open(path, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536"));
    MOSTRADOR_TRY_ASSIGN(const auto clients, clientsOf(database.get()));
    MOSTRADOR_TRY_ASSIGN(const Statement begin, prepare(database.get(), "BEGIN IMMEDIATE"));
    MOSTRADOR_TRY_ASSIGN(const Statement commit, prepare(database.get(), "COMMIT"));
    MOSTRADOR_TRY_ASSIGN(
        const Statement update,
        prepare(database.get(), "UPDATE client SET last_seq=?3, wire=?4, search=search||'x' WHERE org=?1 AND id=?2"));
    MOSTRADOR_TRY_ASSIGN(const Statement change,
                         prepare(database.get(),
                                 "INSERT INTO change (org,seq,ord,tbl,id,op,field_mask,user,n,cid)"
                                 " VALUES (?1,?3,?4,4,?2,2,1,?2,?4,?5)"));
    MOSTRADOR_TRY_ASSIGN(const Statement result, prepare(database.get(),
                                                         "INSERT INTO result (org,cid,replica,n,status,at_seq,quiet)"
                                                         " VALUES (?1,?5,?2,?4,1,?3,0)"));
    const std::int64_t firstSeq = std::int64_t{1} << 40;  // above all that is there
    const std::string replica = keyOf(0);
    const auto start = std::chrono::steady_clock::now();
    bool ok = true;
    for (long i = 0; i < edits && ok; ++i) {
        if (i % perCommit == 0) ok = run(begin.get());
        const Client& client = clients[static_cast<std::size_t>(i) % clients.size()];
        const std::string cid = keyOf(i + 1);
        for (sqlite3_stmt* one : {update.get(), change.get(), result.get()}) {
            bind(one, 1, client.org);
            bind(one, 2, one == result.get() ? replica : client.id);
            sqlite3_bind_int64(one, 3, firstSeq + i / perCommit);
            if (one == update.get()) bind(one, 4, client.wire);
            else sqlite3_bind_int64(one, 4, i);
            if (one != update.get()) bind(one, 5, cid);
            ok = run(one) && ok;
        }
        if ((i + 1) % perCommit == 0 || i + 1 == edits) ok = run(commit.get()) && ok;
    }
    if (!ok) return fail(ErrorCode::StorageFailed, {}, sqlite3_errmsg(database.get()));
    return DrainLimit{std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(), edits};
}

double residentMb(int pid) { return statusMb(pid, "VmRSS:"); }
double peakMb(int pid) { return statusMb(pid, "VmHWM:"); }
void resetPeak(int pid) { std::ofstream("/proc/" + std::to_string(pid) + "/clear_refs") << "5"; }

}  // namespace mostrador::bench
