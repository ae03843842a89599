#include "sync/replica/search_tokenizer.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <iterator>
#include <memory>

#include "sync/replica/search_query.h"

namespace mostrador::sync {
namespace {

using TokenCallback = int (*)(void*, int, const char*, int, int, int);

// Which tokens a text has had so far. Reused from text to text: clear() only counts a number up. A token has at most
// three letters, so at most twelve bytes.
class TokenSet {
public:
    void clear() {
        ++m_round;
        m_size = 0;
    }
    // False: it was there.
    bool insert(std::string_view token) {
        if (m_size * 2 >= m_slots.size()) grow();
        return put(keyOf(token));
    }

private:
    struct Key {
        std::uint64_t low = 0;
        std::uint64_t high = 0;
        bool operator==(const Key&) const = default;
    };
    struct Slot {
        Key key;
        std::uint64_t round = 0;
    };

    static Key keyOf(std::string_view token) {
        Key key;
        std::memcpy(&key.low, token.data(), std::min<std::size_t>(token.size(), 8));
        if (token.size() > 8) std::memcpy(&key.high, token.data() + 8, std::min<std::size_t>(token.size() - 8, 4));
        key.high |= static_cast<std::uint64_t>(token.size()) << 32;
        return key;
    }
    bool put(const Key& key) {
        const std::uint64_t hash = (key.low ^ (key.high * 0x9e3779b97f4a7c15ULL)) * 0xff51afd7ed558ccdULL;
        for (std::size_t at = hash >> 32;; ++at) {
            Slot& slot = m_slots[at & (m_slots.size() - 1)];
            if (slot.round == m_round && slot.key == key) return false;
            if (slot.round == m_round) continue;
            slot = {key, m_round};
            ++m_size;
            return true;
        }
    }
    void grow() {
        std::vector<Slot> old(std::max<std::size_t>(512, m_slots.size() * 2));
        old.swap(m_slots);
        m_size = 0;
        for (const Slot& slot : old)
            if (slot.round == m_round) put(slot.key);
    }

    std::vector<Slot> m_slots;
    std::size_t m_size = 0;
    std::uint64_t m_round = 1;
};

// What FTS5 holds for each table that uses the tokenizer.
struct Instance {
    const SearchTokenizer* owner = nullptr;
    TokenSet seen;
};

int create(void* owner, const char**, int, Fts5Tokenizer** out) {
    auto instance = std::make_unique<Instance>();
    instance->owner = static_cast<const SearchTokenizer*>(owner);
    *out = reinterpret_cast<Fts5Tokenizer*>(instance.release());
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer* tokenizer) { delete reinterpret_cast<Instance*>(tokenizer); }

int tokenize(Fts5Tokenizer* tokenizer, void* context, int flags, const char* data, int size, TokenCallback callback) {
    auto& instance = *reinterpret_cast<Instance*>(tokenizer);
    const std::string_view text(data, static_cast<std::size_t>(size));
    if (flags & FTS5_TOKENIZE_QUERY) return callback(context, 0, data, size, 0, size);  // a query names one token
    int status = SQLITE_OK;
    const auto emit = [&](std::string_view token, std::size_t at) {
        const int length = static_cast<int>(token.size());
        const int from = static_cast<int>(at);
        status = callback(context, 0, token.data(), length, from, from + length);
        return status == SQLITE_OK;
    };
    if (const TokenList* given = instance.owner->given()) {
        for (const std::string_view token : *given)
            if (!emit(token, 0)) break;
        return status;
    }
    instance.seen.clear();
    forEachToken(text, [&](std::string_view token, std::size_t at) {
        return instance.seen.insert(token) ? emit(token, at) : true;
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

Result<SearchTokenizer*> SearchTokenizer::install(sqlite3* database) {
    fts5_api* api = findApi(database);
    if (!api) return fail(ErrorCode::StorageFailed, {}, "FTS5 is missing");
    auto owner = std::make_unique<SearchTokenizer>();
    fts5_tokenizer functions{create, destroy, tokenize};
    const auto drop = [](void* self) { delete static_cast<SearchTokenizer*>(self); };
    if (api->xCreateTokenizer(api, "mostrador", owner.get(), &functions, drop) != SQLITE_OK)
        return fail(ErrorCode::StorageFailed, {}, "FTS5 tokenizer");
    return owner.release();
}

TokenList tokensOf(std::string_view text) {
    TokenList tokens;
    forEachToken(text, [&](std::string_view token, std::size_t) {
        tokens.push_back(token);
        return true;
    });
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    return tokens;
}

}  // namespace mostrador::sync
