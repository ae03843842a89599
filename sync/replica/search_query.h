#pragma once
// What somebody typed into a search box, and the tokens a row's folded search text is indexed under. Both sides of
// the search are here, so that the index and the exact test cannot drift apart. Plain values, any thread.
//
// A row is indexed under every run of three letters inside its words ("contains"), and under the first one and two
// letters of each word (so that short terms find word beginnings). All words of a query must be found. A word made of
// digits and phone punctuation also counts as its digits alone, and so does a whole query ("9 1234-5678").

#include <string>
#include <string_view>
#include <vector>

namespace mostrador::sync {

class SearchQuery {
public:
    SearchQuery() = default;
    explicit SearchQuery(std::string_view typed);

    [[nodiscard]] bool empty() const { return m_alternatives.empty(); }
    // The FTS5 expression that finds every matching row, and perhaps a few more when !exact().
    [[nodiscard]] const std::string& expression() const { return m_expression; }
    [[nodiscard]] bool exact() const { return m_exact; }
    // The exact test on a row's folded search text.
    [[nodiscard]] bool matches(std::string_view searchText) const;

private:
    using Variants = std::vector<std::string>;  // one of them must be found
    std::vector<std::vector<Variants>> m_alternatives;
    std::string m_expression;
    bool m_exact = true;
};

// Bytes of the first `count` code points of `text`; 0 when it has fewer.
[[nodiscard]] std::size_t bytesOfLetters(std::string_view text, std::size_t count);
// True at a place where a word begins: after a blank or after punctuation.
[[nodiscard]] bool beginsWord(std::string_view text, std::size_t at);

// Calls `emit(token, offset)` for every token of a folded text; stops when it returns false.
template <class Emit>
void forEachToken(std::string_view text, Emit&& emit) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte == ' ' || (byte & 0xc0) == 0x80) continue;
        const std::string_view rest = text.substr(at);
        std::size_t ends[3] = {};
        std::size_t letters = 0;
        for (std::size_t i = 0; letters < 3 && i < rest.size() && rest[i] != ' ';) {
            ++i;
            while (i < rest.size() && (static_cast<unsigned char>(rest[i]) & 0xc0) == 0x80) ++i;
            ends[letters++] = i;
        }
        if (letters == 3 && !emit(rest.substr(0, ends[2]), at)) return;
        if (!beginsWord(text, at)) continue;
        if (!emit(rest.substr(0, ends[0]), at)) return;
        if (letters >= 2 && !emit(rest.substr(0, ends[1]), at)) return;
    }
}

}  // namespace mostrador::sync
