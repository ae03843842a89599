#pragma once
// The inside of Workspace, one topic per .cpp: opening and session (workspace_core), signing in (workspace_sign_in),
// first run and joining a server (workspace_setup),
// what somebody changes about the person who is signed in (workspace_person), files (workspace_files). Main thread;
// private to this layer.

#include <QObject>
#include <memory>
#include <optional>
#include <vector>

#include "sync/transport/auth_json.h"
#include "sync/transport/file_courier.h"
#include "sync/transport/http_client.h"
#include "sync/transport/known_user.h"
#include "sync/transport/qt_post.h"
#include "sync/transport/vault.h"
#include "sync/transport/workspace.h"

namespace mostrador::sync {

class WorkspaceCore {
public:
    template <class T>
    using Callback = Workspace::Callback<T>;

    WorkspaceCore(Workspace& face, Workspace::Options options, const Clock& clock, Random& random);

    // --- workspace_core.cpp
    Result<> open();
    [[nodiscard]] Membership membership() const;
    [[nodiscard]] std::string serverUrl() const;  // where to ask: the option of this run, else the stored address
    Result<SignedInUser> resume();
    void signOut();
    void startSync(bool forcedLocal);
    [[nodiscard]] bool isReady() const;
    using Work = std::function<Result<Receipt>(ReplicaStore&, UserId author, ChangeSet&)>;
    void execute(Work work, Callback<Receipt> done);  // as the signed-in user, on the replica's thread
    void executeTogether(NumberedDrafts drafts, Callback<std::vector<Receipt>> done);
    [[nodiscard]] std::optional<Error> whyNoWork() const;  // nobody is signed in, or nothing is here yet
    void setUser(std::optional<SignedInUser> user);
    void saveSession(const Tokens& tokens);  // also from the network thread
    void saveKnownUsers();
    KnownUser* findKnown(std::string_view userName);
    KnownUser& rememberUser(const UserId& id, std::string_view userName);
    void onStatus(const SyncStatus& status);

    // --- workspace_files.cpp
    void attach(NewFile file, Callback<Uuid> done);

    // --- workspace_person.cpp
    void followPerson();
    void readPerson();
    void onPersonRead(const Record& row);

    // --- workspace_sign_in.cpp
    void signIn(const std::string& userName, const std::string& password, Callback<SignedInUser> done);
    void signInOffline(const std::string& userName, const std::string& password, Callback<SignedInUser> done);
    void login(const QUrl& server, LoginRequest request, Callback<LoginReply> done);
    // After the server has said yes: verifier, tokens, user; then sync begins.
    void welcome(const LoginReply& reply, const std::string& password, Callback<SignedInUser> done);
    void activate(const Workspace::Activation& activation, Callback<Unit> done);
    void offlineChecked(const std::string& userName, bool good, const Callback<SignedInUser>& done);

    // --- workspace_setup.cpp
    void checkServer(const std::string& address, Callback<ServerInfo> done);
    void connectTo(const ConnectRequest& request, Callback<SignedInUser> done);
    void setServerUrl(const std::string& address, Callback<ServerInfo> done);
    void enrol(const ConnectRequest& request, Callback<LoginReply> done);
    void adopt(const LoginReply& reply, const QUrl& server, const std::string& deviceName, Callback<Unit> done);
    void workAlone(const AloneRequest& request, Callback<SignedInUser> done);
    void found(const AloneRequest& request, std::string verifier, const Callback<SignedInUser>& done);
    void previewJoin(Callback<JoinPreview> done);
    void joinServer(const ConnectRequest& request, Callback<JoinPreview> done);
    void finishJoin();  // once the first download is there

    Workspace& face;
    Workspace::Options options;
    const Clock& clock;
    Random& random;
    IdSource ids;
    QtPost post;
    std::unique_ptr<HttpClient> http;
    std::unique_ptr<LocalFiles> contents;
    std::unique_ptr<Replica> replica;  // its readers work on the contents
    std::unique_ptr<Vault> vault;
    std::unique_ptr<SyncRunner> runner;
    std::unique_ptr<FileCourier> courier;
    DeviceKeys keys;
    std::vector<KnownUser> known;
    std::optional<SignedInUser> user;
    bool liveChannel = true;
    std::int64_t contactNoted = 0;  // UTC ms of the lease that was last stored
    bool ready = false;             // as it was told last
    bool joining = false;           // records wait to be sent to the server that was joined
    Callback<JoinPreview> joined;
};

// The tokens and whose they are, as the vault keeps them.
struct StoredSession {
    UserId user;
    Tokens tokens;
};
[[nodiscard]] std::string encodeSession(const StoredSession& session);
[[nodiscard]] Result<StoredSession> decodeSession(std::string_view encoded);

[[nodiscard]] SignedInUser signedIn(const KnownUser& known, bool offline, bool leased);

}  // namespace mostrador::sync
