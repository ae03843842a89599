#pragma once
// The sync endpoints without HTTP: what hello, push, pull and a live channel's opening mean. Runs in the server on any
// thread and in the simulator on its only one. Refusals are typed errors of the protocol. Owned by the composition
// root; store, queue, hub and clock outlive it.

#include <functional>
#include <variant>

#include "models/base/clock.h"
#include "server/api/caller.h"
#include "server/committer/queue.h"
#include "server/push/hub.h"
#include "server/store/store.h"

namespace mostrador::server {

template <class T>
using SyncReply = std::variant<T, sync::SyncError>;

class SyncService {
public:
    SyncService(ReaderPool& readers, CommitQueue& queue, Hub& hub, const CursorCodec& cursors, const Clock& clock);

    [[nodiscard]] SyncReply<sync::HelloReply> hello(const Caller& caller, const sync::Hello& hello);
    [[nodiscard]] SyncReply<sync::Page> page(const Caller& caller, const sync::Pull& pull);
    [[nodiscard]] SyncReply<std::string> pull(const Caller& caller, const sync::Pull& pull);  // an encoded page
    // `done` is called once: at once with a refusal, else after the commit on the committer's thread.
    void push(const Caller& caller, sync::Push push, std::function<void(SyncReply<sync::PushReply>)> done);
    // Subscribes and tells the socket where it stands: PullNotice when its cursor is behind, else a Beat.
    [[nodiscard]] SyncReply<Hub::Handle> attach(const Caller& caller, const sync::Attach& attach,
                                                std::shared_ptr<Subscriber> subscriber);
    void detach(const Caller& caller, Hub::Handle handle);
    // Snapshot parts and long poll: known, not offered yet.
    [[nodiscard]] static sync::SyncError unsupported(std::string_view what);

    // For the committer: what a commit means to the sockets. `events` makes the texts of plain clients.
    [[nodiscard]] static CommitQueue::Listener announceTo(
        Hub& hub, std::function<std::vector<Hub::Event>(const OrgCommit&)> events);

private:
    struct Standing {  // where a replica is, on one snapshot
        Head head;
        CursorState cursor;
    };
    [[nodiscard]] SyncReply<Standing> stand(Reader& reader, const OrgId& org, const sync::Cursor& cursor);
    // Still allowed in, and the replica is this device's.
    [[nodiscard]] std::optional<sync::SyncError> checkCaller(Reader& reader, const Caller& caller,
                                                             const ReplicaId& replica);
    // The cursor is of a log that a restore has replaced.
    [[nodiscard]] bool fromEarlierLog(Reader& reader, const OrgId& org, const sync::Cursor& cursor) const;
    Result<> fillRows(Reader& reader, const OrgId& org, const Standing& at, std::uint64_t bytesMax, sync::Page& page,
                      PageKey& last);
    Result<> fillEnd(Reader& reader, const OrgId& org, const sync::Pull& pull, sync::Page& page);

    ReaderPool& m_readers;
    CommitQueue& m_queue;
    Hub& m_hub;
    const CursorCodec& m_cursors;
    const Clock& m_clock;
};

}  // namespace mostrador::server
