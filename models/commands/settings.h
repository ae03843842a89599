#pragma once
// What the organisation has decided about money, read once by a command. Used only inside this folder.

#include "models/base/money.h"
#include "models/commands/edits.h"

namespace mostrador {

struct Settings {
    Currency currency;  // code empty: the organisation has none, any is accepted
    std::int64_t taxRate = 0;
    bool taxOnTop = false;
    std::int64_t cashRounding = 0;
    std::int64_t discountMax = taxRateMax;  // parts of ten thousand a seller may take off by himself
};

[[nodiscard]] Result<Settings> settingsOf(const Run& run);

// The document's own currency, or the organisation's where it names none. Another than the organisation's is refused:
// amounts of two currencies are never added up.
[[nodiscard]] Result<std::string> currencyFor(const Settings& settings, std::string_view named);

}  // namespace mostrador
