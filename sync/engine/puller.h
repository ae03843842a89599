#pragma once
// One catch-up of a session: pages from a cursor to the head, the next one asked for while the last is being stored.
// Incremental pages are staged and revealed by the last; a first download goes into a new generation. Owned by the
// session, used for one catch-up after another.

#include <cstdint>
#include <optional>

#include "sync/engine/context.h"

namespace mostrador::sync {

class Puller {
public:
    enum class Mode : std::uint8_t { Incremental, Bootstrap };

    // `announced`: rows the server said are behind (0 = unknown).
    void start(Context& ctx, Mode mode, std::int64_t announced, const LogId& log);
    void limits(std::uint32_t pageBytes) { m_serverPageBytes = pageBytes; }
    bool onHttp(Context& ctx, const event::HttpReply& reply);
    bool onDone(Context& ctx, const event::ReplicaDone& done);
    void abort(Context& ctx);

    [[nodiscard]] bool idle() const { return m_step == Step::Idle; }
    [[nodiscard]] bool bootstrapping() const { return !idle() && m_mode == Mode::Bootstrap; }
    [[nodiscard]] std::int64_t received() const { return m_receivedEver; }  // rows in this session

private:
    enum class Step : std::uint8_t { Idle, Running, Finishing };

    void request(Context& ctx);
    void storeNext(Context& ctx);
    void progress(Context& ctx, const Page& page, std::size_t bytes);
    [[nodiscard]] std::uint32_t pageBytes(const Context& ctx) const;

    Step m_step = Step::Idle;
    Mode m_mode = Mode::Incremental;
    LogId m_log;
    Cursor m_next;                // where the next request goes on
    std::uint64_t m_request = 0;  // in the air; 0 = none
    std::uint64_t m_storing = 0;  // op; 0 = none
    bool m_storingLast = false;
    bool m_lastSeen = false;        // the page without `more` has come
    std::optional<Page> m_waiting;  // came while another is being stored: at most one, so memory stays flat
    std::int64_t m_announced = 0;
    std::int64_t m_rows = 0;
    std::int64_t m_bytes = 0;
    int m_pages = 0;
    int m_doublings = 0;
    std::uint32_t m_serverPageBytes = 0;
    std::int64_t m_receivedEver = 0;
};

}  // namespace mostrador::sync
