#pragma once
// RecordWindow: the rows a table holds, as ids, and how to get from what is held to what was read with the fewest row
// signals. Pure, so that it is tested without a replica.

#include <cstddef>
#include <optional>
#include <vector>

#include "models/base/uuid.h"

namespace mostrador::table {

// One step on the held list; steps are applied in order, positions are those of the list at that moment.
struct Step {
    enum class Kind { Remove, Insert, Move };
    Kind kind = Kind::Remove;
    std::size_t at = 0;     // first row (Move: the row that moves)
    std::size_t count = 1;  // Move: always 1
    std::size_t to = 0;     // Move: position after the move; Insert: first row in `wanted` that is inserted
};

inline constexpr std::size_t movesMax = 64;
inline constexpr std::size_t stepsMax = 256;

// Ids are unique within each list. Empty when so much differs that starting over is cheaper for everybody.
[[nodiscard]] std::optional<std::vector<Step>> stepsBetween(const std::vector<Uuid>& held,
                                                            const std::vector<Uuid>& wanted);

}  // namespace mostrador::table
