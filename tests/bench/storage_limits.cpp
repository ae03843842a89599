#include "tests/bench/storage_limits.h"

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <vector>

#include "models/base/text.h"
#include "sync/replica/search_tokenizer.h"

namespace mostrador::bench {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point from) { return std::chrono::duration<double>(Clock::now() - from).count(); }

struct Closer {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, Closer>;
using Statement = std::unique_ptr<sqlite3_stmt, Closer>;

void folded(sqlite3_context* context, int, sqlite3_value** values) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    const std::string out = foldForSearch(text ? text : "");
    sqlite3_result_text(context, out.data(), static_cast<int>(out.size()), SQLITE_TRANSIENT);
}

Result<Database> open(const std::string& path) {
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    Database database(raw);
    if (code != SQLITE_OK) return fail(ErrorCode::StorageFailed, {}, path);
    MOSTRADOR_TRY(sync::SearchTokenizer::install(raw));
    sqlite3_create_function_v2(raw, "folded", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, folded, nullptr, nullptr,
                               nullptr);
    return database;
}

Result<> exec(sqlite3* database, const std::string& sql) {
    char* text = nullptr;
    if (sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &text) == SQLITE_OK) return success();
    const std::string detail = sql.substr(0, 80) + ": " + (text ? text : "?");
    sqlite3_free(text);
    return fail(ErrorCode::StorageFailed, {}, detail);
}

Result<Statement> prepare(sqlite3* database, const std::string& sql) {
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(database, sql.c_str(), -1, &raw, nullptr) != SQLITE_OK)
        return fail(ErrorCode::StorageFailed, {}, sql + ": " + sqlite3_errmsg(database));
    return Statement(raw);
}

Result<std::vector<std::string>> schemaOf(sqlite3* database, const std::string& where) {
    MOSTRADOR_TRY_ASSIGN(const Statement select,
                         prepare(database, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND " + where));
    std::vector<std::string> all;
    while (sqlite3_step(select.get()) == SQLITE_ROW)
        all.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(select.get(), 0)));
    return all;
}

// Rows held in memory, so that reading the source is not part of the measured time.
struct Rows {
    int columns = 0;
    std::vector<sqlite3_value*> values;
    ~Rows() {
        for (sqlite3_value* value : values) sqlite3_value_free(value);
    }
    [[nodiscard]] long count() const { return columns == 0 ? 0 : static_cast<long>(values.size()) / columns; }
};

Result<std::unique_ptr<Rows>> readRows(sqlite3* database) {
    MOSTRADOR_TRY_ASSIGN(const Statement select, prepare(database, "SELECT * FROM client ORDER BY rid"));
    auto rows = std::make_unique<Rows>();
    rows->columns = sqlite3_column_count(select.get());
    while (sqlite3_step(select.get()) == SQLITE_ROW)
        for (int i = 0; i < rows->columns; ++i)
            rows->values.push_back(sqlite3_value_dup(sqlite3_column_value(select.get(), i)));
    return rows;
}

std::string insertInto(const std::string& table, int columns) {
    std::string sql = "INSERT INTO " + table + " VALUES(?";
    for (int i = 1; i < columns; ++i) sql += ",?";
    return sql + ")";
}

Result<> insertRow(sqlite3_stmt* insert, const Rows& rows, long row) {
    for (int i = 0; i < rows.columns; ++i) {
        sqlite3_value* value = rows.values[static_cast<std::size_t>(row * rows.columns + i)];
        switch (sqlite3_value_type(value)) {
            case SQLITE_INTEGER: sqlite3_bind_int64(insert, i + 1, sqlite3_value_int64(value)); break;
            case SQLITE_TEXT:
                sqlite3_bind_text(insert, i + 1, reinterpret_cast<const char*>(sqlite3_value_text(value)),
                                  sqlite3_value_bytes(value), SQLITE_STATIC);
                break;
            case SQLITE_BLOB:
                sqlite3_bind_blob(insert, i + 1, sqlite3_value_blob(value), sqlite3_value_bytes(value), SQLITE_STATIC);
                break;
            default: sqlite3_bind_null(insert, i + 1);
        }
    }
    if (sqlite3_step(insert) != SQLITE_DONE) return fail(ErrorCode::StorageFailed, {}, "insert");
    sqlite3_reset(insert);
    return success();
}

