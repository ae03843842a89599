#pragma once
// How sales, drawers and shortages read: columns of their lists, states, methods. In the current language. GUI thread.

#include "ui/tables/column.h"

namespace mostrador {

class House;
class RecordBook;
class SessionWatch;

// What the parts of the sales page share; all outlive them.
struct SalesBooks {
    House& house;
    RecordBook& clients;
    RecordBook& users;
    RecordBook& products;
    RecordBook& places;
    RecordBook& balances;
    RecordBook& sales;
    SessionWatch& session;
};

namespace saleswords {

[[nodiscard]] table::Columns saleColumns(const SalesBooks& books);
[[nodiscard]] table::Columns sessionColumns(const SalesBooks& books);
[[nodiscard]] table::Columns incidentColumns(const SalesBooks& books);
[[nodiscard]] table::Pill saleState(const Record& sale);
[[nodiscard]] table::Pill sessionState(const Record& session);
[[nodiscard]] table::Pill incidentState(const Record& incident);
[[nodiscard]] QString method(std::string_view method);  // "Cash"
[[nodiscard]] QString remedy(std::string_view remedy);  // "Buy it"
[[nodiscard]] QString kind(const Record& sale);         // sale, voiding, refund
[[nodiscard]] QString exception(std::string_view kind);
[[nodiscard]] QString numberOf(const Record& sale);  // or the external one

}  // namespace saleswords

}  // namespace mostrador
