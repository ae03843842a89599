#pragma once
// Who asks, after the guard has checked the token: a plain value.

#include "models/base/uuid.h"

namespace mostrador::server {

struct Caller {
    OrgId org;
    UserId user;
    DeviceId device;
    Uuid session;  // whose token it was; nil in tests and for the server itself
};

}  // namespace mostrador::server
