#include "cli/context.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <cstdio>

#include "cli/bench/bench.h"
#include "models/base/overloaded.h"
#include "models/records/organization.h"
#include "models/rules/visibility.h"

namespace mostrador::cli {
namespace {

std::string_view platformName() {
#if defined(Q_OS_WIN)
    return "windows";
#elif defined(Q_OS_MACOS)
    return "macos";
#else
    return "linux";
#endif
}

}  // namespace

Context::Context(Globals globals) : m_globals(std::move(globals)) {
    m_guard.setSingleShot(true);
    connect(&m_guard, &QTimer::timeout, this, [this] { finish(Error{ErrorCode::TimedOut, {}, {}}); });
}

Context::~Context() = default;

std::string Context::homeFolder() const {
    if (!m_globals.home.empty()) return m_globals.home;
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QDir(data).filePath(QStringLiteral("mostrador")).toStdString();
}

Result<> Context::openWorkspace() {
    sync::Workspace::Options options;
    options.home = homeFolder();
    options.platform = platformName();
    options.appVersion = MOSTRADOR_VERSION;
    options.readers = 1;
    MOSTRADOR_TRY_ASSIGN(m_workspace, sync::Workspace::open(std::move(options), m_clock, m_random));
    return success();
}

Result<sync::SignedInUser> Context::requireUser() {
    if (m_workspace->membership() == sync::Membership::None) return fail(ErrorCode::SignInNeeded);
    return m_workspace->resume();
}

Result<Masking> Context::viewOf(const RecordType& type, const sync::SignedInUser& user) const {
    switch (viewGrant(user.roles, type.table)) {
        case Grant::Full: return Masking::None;
        case Grant::Limited: return Masking::Contact;
        case Grant::None: break;
    }
    return fail(ErrorCode::NotAllowed, {}, std::string(type.publicName));
}

const Record& Context::organization() {
    if (m_organization) return *m_organization;
    const auto identity = replica().identity();
    const Uuid id = identity ? identity->org.uuid() : Uuid{};
    m_organization.emplace(organization::type, id);
    replica().readAndWait([&](sync::Reader& reader) {
        if (auto found = reader.find(organization::type, id); found.ok() && *found) m_organization = std::move(**found);
    });
    return *m_organization;
}

Currency Context::currency() { return organization::currencyOf(organization()); }

void Context::finish(const Reply& reply) {
    if (m_finished) return;
    m_finished = true;
    m_guard.stop();
    const std::string problem = standardError(reply, m_globals.language);
    const std::string output = standardOutput(reply, m_globals.json, m_globals.language);
    std::fwrite(problem.data(), 1, problem.size(), stderr);
    const bool written =
        std::fwrite(output.data(), 1, output.size(), stdout) == output.size() && std::fflush(stdout) == 0;
    QCoreApplication::exit(static_cast<int>(written ? reply.exitCode() : Exit::Internal));
}

void Context::say(const std::string& line) const { std::fprintf(stderr, "%s\n", line.c_str()); }

void Context::guardWaiting() { m_guard.start(m_globals.timeoutS * 1000); }

void Context::progress() {
    if (m_guard.isActive()) m_guard.start();
}

void run(Context& context, const Action& action) {
    if (const auto* bench = std::get_if<BenchArgs>(&action)) return runBench(context, *bench);  // makes its own folders
    if (const auto opened = context.openWorkspace(); !opened.ok()) return context.finish(opened.error());
    std::visit(Overloaded{
                   [&](const ConnectArgs& args) { runConnect(context, args); },
                   [&](const AloneArgs& args) { runAlone(context, args); },
                   [&](const SyncArgs& args) { runSync(context, args); },
                   [&](const StatusArgs& args) { runStatus(context, args); },
                   [&](const PasswordArgs& args) { runPassword(context, args); },
                   [&](const ListArgs& args) { runList(context, args); },
                   [&](const ShowArgs& args) { runShow(context, args); },
                   [&](const WriteArgs& args) { runWrite(context, args); },
                   [&](const ArchiveArgs& args) { runArchive(context, args); },
                   [&](const SearchArgs& args) { runSearch(context, args); },
                   [&](const ImportArgs& args) { runImport(context, args); },
                   [&](const ExportArgs& args) { runExport(context, args); },
                   [&](const InboxArgs& args) { runInbox(context, args); },
                   [&](const WatchArgs& args) { runWatch(context, args); },
                   [&](const SellArgs& args) { runSell(context, args); },
                   [&](const MoveArgs& args) { runMove(context, args); },
                   [&](const CountArgs& args) { runCount(context, args); },
                   [&](const OrderArgs& args) { runOrder(context, args); },
                   [&](const AttachArgs& args) { runAttach(context, args); },
                   [&](const FetchFileArgs& args) { runFetchFile(context, args); },
                   [&](const StatsArgs& args) { runStats(context, args); },
                   [](const BenchArgs&) {},
               },
               action);
}

}  // namespace mostrador::cli
