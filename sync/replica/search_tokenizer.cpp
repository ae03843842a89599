#include "sync/replica/search_tokenizer.h"

#include <sqlite3.h>

#include "sync/replica/search_query.h"

namespace mostrador::sync {
namespace {

using TokenCallback = int (*)(void*, int, const char*, int, int, int);

// The tokenizer has no state; FTS5 only wants a pointer that is not null.
int create(void*, const char**, int, Fts5Tokenizer** out) {
    static char nothing = 0;
    *out = reinterpret_cast<Fts5Tokenizer*>(&nothing);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer*) {}

int tokenize(Fts5Tokenizer*, void* context, int flags, const char* data, int size, TokenCallback callback) {
    const std::string_view text(data, static_cast<std::size_t>(size));
    if (flags & FTS5_TOKENIZE_QUERY) return callback(context, 0, data, size, 0, size);  // a query names one token
    int status = SQLITE_OK;
    forEachToken(text, [&](std::string_view token, std::size_t at) {
        const int length = static_cast<int>(token.size());
        const int from = static_cast<int>(at);
        status = callback(context, 0, token.data(), length, from, from + length);
        return status == SQLITE_OK;
    });
    return status;
}

fts5_api* findApi(sqlite3* database) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

}  // namespace

Result<> registerSearchTokenizer(sqlite3* database) {
    fts5_api* api = findApi(database);
    fts5_tokenizer functions{create, destroy, tokenize};
    if (!api || api->xCreateTokenizer(api, "mostrador", nullptr, &functions, nullptr) != SQLITE_OK)
        return fail(ErrorCode::StorageFailed, {}, "FTS5 is missing");
    return success();
}

}  // namespace mostrador::sync
