#pragma once
// Text below Qt is valid UTF-8 in std::string. These are the few things done with it.

#include <string>
#include <string_view>

namespace mostrador {

[[nodiscard]] bool isValidUtf8(std::string_view text);
[[nodiscard]] std::size_t countCodePoints(std::string_view utf8);
[[nodiscard]] std::string_view trimmed(std::string_view text);   // ASCII white space at both ends
[[nodiscard]] bool hasControlCharacters(std::string_view text);  // other than tab and line feed

// Folds for search: lower case, accents and other marks off, "ß" → "ss", "ñ" → "n". Latin, Greek and
// Cyrillic letters are covered; everything else passes unchanged. Runs of white space become one blank (within
// one call), bytes that are not UTF-8 are left out. The result is never longer than the text.
// The same table serves desktop and server, so a search finds the same rows on both.
[[nodiscard]] std::string foldForSearch(std::string_view utf8);
void appendFolded(std::string& out, std::string_view utf8);

[[nodiscard]] std::string digitsOf(std::string_view text);  // "+56 (2) 555-1" → "5625551"
[[nodiscard]] bool looksLikeEmail(std::string_view text);   // one @, something on both sides, a dot on the right

}  // namespace mostrador
