#pragma once
// What the data of a download weighs by itself.

#include <string>

namespace mostrador::bench {

// Bytes of a replica's clients as tab-separated text behind gzip: what a plain export would weigh.
[[nodiscard]] double gzipBytes(const std::string& replica);

}  // namespace mostrador::bench
