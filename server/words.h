#pragma once
// What mostrador-server says at the command line when something is refused: the sentences of the common errors where
// those speak of records, and of the program's own arguments. Pure functions.

#include <string>

#include "models/rules/messages.h"

namespace mostrador::server {

// One sentence, with what it is about and the code.
[[nodiscard]] std::string adminSentence(const Error& error, Language language);

enum class UsageMistake : std::uint8_t { Missing, Unknown, Other };
// `what`: the parser's own words.
[[nodiscard]] std::string usageSentence(UsageMistake mistake, const std::string& what, Language language);

}  // namespace mostrador::server
