#pragma once
// What a word on the command line must look like, with its sentence in the user's language. Each gives a function for
// CLI11's check(): an empty text is a yes.

#include <functional>
#include <string>

#include "models/rules/messages.h"

namespace mostrador::cli {

using WordCheck = std::function<std::string(const std::string&)>;

[[nodiscard]] WordCheck wholeNumber(Language language, long least, long most = 1'000'000'000);

}  // namespace mostrador::cli
