// W6: what two offline replicas did to the same clients. Different fields: both edits must stand on both. The same
// field: both must agree in the end and one of the two people must be told. Stock is not part of the program yet and is
// reported as unsupported, never as passed.

#include "cli/bench/work.h"
#include "models/commands/clients.h"
#include "models/records/client.h"

namespace mostrador::cli {
namespace {

Command fieldEdit(const Uuid& client, FieldIndex field, const std::string& value) {
    Edit edit;
    setField(edit, field, Value{value});
    return client::set(client, edit);
}

class W6 final : public Work {
public:
    using Work::Work;

    void start() override {
        m_a = addStation("a");
        m_b = m_a ? addStation("b") : nullptr;
        if (!m_b) return;
        connect(*m_a, [this] { connect(*m_b, [this] { prepare(); }); });
    }

private:
    void prepare() {
        m_clients = createClients(*m_a, 2);
        if (m_clients.empty()) return;
        round(*m_a,
              [this](const sync::RoundReport&) { round(*m_b, [this](const sync::RoundReport&) { editOffline(); }); });
    }

    void editOffline() {
        m_a->workspace->sync().stop();
        m_b->workspace->sync().stop();
        const bool edited = execute(*m_a, fieldEdit(m_clients[0], client::ContactTitle, "from A")) &&
                            execute(*m_b, fieldEdit(m_clients[0], client::Contact, "from B")) &&
                            execute(*m_a, fieldEdit(m_clients[1], client::Notes, "from A")) &&
                            execute(*m_b, fieldEdit(m_clients[1], client::Notes, "from B"));
        if (!edited) return;
        beginMemory();
        m_began = now();
        round(*m_a, [this](const sync::RoundReport&) {
            round(*m_b,
                  [this](const sync::RoundReport&) { round(*m_a, [this](const sync::RoundReport&) { finish(); }); });
        });
    }

    // Of the second client: the value both ended with, empty when they differ.
    [[nodiscard]] std::string agreed() {
        const auto a = find(*m_a, m_clients[1]);
        const auto b = find(*m_b, m_clients[1]);
        return a && b && a->text(client::Notes) == b->text(client::Notes) ? std::string(a->text(client::Notes))
                                                                          : std::string();
    }

    [[nodiscard]] bool bothKept(Station& station) {
        const auto record = find(station, m_clients[0]);
        return record && record->text(client::ContactTitle) == "from A" && record->text(client::Contact) == "from B";
    }

    [[nodiscard]] bool told(Station& station) {
        bool found = false;
        station.replica().readAndWait([&](sync::Reader& reader) {
            const auto items = reader.inbox(false);
            if (!items.ok()) return;
            for (const sync::InboxItem& item : *items)
                for (const Overruled& one : item.overruled)
                    found = found || (one.record == m_clients[1] && one.field == client::Notes);
        });
        return found;
    }

    void finish() {
        const double seconds = static_cast<double>(now() - m_began) / 1e9;
        const std::string value = agreed();
        Station* loser = value == "from B" ? m_a : m_b;
        Figures figures;
        figures.n = 4;
        figures.seconds = seconds;
        figures.rssKb = peakMemoryKb();
        figures.extra("different_fields_kept", bothKept(*m_a) && bothKept(*m_b));
        figures.extra("same_field_agreed", !value.empty());
        figures.extraText("same_field_value", value);
        figures.extra("loser_told", !value.empty() && told(*loser));
        figures.extraText("stock", "unsupported");
        done(std::move(figures));
    }

    Station* m_a = nullptr;
    Station* m_b = nullptr;
    std::vector<Uuid> m_clients;
    std::int64_t m_began = 0;
};

}  // namespace

std::unique_ptr<Work> makeW6(Context& context, BenchArgs args, std::string password) {
    return std::make_unique<W6>(context, std::move(args), std::move(password));
}

}  // namespace mostrador::cli
