// W2: a queue of N edits made offline is drained. Measured: from starting to sync until every edit has its verdict and
// the replica stands at the server's head. `exactly_once`: as many verdicts as edits, none refused, nothing left for a
// second round, and a fresh replica holds the last value of every edited client.

#include "cli/bench/work.h"
#include "models/records/client.h"

namespace mostrador::cli {
namespace {

constexpr std::int64_t clientsMax = 1000;

class W2 final : public Work {
public:
    using Work::Work;

    void start() override {
        m_writer = addStation("writer");
        if (!m_writer) return;
        connect(*m_writer, [this] {
            m_clients = createClients(*m_writer, std::min(m_args.n, clientsMax));
            if (m_clients.empty()) return;
            round(*m_writer, [this](const sync::RoundReport&) { edit(); });
        });
    }

private:
    [[nodiscard]] std::string note(std::int64_t i) const { return "edit " + std::to_string(i); }

    void edit() {
        m_writer->workspace->sync().stop();
        std::vector<Command> drafts;
        for (std::int64_t i = 0; i < m_args.n; ++i)
            drafts.push_back(noteEdit(m_clients[static_cast<std::size_t>(i) % m_clients.size()], note(i)));
        if (!executeAll(*m_writer, std::move(drafts))) return;
        beginMemory();
        m_began = now();
        round(*m_writer, [this](const sync::RoundReport& report) {
            m_seconds = static_cast<double>(now() - m_began) / 1e9;
            m_rssKb = peakMemoryKb();
            m_report = report;
            again();
        });
    }

    // In a session of its own: what the outbox still holds would be sent once more.
    void again() {
        m_writer->workspace->sync().stop();
        round(*m_writer, [this](const sync::RoundReport& report) {
            m_again = report.sent;
            compare();
        });
    }

    void compare() {
        Station* reader = addStation("reader");
        if (!reader) return;
        connect(*reader, [this, reader] { finish(*reader); });
    }

    void finish(Station& reader) {
        bool same = true;
        const auto count = static_cast<std::int64_t>(m_clients.size());
        for (std::int64_t i = std::max<std::int64_t>(0, m_args.n - count); i < m_args.n; ++i) {
            const auto record = find(reader, m_clients[static_cast<std::size_t>(i % count)]);
            same = same && record && record->text(client::Notes) == note(i);
        }
        Figures figures;
        figures.n = m_args.n;
        figures.seconds = m_seconds;
        figures.rssKb = m_rssKb;
        figures.extra("sent", m_report.sent);
        figures.extra("refused", m_report.refused);
        figures.extra("second_round_sent", m_again);
        figures.extra("values_kept", same);
        figures.extra("exactly_once", m_report.sent == m_args.n && m_report.refused == 0 && m_again == 0 && same);
        done(std::move(figures));
    }

    Station* m_writer = nullptr;
    std::vector<Uuid> m_clients;
    std::int64_t m_began = 0;
    double m_seconds = 0;
    std::int64_t m_rssKb = 0;
    sync::RoundReport m_report;
    std::int64_t m_again = 0;
};

}  // namespace

std::unique_ptr<Work> makeW2(Context& context, BenchArgs args, std::string password) {
    return std::make_unique<W2>(context, std::move(args), std::move(password));
}

}  // namespace mostrador::cli
