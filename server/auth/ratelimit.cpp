#include "server/auth/ratelimit.h"

#include "models/base/clock.h"

#include <algorithm>
#include <array>

#include <arpa/inet.h>

namespace mostrador::server {
namespace {

constexpr std::int64_t waitFirstMs = 1'000;

// Whoever has one IPv6 address has the whole /64, so that is what counts.
std::string addressKey(std::string_view address) {
    const std::string text(address);
    std::array<char, 16> bytes{};
    if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return text;
    const bool mapped = std::all_of(bytes.begin(), bytes.begin() + 10, [](char byte) { return byte == 0; });
    return std::string(bytes.data(), mapped ? 16 : 8);  // ::ffff:a.b.c.d keeps all of it
}

}  // namespace

SignInLimiter::SignInLimiter(const Clock& clock, SignInLimits limits) : m_clock(clock), m_limits(limits) {}

std::int64_t SignInLimiter::admit(std::string_view user, std::string_view address) {
    const std::int64_t now = m_clock.monotonicMs();
    const std::string userKey(user.substr(0, 256));
    const std::string from = addressKey(address);
    const std::lock_guard lock(m_mutex);
    const std::int64_t wait = std::max(waitMs(m_users, userKey, now), waitMs(m_addresses, from, now));
    if (wait > 0) return (wait + 999) / 1000;
    count(m_users, userKey, m_limits.freePerUser, now);
    count(m_addresses, from, m_limits.freePerAddress, now);
    return 0;
}

void SignInLimiter::succeeded(std::string_view user, std::string_view address) {
    const std::lock_guard lock(m_mutex);
    m_users.erase(std::string(user.substr(0, 256)));
    const auto found = m_addresses.find(addressKey(address));
    if (found == m_addresses.end()) return;
    found->second.failures -= 1;
    found->second.openMs = 0;
    if (found->second.failures <= 0) m_addresses.erase(found);
}

std::size_t SignInLimiter::entries() const {
    const std::lock_guard lock(m_mutex);
    return m_users.size() + m_addresses.size();
}

std::int64_t SignInLimiter::waitMs(const Table& table, const std::string& key, std::int64_t now) const {
    const auto found = table.find(key);
    return found == table.end() ? 0 : std::max<std::int64_t>(found->second.openMs - now, 0);
}

void SignInLimiter::count(Table& table, const std::string& key, int freeTries, std::int64_t now) {
    if (table.size() >= m_limits.entriesMax && !table.contains(key)) makeRoom(table, now);
    Entry& entry = table[key];
    // After a quiet time as long as the longest wait the tries are free again.
    if (entry.failures > 0 && now - std::max(entry.lastMs, entry.openMs) >= m_limits.waitMaxMs) entry = {};
    entry.failures += 1;
    entry.lastMs = now;
    const int over = entry.failures - freeTries;
    if (over < 0) return;
    const std::int64_t wait = waitFirstMs << std::min(over, 20);
    entry.openMs = now + std::min(wait, m_limits.waitMaxMs);
}

void SignInLimiter::makeRoom(Table& table, std::int64_t now) const {
    std::erase_if(table, [&](const auto& item) {
        return now - std::max(item.second.lastMs, item.second.openMs) >= m_limits.waitMaxMs;
    });
    // A tenth goes at once, so that the search below is paid once per many entries, not once for each.
    while (table.size() >= m_limits.entriesMax) {
        int fewest = INT32_MAX;
        for (const auto& [key, entry] : table) fewest = std::min(fewest, entry.failures);
        std::size_t left = m_limits.entriesMax / 10 + 1;
        std::erase_if(table, [&](const auto& item) { return item.second.failures == fewest && left > 0 && left--; });
    }
}

}  // namespace mostrador::server
