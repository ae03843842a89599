// W5: one edit reaches M live desktops. Up to 8 of them are full replicas with their stores (until their commit), the
// rest attach to the live channel and read the frames without a store (until the frame is decoded); all in this
// process, so its own reading of M sockets is part of the figure. N edits, one after another: from A's commit to the
// last of the M.

#include "cli/bench/subscribers.h"
#include "cli/bench/work.h"
#include "models/records/client.h"
#include "sync/transport/qt_post.h"

namespace mostrador::cli {
namespace {

constexpr std::int64_t fullMax = 8;

class W5 final : public Work {
public:
    W5(Context& context, BenchArgs args, std::string password)
        : Work(context, std::move(args), std::move(password)), m_subscribers(context.clock(), context.random()) {}

    ~W5() override {
        for (const auto& [station, listener] : m_listeners) station->replica().removeListener(listener);
    }

    void start() override {
        allowManySockets();
        m_editor = addStation("editor");
        if (!m_editor) return;
        connect(*m_editor, [this] {
            const auto made = createClients(*m_editor, 1);
            if (made.empty()) return;
            m_client = made.front();
            round(*m_editor, [this](const sync::RoundReport&) { addFull(); });
        });
    }

private:
    void addFull() {
        if (static_cast<std::int64_t>(m_full.size()) == std::min(fullMax, m_args.clients)) return attach();
        Station* station = addStation("full" + std::to_string(m_full.size()));
        if (!station) return;
        m_full.push_back(station);
        connect(*station, [this] { addFull(); });
    }

    void attach() {
        m_subscribers.onLost = [this](const Error& error) { fail(error); };
        const auto server = sync::serverAddress(m_args.url);
        if (!server.ok()) return fail(server.error());
        m_subscribers.signIn(*server, m_args.user, m_password, [this](const Result<>& signedIn) {
            if (!signedIn.ok()) return fail(signedIn.error());
            round(*m_editor, [this](const sync::RoundReport&) { openSockets(); });
        });
    }

    void openSockets() {
        const std::int64_t count = m_args.clients - static_cast<std::int64_t>(m_full.size());
        m_subscribers.open(count, m_editor->replica().position().cursor, [this](const Result<>& ready) {
            if (!ready.ok()) return fail(ready.error());
            std::vector<Station*> all = m_full;
            all.push_back(m_editor);
            whenLive(all, [this] { listen(); });
        });
    }

    void listen() {
        const sync::QtPost post(this);
        m_listeners.emplace_back(m_editor,
                                 m_editor->replica().addListener([this, post](const sync::ChangeSet& changes) {
                                     if (changes.local && !changes.tables.empty())
                                         post([this, at = changes.committedNs] {
                                             m_editAt = at;
                                             arrived(0);
                                         });
                                 }));
        for (Station* station : m_full)
            m_listeners.emplace_back(
                station, station->replica().addListener([this, post, station](const sync::ChangeSet& changes) {
                    if (!changes.local && !changes.tables.empty())
                        post([this, station, at = changes.committedNs, seq = changes.seq] { seen(station, at, seq); });
                }));
        beginMemory();
        m_began = now();
        next();
    }

    // The edit's own commit, each full replica once, and the crowd once.
    void next() {
        m_context.progress();
        m_editAt = m_lastAt = 0;
        m_seen.clear();
        m_open = 2 + m_full.size();
        // Everybody has seen the edit before this one, so whatever is newer than the newest seen is this one.
        m_before = std::max({m_newest, m_subscribers.newest(), m_editor->replica().position().seq});
        m_subscribers.expectFrame(m_before, [this](std::int64_t at) { arrived(at); });
        (void)execute(*m_editor, noteEdit(m_client, "edit " + std::to_string(m_figures.latenciesNs.size())));
    }

    void seen(Station* station, std::int64_t at, std::int64_t seq) {
        if (seq <= m_before) return;
        m_newest = std::max(m_newest, seq);
        if (std::count(m_seen.begin(), m_seen.end(), station) > 0) return;
        m_seen.push_back(station);
        arrived(at);
    }

    void arrived(std::int64_t at) {
        m_lastAt = std::max(m_lastAt, at);
        if (m_open == 0 || --m_open > 0) return;
        m_figures.latenciesNs.push_back(m_lastAt - m_editAt);
        if (static_cast<std::int64_t>(m_figures.latenciesNs.size()) < m_args.n) return next();
        m_figures.n = m_args.n;
        m_figures.seconds = static_cast<double>(now() - m_began) / 1e9;
        m_figures.rssKb = peakMemoryKb();
        m_figures.extra("clients", m_args.clients);
        m_figures.extra("full_replicas", static_cast<std::int64_t>(m_full.size()));
        done(std::move(m_figures));
    }

    Station* m_editor = nullptr;
    std::vector<Station*> m_full;
    Subscribers m_subscribers;
    std::vector<std::pair<Station*, int>> m_listeners;
    std::vector<Station*> m_seen;
    Uuid m_client;
    std::size_t m_open = 0;
    std::int64_t m_before = 0;
    std::int64_t m_newest = 0;
    std::int64_t m_began = 0;
    std::int64_t m_editAt = 0;
    std::int64_t m_lastAt = 0;
    Figures m_figures;
};

}  // namespace

std::unique_ptr<Work> makeW5(Context& context, BenchArgs args, std::string password) {
    return std::make_unique<W5>(context, std::move(args), std::move(password));
}

}  // namespace mostrador::cli
