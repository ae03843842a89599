#pragma once
// How products and movements read: columns of the list, states, kinds. In the current language. GUI thread.

#include "ui/tables/column.h"

namespace mostrador {

class House;
class RecordBook;

namespace stockwords {

// `costs`: null where the person may not see them. Both outlive the columns.
[[nodiscard]] table::Columns columns(House& house, RecordBook* costs);
[[nodiscard]] table::Pill state(const Record& product);         // in stock, low, out, a service, archived
[[nodiscard]] QString stockText(const Record& product);         // empty for a service
[[nodiscard]] QString movementKind(std::string_view kind);      // "Receipt"
[[nodiscard]] QString negativeRule(std::string_view rule);      // what selling more than there is does
[[nodiscard]] QString negativeRuleHint(std::string_view rule);  // and what that means, in a sentence
[[nodiscard]] QString kind(std::string_view kind);              // goods or service
[[nodiscard]] QString tracking(std::string_view tracking);

}  // namespace stockwords

}  // namespace mostrador
