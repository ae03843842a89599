#pragma once
// Slows down guessing of passwords: some free tries per user name and per address, then a wait that doubles
// with each failure. An attempt counts as failed when it is admitted and is forgiven on success, so that
// many at once gain nothing. Memory is bounded: the least dangerous entries go first. Thread-safe.

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace mostrador {
class Clock;
}

namespace mostrador::server {

struct SignInLimits {
    int freePerUser = 5;                   // a person mistypes this often
    int freePerAddress = 20;               // a shop's desks share one address
    std::int64_t waitMaxMs = 15 * 60'000;  // also how long a quiet entry is remembered
    std::size_t entriesMax = 20'000;       // of each kind; about 3 MB in all
};

class SignInLimiter {
public:
    explicit SignInLimiter(const Clock& clock, SignInLimits limits = {});

    // Seconds to wait (rounded up); 0 = go ahead, and the attempt is counted.
    // `user` as the store compares it (folded); `address` as text, IPv6 counts by its /64.
    [[nodiscard]] std::int64_t admit(std::string_view user, std::string_view address);
    // The admitted attempt was right: the user starts afresh, the address gets its one attempt back (so
    // that one good account does not make an address free to guess).
    void succeeded(std::string_view user, std::string_view address);

    [[nodiscard]] std::size_t entries() const;

private:
    struct Entry {
        int failures = 0;
        std::int64_t openMs = 0;  // from when the next attempt is admitted
        std::int64_t lastMs = 0;
    };
    using Table = std::unordered_map<std::string, Entry>;

    [[nodiscard]] std::int64_t waitMs(const Table& table, const std::string& key, std::int64_t now) const;
    void count(Table& table, const std::string& key, int freeTries, std::int64_t now);
    void makeRoom(Table& table, std::int64_t now) const;

    const Clock& m_clock;
    const SignInLimits m_limits;
    mutable std::mutex m_mutex;
    Table m_users;
    Table m_addresses;
};

}  // namespace mostrador::server
