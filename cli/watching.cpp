// watch: stays online with the live channel and writes one JSON line for each table a commit of the replica touched.

#include <cstdio>

#include "cli/context.h"
#include "cli/stop_signals.h"
#include "models/records/registry.h"
#include "sync/transport/qt_post.h"

namespace mostrador::cli {
namespace {

std::string lineOf(const sync::ChangeSet& changes, const sync::TableChange& table) {
    JsonWriter out;
    const RecordType* type = findRecordType(table.table);
    out.beginObject().key("t_ns").integer(changes.committedNs).key("seq").integer(changes.seq);
    out.key("kind").text(type ? type->publicName : "").key("rows").beginArray();
    for (const Uuid& id : table.ids) out.text(id.toString());
    out.endArray();
    if (table.everything) out.key("everything").boolean(true);
    out.endObject();
    return out.take() + "\n";
}

std::string stateText(const Context& context, const sync::SyncStatus& status) {
    switch (status.state) {
        case sync::SyncState::Offline: return context.say("sin conexión", "offline");
        case sync::SyncState::Connecting: return context.say("conectando", "connecting");
        case sync::SyncState::CatchingUp: return context.say("poniéndose al día", "catching up");
        case sync::SyncState::Live:
            return status.pushLive ? context.say("en línea", "live")
                                   : context.say("en línea (a intervalos)", "live (polling)");
        case sync::SyncState::Blocked: return context.say("detenido", "blocked");
    }
    return {};
}

// Kept by the context; writes the lines and counts them.
class Watcher : public QObject {
public:
    Watcher(Context& context, std::int64_t until) : m_context(context), m_until(until), m_post(this) {
        m_listener = context.replica().addListener([this](const sync::ChangeSet& changes) {
            if (!changes.tables.empty()) m_post([this, changes] { print(changes); });
        });
        connect(&context.workspace().sync(), &sync::SyncRunner::statusChanged, this,
                [this](const sync::SyncStatus& s) { report(s); });
        auto* signals_ = new StopSignals(this);
        connect(signals_, &StopSignals::stopRequested, this, [this] { end(); });
    }
    ~Watcher() override { m_context.replica().removeListener(m_listener); }

private:
    void print(const sync::ChangeSet& changes) {
        for (const sync::TableChange& table : changes.tables) {
            if (m_context.finished()) return;
            const std::string line = lineOf(changes, table);
            const bool written =
                std::fwrite(line.data(), 1, line.size(), stdout) == line.size() && std::fflush(stdout) == 0;
            if (!written || ++m_lines == m_until) return end();
        }
    }

    // On stderr, when it changes: how the connection is doing.
    void report(const sync::SyncStatus& status) {
        std::string text = stateText(m_context, status);
        const auto& trouble = status.blocked ? status.blocked : status.lastError;
        if (trouble && status.state != sync::SyncState::Live) text += ": " + describe(*trouble, m_context.language());
        if (text != std::exchange(m_said, text)) m_context.say(text);
    }

    void end() { m_context.finish(Reply::printed()); }

    Context& m_context;
    std::int64_t m_until;
    sync::QtPost m_post;
    int m_listener = 0;
    std::int64_t m_lines = 0;
    std::string m_said;
};

}  // namespace

void runWatch(Context& context, const WatchArgs& args) {
    const auto user = context.requireUser();
    if (!user.ok()) return context.finish(user.error());
    context.keep(std::make_unique<Watcher>(context, args.until));
    if (context.workspace().membership() == sync::Membership::Connected) context.workspace().startSync();
}

}  // namespace mostrador::cli
