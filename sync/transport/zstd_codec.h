#pragma once
// zstd for bodies between our programs: Qt's network classes do not know it. Pure functions.

#include <string>
#include <string_view>

#include "models/base/result.h"

namespace mostrador::sync {

[[nodiscard]] std::string compressZstd(std::string_view data);  // level 1; empty when memory is short
// One or more frames; TooLarge past the limit (so a small reply cannot fill the memory), Malformed otherwise.
[[nodiscard]] Result<std::string> decompressZstd(std::string_view data, std::size_t bytesMax);

}  // namespace mostrador::sync
