#pragma once
// The stock ledger: the only code that writes movements and balances, on the replica and on the server. A movement that
// is here already (the server's row came before its verdict) is passed over, so that nothing is counted twice.
// Used only inside this folder.

#include <map>

#include "models/commands/edits.h"

namespace mostrador::ledger {

struct Movement {
    Uuid id;
    Uuid product;
    Uuid place;
    std::int64_t quantity = 0;  // thousandths, signed
    std::string_view kind;
    std::string reason;
    Uuid document;
    SetValue serials;
    std::int64_t happenedAt = 0;
    std::optional<std::int64_t> counted;
    std::int64_t seen = 0;
};

// What the ledger holds for a product in a place. `product`: the row, where it is visible here.
struct Standing {
    std::int64_t onHand = 0;
    std::int64_t reserved = 0;
    std::optional<Record> product;
    [[nodiscard]] bool keepsStock() const;  // a service has none
};

// The place asked for, or the principal one. Refused with `lugar_id` when the server does not know it.
[[nodiscard]] Result<Uuid> placeFor(const Run& run, const Uuid& wanted);
// Refused with `field` when the server does not know the product.
[[nodiscard]] Result<Standing> standingOf(const Run& run, const Uuid& product, const Uuid& place,
                                          std::string_view field);
// Writes the movement, the balance and the product's sum. Returns what lies there afterwards; nothing when the movement
// was here already.
[[nodiscard]] Result<std::optional<std::int64_t>> post(const Run& run, const Movement& movement);

using Quantities = std::map<Uuid, std::int64_t>;  // by product
// Keeps aside (or lets go of, when negative) for orders.
[[nodiscard]] Result<> reserve(const Run& run, const Uuid& place, const Quantities& changes);

}  // namespace mostrador::ledger
