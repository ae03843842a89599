#pragma once
// Words and figures that several pages share, in the current language and locale. GUI thread.

#include <QString>
#include <cstdint>
#include <string_view>

namespace mostrador {

struct Error;

namespace words {

[[nodiscard]] inline QString of(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}
[[nodiscard]] QString described(const Error& error);            // what happened and what to do
[[nodiscard]] QString fieldLabel(std::string_view publicName);  // first letter large
[[nodiscard]] QString number(qint64 value);                     // grouped: 1.234
[[nodiscard]] QString when(std::int64_t utcMs);                 // "today 10:42", else date and time; empty for 0
[[nodiscard]] QString day(std::int64_t utcMs);                  // "21 nov 2026", today the time
[[nodiscard]] QString masked(const QString& text);              // "•••• 4729": the last four
// Amount in minor units with exactly `digits` decimals; the reverse is empty when `text` is not such an amount.
[[nodiscard]] QString amount(std::int64_t minor, int digits);
[[nodiscard]] bool parseAmount(const QString& text, int digits, std::int64_t& minor);

}  // namespace words

}  // namespace mostrador
