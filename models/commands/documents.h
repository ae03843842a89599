#pragma once
// Steps that orders and sales share: numbers, lines, the client behind a document. Used only inside this folder.

#include "models/commands/ledger.h"
#include "models/commands/settings.h"
#include "models/records/line.h"

namespace mostrador::documents {

// The number the document gets. The server never refuses one that is taken (a restored disk): it adds a suffix and
// flags the document. A replica does not look: its series is its own.
[[nodiscard]] Result<> setNumber(const Run& run, Record& document, FieldIndex numberField, FieldIndex exceptionsField);
void addException(Record& document, FieldIndex exceptionsField, std::string_view kind);

// The client a document is for: the survivor of a merge; one in the archive comes back, and who archived it is told
// (`overruled`). Refused with `cliente_id` when the server does not know it.
[[nodiscard]] Result<Uuid> clientFor(const Run& run, const Uuid& wanted, std::vector<Overruled>& overruled);

// How lines are judged.
struct LineRules {
    const Settings& settings;
    bool mayOverride = false;   // the author may go below list prices and over the discount limit
    bool strictPrices = false;  // below the list price is refused, not only beyond the limit
};
// Checks one line and fills what it leaves out (tax rate, description) from its product and the organisation.
[[nodiscard]] Result<> completeLine(const Run& run, const LineRules& rules, SetElement& line);

[[nodiscard]] inline bool isGoods(const SetElement& one) {
    const std::string_view kind = textOf(one.fields[line::Kind]);
    return kind == line::product || kind == line::part;
}
[[nodiscard]] Uuid productOf(const SetElement& line);  // nil: none
[[nodiscard]] std::int64_t numberOf(const SetElement& line, line::Element part);

// Payments the author may name: known methods, above zero.
[[nodiscard]] Result<> checkPayments(const SetValue& payments, std::string_view field);
// Cash that changes a drawer without a sale. Refused with `caja_id` when the server does not know the session.
[[nodiscard]] Result<> cashToSession(const Run& run, const Uuid& session, std::int64_t amount);
[[nodiscard]] std::int64_t cashIn(const SetValue& payments);

}  // namespace mostrador::documents
