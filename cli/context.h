#pragma once
// What every command gets: the workspace, who is signed in, the language, and one way to end. Made in main(), used on
// the main thread.

#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>
#include <string>

#include "cli/arguments.h"
#include "cli/reply.h"
#include "models/base/clock.h"
#include "models/base/random.h"
#include "models/records/json.h"
#include "sync/transport/workspace.h"

namespace mostrador::cli {

class Context : public QObject {
    Q_OBJECT

public:
    explicit Context(Globals globals);
    ~Context() override;

    [[nodiscard]] const Globals& globals() const { return m_globals; }
    [[nodiscard]] Language language() const { return m_globals.language; }
    [[nodiscard]] std::string say(const char* es, const char* en) const {
        return m_globals.language == Language::Spanish ? es : en;
    }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] Random& random() { return m_random; }

    [[nodiscard]] std::string homeFolder() const;
    Result<> openWorkspace();  // Locked when another program has the folder
    [[nodiscard]] sync::Workspace& workspace() { return *m_workspace; }
    [[nodiscard]] sync::Replica& replica() { return m_workspace->replica(); }
    // The user of the last session; every command but connect and alone works as him. SignInNeeded,
    // OfflineLeaseExpired.
    Result<sync::SignedInUser> requireUser();
    // How much of a person's data the user may see (permissions: clients masked or whole). NotAllowed.
    Result<Masking> viewOf(const RecordType& type, const sync::SignedInUser& user) const;
    // The organisation as this replica knows it, read once; empty before the first download.
    [[nodiscard]] const Record& organization();
    [[nodiscard]] Currency currency();  // of its amounts

    // Prints the reply and ends the program with its exit code. The first call counts, later ones do nothing.
    void finish(const Reply& reply);
    void finish(const Error& error) { finish(Reply::failed(error)); }
    void finish(const Result<Reply>& result) { result.ok() ? finish(*result) : finish(result.error()); }
    [[nodiscard]] bool finished() const { return m_finished; }
    void say(const std::string& line) const;  // to stderr
    // From now on a command that waits ends with TimedOut unless progress() is called often enough.
    void guardWaiting();
    void progress();
    // Keeps what a command runs with until the program ends; it goes before the workspace does.
    void keep(std::unique_ptr<QObject> running) { m_running = std::move(running); }

private:
    Globals m_globals;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<sync::Workspace> m_workspace;
    std::unique_ptr<QObject> m_running;
    std::optional<Record> m_organization;
    QTimer m_guard;
    bool m_finished = false;
};

// One per command; each ends by calling finish(), now or later.
void runConnect(Context& context, const ConnectArgs& args);
void runAlone(Context& context, const AloneArgs& args);
void runSync(Context& context, const SyncArgs& args);
void runStatus(Context& context, const StatusArgs& args);
void runPassword(Context& context, const PasswordArgs& args);
void runList(Context& context, const ListArgs& args);
void runShow(Context& context, const ShowArgs& args);
void runWrite(Context& context, const WriteArgs& args);
void runArchive(Context& context, const ArchiveArgs& args);
void runSearch(Context& context, const SearchArgs& args);
void runImport(Context& context, const ImportArgs& args);
void runExport(Context& context, const ExportArgs& args);
void runInbox(Context& context, const InboxArgs& args);
void runWatch(Context& context, const WatchArgs& args);
void runSell(Context& context, const SellArgs& args);
void runMove(Context& context, const MoveArgs& args);
void runCount(Context& context, const CountArgs& args);
void runOrder(Context& context, const OrderArgs& args);
void runAttach(Context& context, const AttachArgs& args);
void runFetchFile(Context& context, const FetchFileArgs& args);
void runStats(Context& context, const StatsArgs& args);

// Opens the workspace and runs the command; called once the event loop turns.
void run(Context& context, const Action& action);

}  // namespace mostrador::cli
