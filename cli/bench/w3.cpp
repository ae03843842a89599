// W3: two live replicas. For each of N edits, one at a time: from the commit on A to the commit on B that holds it,
// both by the same clock. Both stores and the server commit durably in between.

#include "cli/bench/work.h"
#include "models/records/client.h"
#include "sync/transport/qt_post.h"

namespace mostrador::cli {
namespace {

class W3 final : public Work {
public:
    using Work::Work;
    ~W3() override {
        if (m_a) m_a->replica().removeListener(m_listenerA);
        if (m_b) m_b->replica().removeListener(m_listenerB);
    }

    void start() override {
        m_a = addStation("a");
        m_b = m_a ? addStation("b") : nullptr;
        if (!m_b) return;
        connect(*m_a, [this] { connect(*m_b, [this] { prepare(); }); });
    }

private:
    void prepare() {
        const auto made = createClients(*m_a, 1);
        if (made.empty()) return;
        m_client = made.front();
        round(*m_a, [this](const sync::RoundReport&) {
            round(*m_b, [this](const sync::RoundReport&) { whenLive({m_a, m_b}, [this] { listen(); }); });
        });
    }

    void listen() {
        const sync::QtPost post(this);
        m_listenerA = m_a->replica().addListener([this, post](const sync::ChangeSet& changes) {
            if (changes.local && touches(changes))
                post([this, at = changes.committedNs] {
                    m_editAt = at;
                    compare();
                });
        });
        m_listenerB = m_b->replica().addListener([this, post](const sync::ChangeSet& changes) {
            if (!changes.local && touches(changes))
                post([this, at = changes.committedNs] {
                    m_seenAt = at;
                    compare();
                });
        });
        beginMemory();
        m_began = now();
        next();
    }

    [[nodiscard]] bool touches(const sync::ChangeSet& changes) const {
        for (const sync::TableChange& table : changes.tables)
            if (table.table == client::type.table &&
                (table.everything || std::count(table.ids.begin(), table.ids.end(), m_client) > 0))
                return true;
        return false;
    }

    void next() {
        m_context.progress();
        m_editAt = m_seenAt = 0;
        (void)execute(*m_a, noteEdit(m_client, "edit " + std::to_string(m_figures.latenciesNs.size())));
    }

    void compare() {
        if (m_editAt == 0 || m_seenAt == 0) return;
        m_figures.latenciesNs.push_back(m_seenAt - m_editAt);
        if (static_cast<std::int64_t>(m_figures.latenciesNs.size()) < m_args.n) return next();
        m_figures.n = m_args.n;
        m_figures.seconds = static_cast<double>(now() - m_began) / 1e9;
        m_figures.rssKb = peakMemoryKb();
        done(std::move(m_figures));
    }

    Station* m_a = nullptr;
    Station* m_b = nullptr;
    int m_listenerA = 0;
    int m_listenerB = 0;
    Uuid m_client;
    std::int64_t m_began = 0;
    std::int64_t m_editAt = 0;
    std::int64_t m_seenAt = 0;
    Figures m_figures;
};

}  // namespace

std::unique_ptr<Work> makeW3(Context& context, BenchArgs args, std::string password) {
    return std::make_unique<W3>(context, std::move(args), std::move(password));
}

}  // namespace mostrador::cli
