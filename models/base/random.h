#pragma once
// The only source of chance. Injected, so that one seed replays a whole simulated day.

#include <array>
#include <cstdint>
#include <span>

namespace mostrador {

class Random {
public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::uint8_t> out) = 0;
    [[nodiscard]] std::uint64_t next();
    // Uniform in [0, bound); bound > 0.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound);
};

// libsodium's generator: for keys, codes, ids. Thread-safe.
class SystemRandom final : public Random {
public:
    SystemRandom();
    void fill(std::span<std::uint8_t> out) override;
};

// xoshiro256** seeded by SplitMix64 (Blackman and Vigna, prng.di.unimi.it). For simulation only. One thread.
class SeededRandom final : public Random {
public:
    explicit SeededRandom(std::uint64_t seed);
    void fill(std::span<std::uint8_t> out) override;

private:
    std::uint64_t step();
    std::array<std::uint64_t, 4> m_state{};
};

}  // namespace mostrador