constexpr const char* ownIndexes = "type='index' AND tbl_name='client'";
constexpr const char* ownSearch = "name='client_fts'";

}  // namespace

Result<BulkLimit> bulkInsert(const std::string& replica, const std::string& folder) {
    MOSTRADOR_TRY_ASSIGN(const Database source, open(replica));
    MOSTRADOR_TRY_ASSIGN(const auto rows, readRows(source.get()));
    const std::string path = folder + "/bulk.db";
    std::filesystem::remove(path);
    MOSTRADOR_TRY_ASSIGN(const Database target, open(path));
    MOSTRADOR_TRY(exec(target.get(), "PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA cache_size=-16384"));
    MOSTRADOR_TRY_ASSIGN(const auto table, schemaOf(source.get(), "type='table' AND name='client'"));
    MOSTRADOR_TRY_ASSIGN(const auto indexes, schemaOf(source.get(), ownIndexes));
    MOSTRADOR_TRY_ASSIGN(const auto search, schemaOf(source.get(), ownSearch));
    BulkLimit limit;
    limit.rows = rows->count();
    const auto start = Clock::now();
    for (const std::string& sql : table) MOSTRADOR_TRY(exec(target.get(), sql));
    MOSTRADOR_TRY(exec(target.get(), "BEGIN"));
    {
        MOSTRADOR_TRY_ASSIGN(const Statement insert, prepare(target.get(), insertInto("client", rows->columns)));
        for (long i = 0; i < limit.rows; ++i) MOSTRADOR_TRY(insertRow(insert.get(), *rows, i));
    }
    MOSTRADOR_TRY(exec(target.get(), "COMMIT"));
    limit.rowsSeconds = secondsSince(start);
    MOSTRADOR_TRY(exec(target.get(), "BEGIN"));
    for (const std::string& sql : indexes) MOSTRADOR_TRY(exec(target.get(), sql));
    for (const std::string& sql : search) MOSTRADOR_TRY(exec(target.get(), sql));
    MOSTRADOR_TRY(exec(target.get(), "INSERT INTO client_fts(client_fts) VALUES('rebuild')"));
    MOSTRADOR_TRY(exec(target.get(), "COMMIT"));
    // one durable commit at the end makes the whole file durable
    MOSTRADOR_TRY(exec(target.get(), "PRAGMA synchronous=FULL; PRAGMA user_version=1"));
    limit.readySeconds = secondsSince(start);
    return limit;
}

