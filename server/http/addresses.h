#pragma once
// The list of addresses that may connect (ALLOWED_IPS): networks in CIDR form or single addresses, IPv4 and
// IPv6. IPv4-mapped IPv6 addresses count as IPv4. Values; read by all I/O threads.

#include "models/base/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mostrador::server {

class AllowedAddresses {
public:
    // Each text may hold several, separated by commas or blanks. BadAddress names the one not understood.
    [[nodiscard]] static Result<AllowedAddresses> parse(const std::vector<std::string>& texts);

    [[nodiscard]] bool allows(std::string_view address) const;  // everything when the list is empty
    [[nodiscard]] bool isEmpty() const { return m_networks.empty(); }

private:
    struct Network {
        std::array<std::uint8_t, 16> base{};  // IPv4 in its mapped form
        int bits = 128;
    };
    std::vector<Network> m_networks;
};

}  // namespace mostrador::server
