// W1: the first download into a fresh replica. `seconds_rows`: every row received and stored; `seconds_ready` (=
// `seconds`): the new generation is live with its indexes and search. `bytes`: of the pages' bodies, as received. A
// server with fewer than N clients is filled up first, by a replica of this process, and the download done again
// ("seeded": then `rss_kb` holds what filling left behind; run it twice for a clean figure).

#include "cli/bench/work.h"
#include "sync/transport/qt_post.h"

namespace mostrador::cli {
namespace {

class W1 final : public Work {
public:
    using Work::Work;

    void start() override { download(); }

private:
    void download() {
        m_fresh = addStation(m_seeded ? "fresh" : "first");
        if (!m_fresh) return;
        m_rowsAt = m_readyAt = 0;
        m_listener = m_fresh->replica().addListener([this, post = sync::QtPost(this)](const sync::ChangeSet& changes) {
            if (changes.generationChanged) post([this, at = changes.committedNs] { ready(at); });
        });
        QObject::connect(&m_fresh->workspace->sync(), &sync::SyncRunner::statusChanged, this,
                         [this](const sync::SyncStatus& status) {
                             if (m_rowsAt == 0 && status.rowsTotal > 0 && status.rowsDone >= status.rowsTotal)
                                 m_rowsAt = now();
                         });
        signIn(*m_fresh,
               [this] {  // the password's hash takes its time and its memory, before and not with the download
                   beginMemory();
                   m_began = now();
                   round(*m_fresh, [this](const sync::RoundReport&) { downloaded(); });
               });
    }

    void downloaded() {
        m_fresh->replica().removeListener(m_listener);
        const std::int64_t missing = m_args.n - countClients(*m_fresh);
        if (missing <= 0) return finish();
        m_seeded = true;
        if (createClients(*m_fresh, missing).empty()) return;
        round(*m_fresh, [this](const sync::RoundReport&) {
            removeStation(m_fresh);
            download();
        });
    }

    void ready(std::int64_t at) {
        if (m_readyAt == 0) m_readyAt = at;
    }

    void finish() {
        if (m_readyAt == 0) m_readyAt = now();
        if (m_rowsAt == 0) m_rowsAt = m_readyAt;
        Figures figures;
        figures.n = countClients(*m_fresh);
        figures.seconds = static_cast<double>(m_readyAt - m_began) / 1e9;
        figures.bytes = m_fresh->bytesDone;
        figures.rssKb = peakMemoryKb();
        figures.extra("seeded", m_seeded);
        figures.extra("seconds_rows", static_cast<double>(std::min(m_rowsAt, m_readyAt) - m_began) / 1e9);
        figures.extra("seconds_ready", figures.seconds);
        done(std::move(figures));
    }

    Station* m_fresh = nullptr;
    int m_listener = 0;
    bool m_seeded = false;
    std::int64_t m_began = 0;
    std::int64_t m_rowsAt = 0;
    std::int64_t m_readyAt = 0;
};

}  // namespace

std::unique_ptr<Work> makeW1(Context& context, BenchArgs args, std::string password) {
    return std::make_unique<W1>(context, std::move(args), std::move(password));
}

}  // namespace mostrador::cli
