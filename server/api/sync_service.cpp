#include "server/api/sync_service.h"

#include <algorithm>

#include "server/api/people.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/limits.h"

namespace mostrador::server {
namespace {

using sync::SyncError;
using sync::SyncErrorKind;

constexpr std::int64_t retryMs = 1000;

SyncError resync(ErrorCode code, std::string_view reason) {
    return {SyncErrorKind::Resync, code, 0, std::string(reason)};
}

SyncError fatal(ErrorCode code, std::string_view reason) {
    return {SyncErrorKind::Fatal, code, 0, std::string(reason)};
}

// The database failed or is busy: nothing was decided, the same message may come again.
SyncError retry(const Error& error) {
    return {SyncErrorKind::Retry, ErrorCode::ServerBusy, retryMs, std::string(codeName(error.code))};
}

SyncError refusal(const Error& error) {
    const bool final =
        error.code == ErrorCode::NotAllowed || error.code == ErrorCode::Malformed || error.code == ErrorCode::NotFound;
    return final ? fatal(error.code, error.detail) : retry(error);
}

std::optional<SyncError> checkVersions(const sync::Hello& hello) {
    if (hello.protocolMax < sync::protocolMin || hello.schema < 1)
        return SyncError{SyncErrorKind::UpgradeClient, ErrorCode::UpgradeClient, 0, "protocol"};
    if (hello.protocolMin > sync::protocolMax || hello.schema > sync::schemaVersion)
        return SyncError{SyncErrorKind::Unsupported, ErrorCode::UpgradeServer, 0, "protocol"};
    return std::nullopt;
}

sync::RowsBlock& blockOf(sync::Page& page, TableId table) {
    for (sync::RowsBlock& block : page.rows)
        if (block.table == table) return block;
    return page.rows.emplace_back(sync::RowsBlock{table, 0, {}});
}

sync::GoneBlock& goneOf(sync::Page& page, TableId table) {
    for (sync::GoneBlock& block : page.gone)
        if (block.table == table) return block;
    return page.gone.emplace_back(sync::GoneBlock{table, {}});
}

}  // namespace

SyncService::SyncService(ReaderPool& readers, CommitQueue& queue, Hub& hub, const CursorCodec& cursors,
                         const Clock& clock)
    : m_readers(readers), m_queue(queue), m_hub(hub), m_cursors(cursors), m_clock(clock) {}

SyncReply<SyncService::Standing> SyncService::stand(Reader& reader, const OrgId& org, const sync::Cursor& cursor) {
    const auto head = reader.head(org);
    if (!head.ok()) return retry(head.error());
    if (!*head) return fatal(ErrorCode::NotFound, "organization");
    Standing standing{**head, {}};
    if (cursor.empty()) {
        standing.cursor.log = standing.head.log;
        standing.cursor.scopeVersion = standing.head.scopeVersion;
        return standing;
    }
    const auto at = m_cursors.decode(cursor);
    if (!at) return resync(ErrorCode::ForeignServer, "cursor was not made here");
    if (at->log != standing.head.log) return resync(ErrorCode::ResyncNeeded, "another log");
    if (at->seq > 0) {
        const auto mark = reader.markAt(org, at->seq);
        if (!mark.ok()) return retry(mark.error());
        if (!*mark || **mark != at->mark) return resync(ErrorCode::ResyncNeeded, "the log was rolled back");
    }
    if (at->seq < standing.head.horizon) return resync(ErrorCode::ResyncNeeded, "below the horizon");
    standing.cursor = *at;
    return standing;
}

bool SyncService::fromEarlierLog(Reader& reader, const OrgId& org, const sync::Cursor& cursor) const {
    const auto at = m_cursors.decode(cursor);
    const auto lineage = reader.lineage(org);
    if (!at || !lineage.ok() || lineage->empty()) return false;
    return std::any_of(lineage->begin(), std::prev(lineage->end()),
                       [&](const sync::LineageEntry& entry) { return entry.log == at->log; });
}

std::optional<SyncError> SyncService::checkCaller(Reader& reader, const Caller& caller, const ReplicaId& replica) {
    // No user: the server asks for itself. Tokens always name one.
    if (const auto person = personOf(reader, caller); !caller.user.isNil() && !person.ok()) {
        const ErrorCode code = person.error().code;
        if (code != ErrorCode::SignInNeeded && code != ErrorCode::TokenRevoked) return retry(person.error());
        return SyncError{SyncErrorKind::Reauth, code, 0, person.error().detail};
    }
    const auto device = reader.accounts().deviceCredential(caller.org, caller.device);
    if (!device.ok()) return retry(device.error());
    if (*device && (*device)->revoked) return SyncError{SyncErrorKind::Revoked, ErrorCode::DeviceRevoked, 0, "device"};
    const auto state = reader.replica(caller.org, replica);
    if (!state.ok()) return retry(state.error());
    if (*state && (*state)->device != caller.device) return fatal(ErrorCode::NotAllowed, "replica of another device");
    return std::nullopt;
}

SyncReply<sync::HelloReply> SyncService::hello(const Caller& caller, const sync::Hello& hello) {
    if (const auto refused = checkVersions(hello)) return *refused;
    auto reader = m_readers.lend();
    if (!reader.ok()) return retry(reader.error());
    const Snapshot snapshot(**reader);
    if (!snapshot.begun().ok()) return retry(snapshot.begun().error());
    if (const auto refused = checkCaller(**reader, caller, hello.replica)) return *refused;
    // A cursor that does not hold here is no error yet: the client compares the lineage itself.
    auto standing = stand(**reader, caller.org, hello.cursor);
    const bool holds = std::holds_alternative<Standing>(standing);
    if (!holds && std::get<SyncError>(standing).kind == SyncErrorKind::Resync)
        standing = stand(**reader, caller.org, {});
    if (const auto* refused = std::get_if<SyncError>(&standing)) return *refused;
    const auto& [head, cursor] = std::get<Standing>(standing);
    auto lineage = (*reader)->lineage(caller.org);
    const auto behind = (*reader)->countRowsAfter(caller.org, cursor.seq);
    const auto replica = (*reader)->replica(caller.org, hello.replica);
    if (!lineage.ok()) return retry(lineage.error());
    if (!behind.ok()) return retry(behind.error());
    if (!replica.ok()) return retry(replica.error());
    sync::HelloReply reply;
    reply.org = caller.org;
    reply.lineage = std::move(*lineage);
    reply.head = head.seq;
    reply.horizon = head.horizon;
    reply.backedUpSeq = head.backedUpSeq;
    reply.scopeVersion = head.scopeVersion;
    reply.serverTimeMs = m_clock.utcMs();
    reply.lastN = *replica ? (*replica)->lastN : 0;
    reply.rowsBehind = *behind;
    reply.pushBytesMax = sync::pushBytesMax;
    reply.pushCommandsMax = sync::pushCommandsMax;
    reply.pageBytesMax = sync::pageBytesMax;
    return reply;
}

Result<> SyncService::fillRows(Reader& reader, const OrgId& org, const Standing& at, std::uint64_t bytesMax,
                               sync::Page& page, PageKey& last) {
    std::uint64_t bytes = 0;
    const PageKey start = at.cursor.pages > 0 ? at.cursor.key : PageKey{at.cursor.seq + 1, TableId{}, {}};
    return reader.rowsAfter(org, start, [&](const PageKey& key, std::string_view wire) {
        if (bytes > 0 && bytes + wire.size() > bytesMax) {
            page.more = true;
            return false;
        }
        sync::RowsBlock& block = blockOf(page, key.table);
        block.rows.append(wire);
        ++block.count;
        bytes += wire.size();
        last = key;
        return true;
    });
}

Result<> SyncService::fillEnd(Reader& reader, const OrgId& org, const sync::Pull& pull, sync::Page& page) {
    Result<> readable;
    MOSTRADOR_TRY(reader.goneBetween(org, page.fromSeq, page.toSeq,
                                     [&](TableId table, const Uuid& id) { goneOf(page, table).ids.push_back(id); }));
    MOSTRADOR_TRY(reader.resultsBetween(org, {pull.replica, page.fromSeq, page.toSeq, pull.knownN},
                                        [&](const StoredResult& stored) {
                                            auto result = readResult(stored);
                                            if (result.ok()) page.acks.push_back(std::move(*result));
                                            else readable = result.error();
                                        }));
    MOSTRADOR_TRY(reader.noticesBetween(org, pull.replica, page.fromSeq, page.toSeq, [&](const Notice& notice) {
        sync::CommandResult result;
        result.n = notice.n;
        result.cid = notice.cid;
        result.status = sync::ResultStatus::Overruled;
        result.atSeq = notice.atSeq;
        result.by = notice.by;
        CborReader in(notice.overruled);
        auto list = sync::decodeOverruled(in);
        if (list.ok()) result.overruled = std::move(*list);
        else readable = list.error();
        page.acks.push_back(std::move(result));
    }));
    return readable;
}

SyncReply<sync::Page> SyncService::page(const Caller& caller, const sync::Pull& pull) {
    auto reader = m_readers.lend();
    if (!reader.ok()) return retry(reader.error());
    const Snapshot snapshot(**reader);
    if (!snapshot.begun().ok()) return retry(snapshot.begun().error());
    if (const auto refused = checkCaller(**reader, caller, pull.replica)) return *refused;
    auto standing = stand(**reader, caller.org, pull.cursor);
    if (const auto* refused = std::get_if<SyncError>(&standing)) return *refused;
    const Standing& at = std::get<Standing>(standing);

    sync::Page page;
    page.fromSeq = at.cursor.seq;
    page.toSeq = at.head.seq;
    page.log = at.head.log;
    page.scopeVersion = at.head.scopeVersion;
    // What was there when the catch-up began comes to an end in pages of any size, and in little memory. Of what is
    // written meanwhile there may always be more: writers faster than the link must not keep a replica from ever
    // getting there.
    const bool unlimited = pull.bytesMax == 0 || at.cursor.pages > sync::pagesBeforeUnlimited;
    constexpr std::uint64_t most = sync::pageBytesAccepted / 2;  // memory; also of a client that asks for more
    const std::uint64_t bytesMax = unlimited ? most : std::min<std::uint64_t>(pull.bytesMax, most);
    PageKey last;
    if (const auto filled = fillRows(**reader, caller.org, at, bytesMax, page, last); !filled.ok())
        return retry(filled.error());
    CursorState next = at.cursor;
    if (page.more) {
        if (next.pages == 0) next.target = at.head.seq;
        next.key = last;
        next.pages = last.seq > next.target ? next.pages + 1 : 1;
    } else {
        if (const auto filled = fillEnd(**reader, caller.org, pull, page); !filled.ok()) return retry(filled.error());
        next = {at.head.log, at.head.seq, at.head.mark, at.head.scopeVersion, 0, {}, 0};
    }
    page.cursor = m_cursors.encode(next);
    return page;
}

SyncReply<std::string> SyncService::pull(const Caller& caller, const sync::Pull& pull) {
    auto made = page(caller, pull);
    if (auto* refused = std::get_if<SyncError>(&made)) return std::move(*refused);
    return sync::encode(std::get<sync::Page>(made));
}

void SyncService::push(const Caller& caller, sync::Push push, std::function<void(SyncReply<sync::PushReply>)> done) {
    if (push.schema > sync::schemaVersion)
        return done(SyncError{SyncErrorKind::Unsupported, ErrorCode::UpgradeServer, 0, "schema"});
    PushJob job;
    {
        auto reader = m_readers.lend();
        if (!reader.ok()) return done(retry(reader.error()));
        const Snapshot snapshot(**reader);
        if (!snapshot.begun().ok()) return done(retry(snapshot.begun().error()));
        if (const auto refused = checkCaller(**reader, caller, push.replica)) return done(*refused);
        // Commands are judged by what stands here now, so those from before a restore are as good as any; their author
        // learns of it at hello, and reads everything anew.
        auto standing = stand(**reader, caller.org, push.cursor);
        const auto* refused = std::get_if<SyncError>(&standing);
        if (refused && !fromEarlierLog(**reader, caller.org, push.cursor)) return done(*refused);
        auto users = (*reader)->accounts().usersOf(caller.org, caller.device);
        if (!users.ok()) return done(retry(users.error()));
        job.authors = std::move(*users);
        job.authors.push_back(caller.user);
    }
    job.org = caller.org;
    job.device = caller.device;
    job.replica = push.replica;
    job.firstN = push.firstN;
    job.outboxFirst = push.outboxFirst;
    job.commands = std::move(push.commands);
    auto answer = std::make_shared<std::function<void(SyncReply<sync::PushReply>)>>(std::move(done));
    job.done = [answer](const PushOutcome& outcome) {
        if (outcome.ok()) (*answer)(*outcome);
        else (*answer)(refusal(outcome.error()));
    };
    if (!m_queue.post(std::move(job)))
        (*answer)(SyncError{SyncErrorKind::Retry, ErrorCode::ServerBusy, retryMs, "the queue is full"});
}

SyncReply<Hub::Handle> SyncService::attach(const Caller& caller, const sync::Attach& attach,
                                           std::shared_ptr<Subscriber> subscriber) {
    auto reader = m_readers.lend();
    if (!reader.ok()) return retry(reader.error());
    // Frames first, then the comparison: what commits in between arrives as a frame.
    const Hub::Handle handle = m_hub.subscribe(caller.org, subscriber);
    std::optional<SyncError> refused;
    {
        const Snapshot snapshot(**reader);
        if (!snapshot.begun().ok()) refused = retry(snapshot.begun().error());
        if (!refused) refused = checkCaller(**reader, caller, attach.replica);
        if (!refused) {
            auto standing = stand(**reader, caller.org, attach.cursor);
            if (const auto* error = std::get_if<SyncError>(&standing)) refused = *error;
            else {
                const Standing& at = std::get<Standing>(standing);
                const bool behind = attach.cursor.empty() || at.cursor.pages > 0 || at.cursor.seq < at.head.seq;
                const sync::LiveMessage news =
                    behind ? sync::LiveMessage(sync::PullNotice{sync::PullReason::Behind, at.head.seq})
                           : sync::LiveMessage(sync::Beat{at.head.seq});
                m_hub.setHead(caller.org, at.head.seq);
                subscriber->send(std::make_shared<const std::string>(sync::encodeLive(news)), Subscriber::Need::Must);
            }
        }
    }
    if (!refused) return handle;
    m_hub.unsubscribe(caller.org, handle);
    return *refused;
}

}  // namespace mostrador::server