Result<CommitLimit> commits(const std::string& replica, const std::string& folder, int count) {
    MOSTRADOR_TRY_ASSIGN(const Database source, open(replica));
    const std::string path = folder + "/commits.db";
    std::filesystem::remove(path);
    MOSTRADOR_TRY(exec(source.get(), "VACUUM INTO '" + path + "'"));
    MOSTRADOR_TRY_ASSIGN(const auto rows, readRows(source.get()));
    MOSTRADOR_TRY_ASSIGN(const Database target, open(path));
    MOSTRADOR_TRY(exec(target.get(),
                       "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16384;"
                       "CREATE TABLE bare(a INTEGER PRIMARY KEY, b TEXT)"));
    CommitLimit limit;
    std::vector<double> each;
    {
        MOSTRADOR_TRY_ASSIGN(const Statement insert, prepare(target.get(), "INSERT INTO bare(b) VALUES('x')"));
        const auto start = Clock::now();
        for (int i = 0; i < count; ++i) {
            const auto one = Clock::now();
            if (sqlite3_step(insert.get()) != SQLITE_DONE) return fail(ErrorCode::StorageFailed, {}, "commit");
            sqlite3_reset(insert.get());
            each.push_back(secondsSince(one) * 1e3);
        }
        limit.bareSeconds = secondsSince(start);
    }
    std::nth_element(each.begin(), each.begin() + count / 2, each.end());
    limit.bareP50Ms = each[static_cast<std::size_t>(count / 2)];

    // A client.create by hand: its row under a new key, search, undo without image, outbox entry of a usual size.
    MOSTRADOR_TRY_ASSIGN(const Statement insert, prepare(target.get(), insertInto("client", rows->columns)));
    MOSTRADOR_TRY_ASSIGN(
        const Statement find,
        prepare(target.get(), "INSERT INTO client_fts(rowid, search) SELECT rid, search FROM client WHERE rid=?"));
    MOSTRADOR_TRY_ASSIGN(const Statement undo,
                         prepare(target.get(), "INSERT INTO undo VALUES(4, randomblob(16), NULL)"));
    MOSTRADOR_TRY_ASSIGN(const Statement outbox,
                         prepare(target.get(),
                                 "INSERT INTO outbox(n,cid,command,made_at,state,table_id,record,touched) "
                                 "VALUES(?,randomblob(16),randomblob(300),1,1,4,randomblob(16),randomblob(60))"));
    MOSTRADOR_TRY_ASSIGN(const Statement begin, prepare(target.get(), "BEGIN IMMEDIATE"));
    MOSTRADOR_TRY_ASSIGN(const Statement commit, prepare(target.get(), "COMMIT"));
    MOSTRADOR_TRY_ASSIGN(const Statement next, prepare(target.get(), "SELECT max(rid) FROM client"));
    sqlite3_step(next.get());
    const std::int64_t firstRid = sqlite3_column_int64(next.get(), 0) + 1;
    sqlite3_reset(next.get());
    const auto run = [](sqlite3_stmt* statement) {
        const bool ok = sqlite3_step(statement) == SQLITE_DONE;
        sqlite3_reset(statement);
        return ok;
    };
    const auto start = Clock::now();
    for (int i = 0; i < count; ++i) {
        bool ok = run(begin.get());
        const long source_row = i % rows->count();
        for (int c = 0; c < rows->columns; ++c) {
            sqlite3_value* value = rows->values[static_cast<std::size_t>(source_row * rows->columns + c)];
            sqlite3_bind_value(insert.get(), c + 1, value);
        }
        std::int64_t id[2] = {firstRid + i, i};
        sqlite3_bind_int64(insert.get(), 1, firstRid + i);
        sqlite3_bind_blob(insert.get(), 2, id, sizeof id, SQLITE_STATIC);
        ok = run(insert.get()) && ok;
        sqlite3_bind_int64(find.get(), 1, firstRid + i);
        ok = run(find.get()) && ok;
        ok = run(undo.get()) && ok;
        sqlite3_bind_int64(outbox.get(), 1, 1'000'000 + i);
        ok = run(outbox.get()) && ok;
        ok = run(commit.get()) && ok;
        if (!ok) return fail(ErrorCode::StorageFailed, {}, sqlite3_errmsg(target.get()));
    }
    limit.commandSeconds = secondsSince(start);
    return limit;
}

Result<SearchLimit> search(const std::string& replica, const std::string& word) {
    MOSTRADOR_TRY_ASSIGN(const Database database, open(replica));
    SearchLimit limit;
    const auto median = [&](const std::string& sql, long* rowsOut) -> Result<double> {
        MOSTRADOR_TRY_ASSIGN(const Statement select, prepare(database.get(), sql));
        std::vector<double> each;
        for (int i = 0; i < 21; ++i) {
            const auto start = Clock::now();
            long rows = 0;
            while (sqlite3_step(select.get()) == SQLITE_ROW) ++rows;
            sqlite3_reset(select.get());
            each.push_back(secondsSince(start) * 1e3);
            if (rowsOut) *rowsOut = rows;
        }
        std::nth_element(each.begin(), each.begin() + 10, each.end());
        return each[10];
    };
    // The whole rows by the index, first 50 by name, and all that contain the word, as a hand-written program would
    // ask.
    MOSTRADOR_TRY_ASSIGN(limit.prefixMs,
                         median("SELECT * FROM client WHERE name_sort >= '" + word + "' AND name_sort < '" + word +
                                    "\xf4\x8f\xbf\xbf' ORDER BY name_sort, id LIMIT 50",
                                nullptr));
    MOSTRADOR_TRY_ASSIGN(limit.containsMs,
                         median("SELECT count(*) FROM client WHERE search LIKE '%" + word + "%'", nullptr));
    MOSTRADOR_TRY_ASSIGN(const double ignored,
                         median("SELECT rid FROM client WHERE search LIKE '%" + word + "%'", &limit.containsRows));
    (void)ignored;
    return limit;
}

}  // namespace mostrador::bench
