#pragma once
// Forgets what nobody will ask for again: verdicts and notices on commands that their replica holds no longer, after a
// time in which a lost reply would have been asked for. One pass is one small transaction of the committer, so that no
// push waits long for it; what is left over goes with the next pass. Called from one thread; owned by the composition
// root.

#include <functional>

#include "models/base/clock.h"
#include "server/store/writer.h"

namespace mostrador::server {

class Housekeeping {
public:
    using Work = std::function<Result<>(StoreWriter&)>;
    // Gives the work to the committer; an error of it, or a full queue, only means that the next pass tries again.
    using Post = std::function<void(Work)>;
    struct Settings {
        std::int64_t keepMs = 90LL * 24 * 3600 * 1000;  // as long as tombstones: who is away longer starts afresh
        std::int64_t countMax = 2'000;                  // of a kind and organisation in one pass: some milliseconds
    };
    static constexpr std::int64_t periodMs = 60'000;  // between two passes

    Housekeeping(Post post, const Clock& clock, const Settings& settings)
        : m_post(std::move(post)), m_clock(clock), m_settings(settings) {}

    void pass();

private:
    const Post m_post;
    const Clock& m_clock;
    const Settings m_settings;
};

}  // namespace mostrador::server
