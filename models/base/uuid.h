#pragma once
// Uuid: 16 bytes, ordered as bytes. Id<Tag>: the same with a type of its own per entity, so a client's id
// is never passed for a user's. UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, then random; the time
// order is for index locality only and never decides anything.

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mostrador {

class Clock;
class Random;

class Uuid {
public:
    static constexpr std::size_t size = 16;

    constexpr Uuid() = default;                                                  // nil
    [[nodiscard]] static std::optional<Uuid> parse(std::string_view text);       // 36 characters, either case
    [[nodiscard]] static std::optional<Uuid> fromBytes(std::string_view bytes);  // exactly 16
    // Derived id: the first 16 bytes of BLAKE2b(parent, ordinal) shaped as UUIDv8, so that desktop and
    // server make the same rows from one command.
    [[nodiscard]] static Uuid derive(const Uuid& parent, std::uint32_t ordinal);
    // The id of what belongs to a pair, such as the stock of a product in a place.
    [[nodiscard]] static Uuid derive(const Uuid& first, const Uuid& second);

    [[nodiscard]] std::string toString() const;  // lower case
    [[nodiscard]] std::string_view bytes() const { return {reinterpret_cast<const char*>(m_bytes.data()), size}; }
    [[nodiscard]] std::array<std::uint8_t, size>& data() { return m_bytes; }
    [[nodiscard]] bool isNil() const { return *this == Uuid{}; }

    auto operator<=>(const Uuid&) const = default;
    [[nodiscard]] std::size_t hash() const noexcept;

private:
    [[nodiscard]] static Uuid hashed(std::span<const std::uint8_t> input);

    std::array<std::uint8_t, size> m_bytes{};
};

template <class Tag>
class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(const Uuid& uuid) : m_uuid(uuid) {}
    [[nodiscard]] const Uuid& uuid() const { return m_uuid; }
    [[nodiscard]] bool isNil() const { return m_uuid.isNil(); }
    [[nodiscard]] std::string toString() const { return m_uuid.toString(); }
    auto operator<=>(const Id&) const = default;

private:
    Uuid m_uuid;
};

using OrgId = Id<struct OrgTag>;
using UserId = Id<struct UserTag>;
using DeviceId = Id<struct DeviceTag>;
using ReplicaId = Id<struct ReplicaTag>;
using CommandId = Id<struct CommandTag>;  // the `cid` of the protocol
using LogId = Id<struct LogTag>;          // lineage of a server's log

// Makes UUIDv7s that grow within one source even inside a millisecond. Not thread-safe: one per thread.
class IdSource {
public:
    IdSource(const Clock& clock, Random& random) : m_clock(clock), m_random(random) {}
    [[nodiscard]] Uuid next();
    template <class T>
    [[nodiscard]] T make() {
        return T{next()};
    }

private:
    const Clock& m_clock;
    Random& m_random;
    std::int64_t m_lastMs = 0;
    std::uint16_t m_counter = 0;
};

}  // namespace mostrador

template <>
struct std::hash<mostrador::Uuid> {
    std::size_t operator()(const mostrador::Uuid& id) const noexcept { return id.hash(); }
};
template <class Tag>
struct std::hash<mostrador::Id<Tag>> {
    std::size_t operator()(const mostrador::Id<Tag>& id) const noexcept { return id.uuid().hash(); }
};
