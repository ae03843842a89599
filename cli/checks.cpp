#include "cli/checks.h"

#include <charconv>

namespace mostrador::cli {

WordCheck wholeNumber(Language language, long least, long most) {
    return [language, least, most](const std::string& word) -> std::string {
        long number = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
        const bool whole = error == std::errc{} && end == word.data() + word.size();
        if (whole && number >= least && number <= most) return {};
        const std::string range = std::to_string(least) + "…" + std::to_string(most);
        return word + (language == Language::Spanish ? ": debe ser un número entero, " : ": must be a whole number, ") +
               range;
    };
}

}  // namespace mostrador::cli
