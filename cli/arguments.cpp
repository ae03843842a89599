#include "cli/arguments.h"

#include "cli/grammar.h"

namespace mostrador::cli {
namespace {

// The language has to be known before anything is described.
Language chosenLanguage(const std::vector<std::string>& arguments, std::string_view locale) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i].starts_with("--lang="))
            if (const auto language = languageFromTag(arguments[i].substr(7))) return *language;
        if (arguments[i] == "--lang" && i + 1 < arguments.size())
            if (const auto language = languageFromTag(arguments[i + 1])) return *language;
    }
    return languageFromTag(locale).value_or(Language::Spanish);
}

}  // namespace

std::variant<Invocation, UsageText> parseArguments(std::vector<std::string> arguments, std::string_view locale) {
    const Language language = chosenLanguage(arguments, locale);
    return Grammar(language).parse(std::move(arguments));
}

}  // namespace mostrador::cli
