#pragma once
// Who asks, after the guard has checked the token: a plain value.

#include "models/base/uuid.h"

namespace mostrador::server {

struct Caller {
    OrgId org;
    UserId user;  // nil: the server itself
    DeviceId device;
    Uuid session{};               // whose token it was; nil: a token made by `token issue`, a test, the server itself
    std::int64_t generation = 0;  // of the user's credential when the token was made
};

}  // namespace mostrador::server
