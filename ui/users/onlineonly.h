#pragma once
// Words for work that exists only on the server: passwords, codes, sessions. GUI thread.

#include <QString>

namespace mostrador {

struct Error;

namespace onlineonly {

// "This needs the server, …" when it cannot be reached; else what the error says.
[[nodiscard]] QString explain(const Error& error);
[[nodiscard]] QString alone();  // why these buttons are off while working without a server

}  // namespace onlineonly

}  // namespace mostrador
