#pragma once
// What desktop and command line share: one home folder with its replica, the sync runner, and who is signed in. Made on
// the main thread and used there; every callback runs there, exactly once, never before the call returns. Network work
// never blocks. Secrets lie sealed in the replica file (vault.h).

#include <QObject>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sync/replica/replica.h"
#include "sync/transport/key_store.h"
#include "sync/transport/sync_runner.h"

namespace mostrador::sync {

enum class Membership : std::uint8_t { None, Alone, Connected };

struct ServerInfo {
    std::string url;  // as it will be stored: scheme added, no slash at the end
    std::string version;
    std::string organization;  // only when the token is valid
    bool authenticated = false;
};

struct ConnectRequest {
    std::string url;
    std::string userName;
    std::string password;
    std::string deviceName;
};

struct AloneRequest {
    std::string organization;
    std::string userName;
    std::string name;  // of the person; empty = the user name
    std::string password;
    std::string deviceName;
    std::string country = {};  // ISO 3166; its currency is the organisation's. Empty: said later
};

struct SignedInUser {
    UserId id;
    std::string userName;
    std::string name;
    std::vector<std::string> roles;
    std::string team;             // known once the own row is here
    std::int64_t leaseUntil = 0;  // UTC ms until which signing in without the server is possible; 0 = no limit (alone)
    bool offline = false;         // the password was checked on this computer only
};

// A file for a record. The content goes to the server apart, after the record that names it.
struct NewFile {
    std::string content;
    std::string name;
    std::string_view purpose;  // attachment::photo …
    const RecordType* ownerKind = nullptr;
    Uuid owner;
};

struct JoinPreview {
    std::int64_t clients = 0;
    std::int64_t users = 0;
};

class FileCourier;
class WorkspaceCore;

class Workspace : public QObject {
    Q_OBJECT

public:
    struct Options {
        std::string home;
        std::string platform;  // "linux", "windows", "macos"
        std::string appVersion;
        std::unique_ptr<KeyStore> keys;  // null: a file in the home folder
        int readers = 2;
        std::string serverUrl;     // not empty: used instead of the stored address, for this run only
        bool forcedLocal = false;  // never contacts the server by itself, for this run only
    };
    template <class T>
    using Callback = std::function<void(Result<T>)>;

    // Locked when another process has the folder. `clock` and `random` outlive the workspace.
    static Result<std::unique_ptr<Workspace>> open(Options options, const Clock& clock, Random& random);
    ~Workspace() override;

    [[nodiscard]] Replica& replica();
    [[nodiscard]] SyncRunner& sync();
    [[nodiscard]] Membership membership() const;
    [[nodiscard]] const std::optional<SignedInUser>& user() const;
    // The first download is here, or the computer works alone: before that nobody's rights are known here, and
    // execute() answers FirstDownload.
    [[nodiscard]] bool isReady() const;

    // --- first run ------------------------------------------------------------------------------------------------
    // NetworkDown, TimedOut, NotOurServer, BadAddress, UpgradeClient, UpgradeServer.
    void checkServer(const std::string& address, Callback<ServerInfo> done);
    // Enrols this computer, signs in and starts synchronizing (the first download follows; see sync().status()).
    void connectTo(const ConnectRequest& request, Callback<SignedInUser> done);
    void workAlone(const AloneRequest& request, Callback<SignedInUser> done);
    // A local organisation moves to a server: counts first; then its records are sent as commands with the same ids.
    void previewJoin(Callback<JoinPreview> done);
    void joinServer(const ConnectRequest& request, Callback<JoinPreview> done);

    // --- signing in -----------------------------------------------------------------------------------------------
    // Asks the server; when it cannot be reached, checks the password here. BadCredentials, TooManyAttempts,
    // OfflineLeaseExpired, SignInNeeded (never signed in on this computer).
    void signIn(const std::string& userName, const std::string& password, Callback<SignedInUser> done);
    // Goes on as the user of the last session (command line, "stay signed in"). SignInNeeded, OfflineLeaseExpired.
    [[nodiscard]] Result<SignedInUser> resume();
    [[nodiscard]] std::vector<std::string> knownUserNames() const;
    void signOut();  // stops synchronizing; pending work stays and is sent after the next sign-in
    void startSync(bool forcedLocal = false);  // signIn, connectTo and joinServer do it; after resume() it is up to you
    void setLiveChannel(bool enabled);         // before startSync
    // The first password of an invited user, or a new one instead of a forgotten one, with the one-time code an
    // administrator gave. Empty address: the stored one. CodeExpired, BadCredentials, FieldInvalid, the network's.
    struct Activation {
        std::string url;
        std::string userName;
        std::string code;
        std::string password;
    };
    void activate(const Activation& activation, Callback<Unit> done);
    // The same server at another address; checked first, then used at once. ForeignServer shows when it answers.
    void setServerUrl(const std::string& address, Callback<ServerInfo> done);

    // --- work -----------------------------------------------------------------------------------------------------
    // As the signed-in user. Commits before `done`.
    void execute(Command draft, Callback<Receipt> done);
    // The same for a document with a number of this computer's series. `make` runs on the replica's thread.
    void executeNumbered(std::function<Command(const std::string& number)> make, Callback<Receipt> done);
    // Several commands as one, all or nothing, with numbers of this computer's series for the documents among them. The
    // receipts are in the commands' order. `drafts` runs on the replica's writer thread.
    void executeTogether(NumberedDrafts drafts, Callback<std::vector<Receipt>> done);
    // The content is durable here before the command that names it runs. TooLarge, FieldRequired `contenido`, and what
    // attachment.link refuses. The id of the attachment.
    void attach(NewFile file, Callback<Uuid> done);
    [[nodiscard]] FileCourier& files();
    // For what exists only online (passwords, devices): JSON in, JSON out, with the user's token. Refusals arrive as
    // the server's error code and field.
    void request(const std::string& verb, const std::string& path, const std::string& json, Callback<std::string> done);

Q_SIGNALS:
    void userChanged();  // signed in, out, or replaced; or somebody has changed his name, roles or team
    void membershipChanged();
    void becameReady();  // the first download has just ended; not emitted where isReady() was true from the start

private:
    Workspace();
    friend class WorkspaceCore;  // its other half (workspace_core.h), which emits the signals
    std::unique_ptr<WorkspaceCore> m;
};

// The rules of the organisation that works alone live in models/commands; here is only its series, made of the
// device's public key: "L" and four characters.
[[nodiscard]] std::string provisionalSeries(std::string_view publicKey);

}  // namespace mostrador::sync
