#include "server/http/addresses.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <optional>

#include <arpa/inet.h>

namespace mostrador::server {
namespace {

struct Parsed {
    std::array<std::uint8_t, 16> bytes{};
    bool isV4 = false;
};

std::optional<Parsed> parseAddress(std::string_view text) {
    const std::string copy(text.substr(0, text.find('%')));  // without an interface ("fe80::1%eth0")
    Parsed parsed;
    if (inet_pton(AF_INET6, copy.c_str(), parsed.bytes.data()) == 1) return parsed;
    std::array<std::uint8_t, 4> v4{};
    if (inet_pton(AF_INET, copy.c_str(), v4.data()) != 1) return std::nullopt;
    parsed.bytes = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, v4[0], v4[1], v4[2], v4[3]};
    parsed.isV4 = true;
    return parsed;
}

bool sameStart(const std::array<std::uint8_t, 16>& a, const std::array<std::uint8_t, 16>& b, int bits) {
    const auto whole = static_cast<std::size_t>(bits / 8);
    if (std::memcmp(a.data(), b.data(), whole) != 0) return false;
    const int rest = bits % 8;
    if (rest == 0) return true;
    const int mask = 0xff << (8 - rest) & 0xff;
    return (a[whole] & mask) == (b[whole] & mask);
}

}  // namespace

Result<AllowedAddresses> AllowedAddresses::parse(const std::vector<std::string>& texts) {
    AllowedAddresses allowed;
    for (std::string_view text : texts) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find_first_of(", \t"), text.size());
            const std::string_view one = text.substr(0, end);
            text.remove_prefix(std::min(end + 1, text.size()));
            if (one.empty()) continue;
            const std::size_t slash = std::min(one.find('/'), one.size());
            const std::optional<Parsed> address = parseAddress(one.substr(0, slash));
            if (!address) return fail(ErrorCode::BadAddress, {}, std::string(one));
            const int width = address->isV4 ? 32 : 128;
            int bits = width;
            if (slash < one.size()) {
                const std::string_view digits = one.substr(slash + 1);
                const auto [last, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
                if (error != std::errc() || last != digits.data() + digits.size() || bits < 0 || bits > width)
                    return fail(ErrorCode::BadAddress, {}, std::string(one));
            }
            allowed.m_networks.push_back({address->bytes, bits + (address->isV4 ? 96 : 0)});
        }
    }
    return allowed;
}

bool AllowedAddresses::allows(std::string_view address) const {
    if (m_networks.empty()) return true;
    const std::optional<Parsed> parsed = parseAddress(address);
    return parsed && std::any_of(m_networks.begin(), m_networks.end(), [&](const Network& network) {
               return sameStart(network.base, parsed->bytes, network.bits);
           });
}

}  // namespace mostrador::server
