#pragma once
// Clients that look alike, in pairs: the same tax id, phone, e-mail or folded name. One pass over the live clients in
// one state of the file; memory grows with their number, answers are bounded. Reader's thread.

#include <cstdint>
#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/records/record.h"

namespace mostrador::sqlite {
class Connection;
}

namespace mostrador::sync {

struct LikelyPair {
    Record first;  // the older one
    Record second;
    FieldMask same = 0;  // in which fields they are alike
};

[[nodiscard]] Result<std::vector<LikelyPair>> readLikelyPairs(sqlite::Connection& connection, std::size_t limit);

// The digits two phones are compared by; empty when there are too few to say anything.
[[nodiscard]] std::string phoneTail(std::string_view phone);

}  // namespace mostrador::sync
