#pragma once
// Compression of replies and decompression of request bodies: zstd level 1 between our programs, gzip level 1
// for others (level 6's size at a twelfth of its time). Pure functions; a reply is compressed on the thread
// that gives it, so that a large one does not hold an I/O thread.

#include "models/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace mostrador::server {

enum class Coding : std::uint8_t { Identity, Gzip, Zstd };

[[nodiscard]] std::string_view codingName(Coding coding);  // as in Content-Encoding
// The best that an Accept-Encoding header allows, up to `most`; "q=0" refuses.
[[nodiscard]] Coding chooseCoding(std::string_view acceptEncoding, Coding most = Coding::Zstd);

// Internal only when memory runs out.
[[nodiscard]] Result<std::string> compress(Coding coding, std::string_view bytes);

// Never makes more than `bytesMax`: TooLarge. Malformed on anything that is not one whole zstd stream.
[[nodiscard]] Result<std::string> decompressZstd(std::string_view bytes, std::size_t bytesMax);

}  // namespace mostrador::server
