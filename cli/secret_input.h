#pragma once
// One line from stdin that nobody should see: no echo on a terminal. Blocks, but not for ever: a program that starts us
// may have left stdin open without ever writing to it.

#include <string>

#include "models/base/result.h"

namespace mostrador::cli {

// `prompt` is shown on stderr on a terminal only. Without a line within `waitMs` (a terminal waits for ever) or at the
// end of the input: SignInNeeded for field "clave". TextNotUtf8; TooLarge beyond 4 KiB.
[[nodiscard]] Result<std::string> readSecret(const std::string& prompt, int waitMs);

}  // namespace mostrador::cli
