#include "sync/transport/workspace.h"

#include "sync/transport/workspace_core.h"

namespace mostrador::sync {

Workspace::Workspace() = default;

Workspace::~Workspace() {
    if (m && m->runner) m->runner->stop();
}

Result<std::unique_ptr<Workspace>> Workspace::open(Options options, const Clock& clock, Random& random) {
    std::unique_ptr<Workspace> workspace(new Workspace);
    workspace->m = std::make_unique<WorkspaceCore>(*workspace, std::move(options), clock, random);
    MOSTRADOR_TRY(workspace->m->open());
    return workspace;
}

Replica& Workspace::replica() { return *m->replica; }
SyncRunner& Workspace::sync() { return *m->runner; }
Membership Workspace::membership() const { return m->membership(); }
const std::optional<SignedInUser>& Workspace::user() const { return m->user; }

void Workspace::checkServer(const std::string& address, Callback<ServerInfo> done) {
    m->checkServer(address, std::move(done));
}
void Workspace::connectTo(const ConnectRequest& request, Callback<SignedInUser> done) {
    m->connectTo(request, std::move(done));
}
void Workspace::workAlone(const AloneRequest& request, Callback<SignedInUser> done) {
    m->workAlone(request, std::move(done));
}
void Workspace::previewJoin(Callback<JoinPreview> done) { m->previewJoin(std::move(done)); }
void Workspace::joinServer(const ConnectRequest& request, Callback<JoinPreview> done) {
    m->joinServer(request, std::move(done));
}

void Workspace::signIn(const std::string& userName, const std::string& password, Callback<SignedInUser> done) {
    m->signIn(userName, password, std::move(done));
}
Result<SignedInUser> Workspace::resume() { return m->resume(); }
std::vector<std::string> Workspace::knownUserNames() const {
    std::vector<std::string> names;
    for (const KnownUser& each : m->known) names.push_back(each.userName);
    return names;
}
void Workspace::signOut() { m->signOut(); }
void Workspace::startSync(bool forcedLocal) { m->startSync(forcedLocal); }
void Workspace::setLiveChannel(bool enabled) { m->liveChannel = enabled; }
void Workspace::activate(const Activation& activation, Callback<Unit> done) {
    m->activate(activation, std::move(done));
}
void Workspace::setServerUrl(const std::string& address, Callback<ServerInfo> done) {
    m->setServerUrl(address, std::move(done));
}

bool Workspace::isReady() const { return m->isReady(); }
void Workspace::execute(Command draft, Callback<Receipt> done) {
    m->execute([draft = std::move(draft)](ReplicaStore& store, UserId author,
                                          ChangeSet& changes) { return store.execute(draft, author, changes); },
               std::move(done));
}
void Workspace::executeNumbered(std::function<Command(const std::string& number)> make, Callback<Receipt> done) {
    m->execute([make = std::move(make)](ReplicaStore& store, UserId author,
                                        ChangeSet& changes) { return store.executeNumbered(make, author, changes); },
               std::move(done));
}
void Workspace::executeTogether(NumberedDrafts drafts, Callback<std::vector<Receipt>> done) {
    m->executeTogether(std::move(drafts), std::move(done));
}
void Workspace::attach(NewFile file, Callback<Uuid> done) { m->attach(std::move(file), std::move(done)); }
FileCourier& Workspace::files() { return *m->courier; }
void Workspace::request(const std::string& verb, const std::string& path, const std::string& json,
                        Callback<std::string> done) {
    m->runner->call(verb, path, json, std::move(done));
}

}  // namespace mostrador::sync
