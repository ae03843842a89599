#include "sync/replica/search_query.h"

#include "models/base/text.h"

namespace mostrador::sync {
namespace {

constexpr std::size_t wordsMax = 12;  // more words than this narrow nothing down
constexpr std::size_t phoneDigitsMin = 4;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isPhonePunctuation(char c) { return c == '+' || c == '-' || c == '(' || c == ')' || c == '.' || c == '/'; }

// Digits of a text made only of digits, blanks and phone punctuation; empty otherwise.
std::string phoneDigits(std::string_view text) {
    for (const char c : text)
        if (!isDigit(c) && c != ' ' && !isPhonePunctuation(c)) return {};
    std::string digits = digitsOf(text);
    if (digits.size() < phoneDigitsMin) digits.clear();
    return digits;
}

std::vector<std::string> wordsOf(std::string_view folded) {
    std::vector<std::string> words;
    while (!folded.empty() && words.size() < wordsMax) {
        const std::size_t end = std::min(folded.find(' '), folded.size());
        if (end > 0) words.emplace_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

void addToken(std::string& out, std::string_view token) {
    if (!out.empty() && out.back() == '"') out += " AND ";
    out += '"';
    for (const char c : token) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

// Runs of three letters that cover the word: enough to find it, the exact test does the rest.
std::string wordExpression(std::string_view word) {
    std::string out;
    const std::size_t letters = countCodePoints(word);
    if (letters <= 3) {
        addToken(out, word);
        return out;
    }
    for (std::size_t at = 0;; at += 3) {
        const bool last = at + 3 >= letters;
        const std::size_t from = bytesOfLetters(word, last ? letters - 3 : at);
        addToken(out, word.substr(from, bytesOfLetters(word.substr(from), 3)));
        if (last) return out;
    }
}

bool found(std::string_view text, std::string_view word) {
    const bool anywhere = bytesOfLetters(word, 3) != 0;
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
        if (anywhere || beginsWord(text, at)) return true;
    return false;
}

}  // namespace

std::size_t bytesOfLetters(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (; count > 0 && at < text.size(); --count) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80) ++at;
    }
    return count == 0 ? at : 0;
}

bool beginsWord(std::string_view text, std::size_t at) {
    if (at == 0 || text[at - 1] == ' ') return true;
    const auto before = static_cast<unsigned char>(text[at - 1]);
    const auto first = static_cast<unsigned char>(text[at]);
    const auto isLetter = [](unsigned char c) { return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return isLetter(first) && !isLetter(before);
}

SearchQuery::SearchQuery(std::string_view typed) {
    const std::string folded = foldForSearch(typed);
    std::vector<Variants> words;
    for (std::string& word : wordsOf(folded)) {
        std::string digits = phoneDigits(word);
        Variants variants{std::move(word)};
        if (!digits.empty() && digits != variants.front()) variants.push_back(std::move(digits));
        words.push_back(std::move(variants));
    }
    if (words.empty()) return;
    const bool several = words.size() > 1;
    m_alternatives.push_back(std::move(words));
    if (std::string digits = phoneDigits(folded); several && !digits.empty())
        m_alternatives.push_back({{std::move(digits)}});

    for (const auto& alternative : m_alternatives) {
        m_expression += m_expression.empty() ? "(" : " OR (";
        for (std::size_t w = 0; w < alternative.size(); ++w) {
            m_expression += w == 0 ? "(" : " AND (";
            for (std::size_t v = 0; v < alternative[w].size(); ++v) {
                const std::string& variant = alternative[w][v];
                m_exact = m_exact && countCodePoints(variant) <= 3;
                m_expression += v == 0 ? "(" : " OR (";
                m_expression += wordExpression(variant) + ")";
            }
            m_expression += ")";
        }
        m_expression += ")";
    }
}

bool SearchQuery::matches(std::string_view searchText) const {
    for (const auto& alternative : m_alternatives) {
        bool all = true;
        for (const Variants& word : alternative) {
            bool any = false;
            for (const std::string& variant : word) any = any || found(searchText, variant);
            all = all && any;
        }
        if (all) return true;
    }
    return false;
}

}  // namespace mostrador::sync
