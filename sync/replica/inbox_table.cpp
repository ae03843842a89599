#include "sync/replica/inbox_table.h"

#include "sync/protocol/codec.h"
#include "sync/replica/outbox_table.h"

namespace mostrador::sync {
namespace {

InboxItem itemOf(InboxKind kind, const CommandResult& result, const Command& command, std::int64_t at) {
    InboxItem item;
    item.id = Uuid::derive(result.cid.uuid(), static_cast<std::uint32_t>(kind));
    item.kind = kind;
    item.command = command;
    item.by = result.by;
    item.at = at;
    item.atSeq = result.atSeq;
    return item;
}

}  // namespace

std::vector<InboxItem> itemsOf(const CommandResult& result, const Command& command, std::int64_t at) {
    std::vector<InboxItem> items;
    switch (result.status) {
        case ResultStatus::Rejected:
            items.push_back(itemOf(InboxKind::Refused, result, command, at));
            items.back().reason = {result.code, result.field, result.detail};
            break;
        case ResultStatus::Unknown: items.push_back(itemOf(InboxKind::Unknown, result, command, at)); break;
        case ResultStatus::Overruled:
            items.push_back(itemOf(InboxKind::Lost, result, command, at));
            // several people may overrule one command, one after another
            items.back().id = Uuid::derive(items.back().id, static_cast<std::uint32_t>(result.atSeq));
            items.back().overruled = result.overruled;
            break;
        case ResultStatus::Applied:
        case ResultStatus::Duplicate:
            for (const bool lost : {false, true}) {
                InboxItem item = itemOf(lost ? InboxKind::Lost : InboxKind::Overruled, result, command, at);
                for (const Overruled& one : result.overruled)
                    if (one.lost == lost) item.overruled.push_back(one);
                if (!item.overruled.empty()) items.push_back(std::move(item));
            }
            break;
    }
    return items;
}

Result<bool> InboxTable::add(const InboxItem& item) {
    const std::string command = encodeStoredCommand(item.command);
    CborWriter overruled;
    encodeOverruled(overruled, item.overruled);
    MOSTRADOR_TRY_ASSIGN(auto insert,
                         m_connection.prepare("INSERT OR IGNORE INTO inbox(id,kind,command,code,field,detail,overruled,"
                                              "by_user,at,at_seq) VALUES(?,?,?,?,?,?,?,?,?,?)"));
    insert->bindUuid(1, item.id);
    insert->bindInteger(2, static_cast<std::int64_t>(item.kind));
    insert->bindBlob(3, command);
    insert->bindInteger(4, static_cast<std::int64_t>(item.reason.code));
    insert->bindText(5, item.reason.field);
    insert->bindText(6, item.reason.detail);
    insert->bindBlob(7, overruled.str());
    insert->bindUuid(8, item.by.uuid());
    insert->bindInteger(9, item.at);
    insert->bindInteger(10, item.atSeq);
    MOSTRADOR_TRY(insert->run());
    return m_connection.changes() > 0;
}

Result<bool> InboxTable::resolve(const Uuid& id) {
    MOSTRADOR_TRY_ASSIGN(auto update, m_connection.prepare("UPDATE inbox SET resolved=1 WHERE id=? AND resolved=0"));
    update->bindUuid(1, id);
    MOSTRADOR_TRY(update->run());
    return m_connection.changes() > 0;
}

Result<std::vector<InboxItem>> readInbox(sqlite::Connection& connection, bool withResolved) {
    MOSTRADOR_TRY_ASSIGN(auto select,
                         connection.prepare("SELECT id,kind,command,code,field,detail,overruled,by_user,at,"
                                            "at_seq,resolved FROM inbox WHERE resolved<=? ORDER BY k DESC"));
    select->bindInteger(1, withResolved ? 1 : 0);
    std::vector<InboxItem> items;
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, select->step());
        if (!row) return items;
        InboxItem item;
        item.id = select->uuid(0);
        item.kind = static_cast<InboxKind>(select->integer(1));
        MOSTRADOR_TRY_ASSIGN(item.command, decodeStoredCommand(select->blob(2)));
        item.reason = {static_cast<ErrorCode>(select->integer(3)), std::string(select->text(4)),
                       std::string(select->text(5))};
        CborReader overruled(select->blob(6));
        MOSTRADOR_TRY_ASSIGN(item.overruled, decodeOverruled(overruled));
        item.by = UserId{select->uuid(7)};
        item.at = select->integer(8);
        item.atSeq = select->integer(9);
        item.resolved = select->integer(10) != 0;
        items.push_back(std::move(item));
    }
}

}  // namespace mostrador::sync
