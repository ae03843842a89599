#pragma once
// Teaches one SQLite connection the FTS5 tokenizer "mostrador" (search_query.h). Every connection that reads or
// writes the search index needs it, so all of ours install it right after opening. The connection owns it.
//
// A row's tokens are a set: each is given to FTS5 once. That makes a change cheap: only the tokens that differ are
// taken out and put in, by giving FTS5 a list instead of a text.

#include <string_view>
#include <vector>

#include "models/base/result.h"

struct sqlite3;

namespace mostrador::sync {

using TokenList = std::vector<std::string_view>;

class SearchTokenizer {
public:
    static Result<SearchTokenizer*> install(sqlite3* database);

    // While a list is given, documents have its tokens, whatever their text. Null: the text's own again.
    void give(const TokenList* tokens) { m_given = tokens; }
    [[nodiscard]] const TokenList* given() const { return m_given; }

private:
    const TokenList* m_given = nullptr;
};

// The tokens of a folded text, ordered, each once; views of the text.
[[nodiscard]] TokenList tokensOf(std::string_view text);

}  // namespace mostrador::sync
