// What a commit means to the sockets: one frame for the desktops, texts for plain clients.

#include <algorithm>

#include "server/api/sync_service.h"

namespace mostrador::server {

CommitQueue::Listener SyncService::announceTo(Hub& hub,
                                              std::function<std::vector<Hub::Event>(const OrgCommit&)> events) {
    return [&hub, events = std::move(events)](const OrgCommit& commit) {
        sync::Frame frame{
            commit.head.log, commit.head.scopeVersion, commit.prev, commit.head.seq, commit.cursor, {}, {}};
        for (const RowChange& row : commit.rows) {
            auto block = std::find_if(frame.rows.begin(), frame.rows.end(),
                                      [&](const sync::RowsBlock& one) { return one.table == row.table; });
            if (block == frame.rows.end()) block = frame.rows.insert(block, sync::RowsBlock{row.table, 0, {}});
            block->rows.append(row.wire);
            ++block->count;
        }
        Hub::News news;
        news.org = commit.org;
        news.head = commit.head.seq;
        news.frame = commit.large ? nullptr : &frame;
        news.noticed = commit.noticed;
        news.events = [&] { return events ? events(commit) : std::vector<Hub::Event>(); };
        hub.broadcast(news);
    };
}

void SyncService::detach(const Caller& caller, Hub::Handle handle) { m_hub.unsubscribe(caller.org, handle); }

sync::SyncError SyncService::unsupported(std::string_view what) {
    return {sync::SyncErrorKind::Unsupported, ErrorCode::Unsupported, 0, std::string(what)};
}

}  // namespace mostrador::server
