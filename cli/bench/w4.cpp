// W4: N local commands one after another, each durable before the next (row, indexes, search, undo image, outbox).
// Needs no server; with one, the replica is enrolled but offline, so the outbox is written as in daily work. Without
// one the commands are final at once ("outbox": false). Then searches over what is there: a prefix, first 50; and a
// piece of a word, all that contain it.

#include "cli/bench/work.h"
#include "models/records/client.h"

namespace mostrador::cli {
namespace {

constexpr int searches = 100;

class W4 final : public Work {
public:
    using Work::Work;

    void start() override {
        m_station = addStation("local");
        if (!m_station) return;
        if (!m_args.url.empty())
            return connect(*m_station, [this] {
                m_station->workspace->sync().stop();
                measure();
            });
        m_station->workspace->workAlone({"Bench", "bench", "Bench", "bench", "bench"},
                                        [this](const Result<sync::SignedInUser>& user) {
                                            if (!user.ok()) return fail(user.error());
                                            m_station->user = user->id;
                                            measure();
                                        });
    }

private:
    void measure() {
        IdSource ids(m_context.clock(), m_context.random());
        std::vector<Uuid> clients;
        Figures figures;
        beginMemory();
        const std::int64_t began = now();
        for (std::int64_t i = 0; i < m_args.n; ++i) {  // every other one is an edit of a client made before
            const bool edits = i % 2 == 1;
            if (!edits) clients.push_back(ids.next());
            Command draft = edits ? noteEdit(clients[static_cast<std::size_t>(i * 7919) % clients.size()],
                                             "edit " + std::to_string(i))
                                  : sampleClient(clients.back(), i);
            const std::int64_t from = now();
            if (!execute(*m_station, std::move(draft))) return;
            figures.latenciesNs.push_back(now() - from);
        }
        figures.n = m_args.n;
        figures.seconds = static_cast<double>(now() - began) / 1e9;
        figures.rssKb = peakMemoryKb();
        figures.extra("outbox", !m_args.url.empty());
        figures.extra("rows", countClients(*m_station));
        search(figures, "prefix", {"mar", "gon", "san", "val", "per"}, 50);
        search(figures, "contains", {"unoz", "laton", "ncepc", "tofag"}, 100'000);
        done(std::move(figures));
    }

    void search(Figures& figures, const std::string& name, const std::vector<std::string>& texts, std::int32_t limit) {
        std::vector<std::int64_t> times;
        std::int64_t rows = 0;
        for (int i = 0; i < searches; ++i) {
            sync::ListQuery query;
            query.search = texts[static_cast<std::size_t>(i) % texts.size()];
            query.limit = limit;
            query.sortBy = client::type.titleField;  // as the list on the screen is
            m_station->replica().readAndWait([&](sync::Reader& reader) {
                const std::int64_t from = now();
                const auto found = reader.list(query);
                times.push_back(now() - from);
                if (found.ok()) rows = std::max(rows, static_cast<std::int64_t>(found->size()));
            });
        }
        figures.extra(name + "_p50_ms", static_cast<double>(percentile(times, 50)) / 1e6);
        figures.extra(name + "_p99_ms", static_cast<double>(percentile(times, 99)) / 1e6);
        figures.extra(name + "_rows", rows);
    }

    Station* m_station = nullptr;
};

}  // namespace

std::unique_ptr<Work> makeW4(Context& context, BenchArgs args, std::string password) {
    return std::make_unique<W4>(context, std::move(args), std::move(password));
}

}  // namespace mostrador::cli
