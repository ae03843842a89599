// W1: the first download. A first replica brings the server up to N clients if it has fewer (not measured); then a fresh
// one downloads all. `seconds_rows`: every row received and stored; `seconds_ready` (= `seconds`): the new generation is
// live with its indexes and search. `bytes`: of the pages' bodies, as received.

#include "cli/bench/work.h"
#include "sync/transport/qt_post.h"

namespace mostrador::cli {
namespace {

class W1 final : public Work {
public:
    using Work::Work;

    void start() override {
        Station* seed = addStation("seed");
        if (!seed) return;
        connect(*seed, [this, seed] {
            round(*seed, [this, seed](const sync::RoundReport&) { fill(*seed); });
        });
    }

private:
    void fill(Station& seed) {
        const std::int64_t missing = m_args.n - countClients(seed);
        if (missing > 0 && createClients(seed, missing).empty()) return;
        round(seed, [this, &seed](const sync::RoundReport&) {
            removeStation(&seed);
            download();
        });
    }

    void download() {
        m_fresh = addStation("fresh");
        if (!m_fresh) return;
        m_listener = m_fresh->replica().addListener([this, post = sync::QtPost(this)](const sync::ChangeSet& changes) {
            if (changes.generationChanged) post([this, at = changes.committedNs] { ready(at); });
        });
        QObject::connect(&m_fresh->workspace->sync(), &sync::SyncRunner::statusChanged, this, [this](const sync::SyncStatus& status) {
            if (m_rowsAt == 0 && status.rowsTotal > 0 && status.rowsDone >= status.rowsTotal) m_rowsAt = now();
        });
        beginMemory();
        connect(*m_fresh, [this] {  // signing in (and its password hash) is over; the download begins
            m_began = now();
            round(*m_fresh, [this](const sync::RoundReport& report) { finish(report); });
        });
    }

    void ready(std::int64_t at) {
        if (m_readyAt == 0) m_readyAt = at;
    }

    void finish(const sync::RoundReport&) {
        m_fresh->replica().removeListener(m_listener);
        if (m_readyAt == 0) m_readyAt = now();
        if (m_rowsAt == 0) m_rowsAt = m_readyAt;
        Figures figures;
        figures.n = countClients(*m_fresh);
        figures.seconds = static_cast<double>(m_readyAt - m_began) / 1e9;
        figures.bytes = m_fresh->bytesDone;
        figures.rssKb = peakMemoryKb();
        figures.extra("seconds_rows", static_cast<double>(std::min(m_rowsAt, m_readyAt) - m_began) / 1e9);
        figures.extra("seconds_ready", figures.seconds);
        done(std::move(figures));
    }

    Station* m_fresh = nullptr;
    int m_listener = 0;
    std::int64_t m_began = 0;
    std::int64_t m_rowsAt = 0;
    std::int64_t m_readyAt = 0;
};

}  // namespace

std::unique_ptr<Work> makeW1(Context& context, BenchArgs args, std::string password) {
    return std::make_unique<W1>(context, std::move(args), std::move(password));
}

}  // namespace mostrador::cli
