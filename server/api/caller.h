#pragma once
// Who asks, after the guard has checked the token: a plain value.

#include "models/base/uuid.h"

namespace mostrador::server {

struct Caller {
    OrgId org;
    UserId user;
    DeviceId device;
};

}  // namespace mostrador::server
