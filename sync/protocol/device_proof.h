#pragma once
// What a device signs with its key (Ed25519) when it signs in under an id it was given before: the server's challenge
// and that id. Shared by server and desktop. Pure.

#include <string>
#include <string_view>

#include "models/base/uuid.h"

namespace mostrador::sync {

[[nodiscard]] inline std::string deviceProofMessage(std::string_view challenge, const DeviceId& device) {
    return std::string("mostrador device proof 1\n").append(challenge).append("\n").append(device.toString());
}

}  // namespace mostrador::sync
