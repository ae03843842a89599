#include "sync/replica/outbox_table.h"

#include "models/commands/args.h"
#include "models/commands/registry.h"
#include "sync/protocol/codec.h"

namespace mostrador::sync {
namespace {

std::string encodeTrouble(const Error& error) {
    CborWriter out;
    out.array(3).integer(static_cast<std::int64_t>(error.code)).text(error.field).text(error.detail);
    return out.take();
}

std::optional<Error> decodeTrouble(std::string_view encoded) {
    if (encoded.empty()) return std::nullopt;
    CborReader in(encoded);
    Error error;
    in.array();
    error.code = static_cast<ErrorCode>(in.integer());
    error.field = in.text();
    error.detail = in.text();
    return error;
}

}  // namespace

bool saysMoreThanApplied(const CommandResult& result) {
    return (result.status != ResultStatus::Applied && result.status != ResultStatus::Duplicate) ||
           !result.overruled.empty();
}

std::string encodeStoredCommand(const Command& command) {
    CborWriter out;
    encodeCommand(out, command);
    return out.take();
}

Result<Command> decodeStoredCommand(std::string_view encoded) {
    CborReader in(encoded);
    return decodeCommand(in);
}

RowKey subjectOf(const Command& command) {
    const CommandSpec* spec = findCommand(command.name);
    const RecordType* form = spec ? formOf(*spec) : nullptr;
    if (!form) return {};
    const auto args = decodeArgs(*form, command.args);
    return args.ok() ? RowKey{spec->table, args->record} : RowKey{};
}

Result<> OutboxTable::insert(const PendingCommand& pending, const Command& command) {
    const std::string encoded = encodeStoredCommand(command);
    const std::string touched = encodeTouches(pending.touches);
    MOSTRADOR_TRY_ASSIGN(auto insert, m_connection.prepare("INSERT INTO outbox(n,cid,command,made_at,state,table_id,"
                                                           "record,touched) VALUES(?,?,?,?,?,?,?,?)"));
    insert->bindInteger(1, pending.n);
    insert->bindUuid(2, pending.cid.uuid());
    insert->bindBlob(3, encoded);
    insert->bindInteger(4, pending.madeAt);
    insert->bindInteger(5, static_cast<std::int64_t>(pending.state));
    insert->bindInteger(6, static_cast<std::int64_t>(pending.subject.table));
    insert->bindUuid(7, pending.subject.id);
    insert->bindBlob(8, touched);
    return insert->run();
}

Result<Command> OutboxTable::command(std::int64_t n) {
    MOSTRADOR_TRY_ASSIGN(auto select, m_connection.prepare("SELECT command FROM outbox WHERE n=?"));
    select->bindInteger(1, n);
    MOSTRADOR_TRY_ASSIGN(const bool row, select->step());
    if (!row) return fail(ErrorCode::NotFound, "n", std::to_string(n));
    return decodeStoredCommand(select->blob(0));
}

Result<> OutboxTable::setRun(std::int64_t n, const Touches& touches, const std::optional<Error>& trouble) {
    const std::string touched = encodeTouches(touches);
    const std::string words = trouble ? encodeTrouble(*trouble) : std::string();
    MOSTRADOR_TRY_ASSIGN(auto update, m_connection.prepare("UPDATE outbox SET touched=?2, trouble=?3 WHERE n=?1"));
    update->bindInteger(1, n);
    update->bindBlob(2, touched);
    if (trouble) update->bindBlob(3, words);
    return update->run();
}

Result<> OutboxTable::setCommand(std::int64_t n, const Command& command, OutboxState state) {
    const std::string encoded = encodeStoredCommand(command);
    const RowKey subject = subjectOf(command);
    MOSTRADOR_TRY_ASSIGN(auto update, m_connection.prepare("UPDATE outbox SET command=?2, state=?3, table_id=?4, "
                                                           "record=?5 WHERE n=?1"));
    update->bindInteger(1, n);
    update->bindBlob(2, encoded);
    update->bindInteger(3, static_cast<std::int64_t>(state));
    update->bindInteger(4, static_cast<std::int64_t>(subject.table));
    update->bindUuid(5, subject.id);
    return update->run();
}

Result<> OutboxTable::setAcked(const CommandResult& result, std::int64_t n) {
    std::string encoded;
    if (saysMoreThanApplied(result)) encoded = encode(PushReply{0, 0, {result}});
    MOSTRADOR_TRY_ASSIGN(auto update,
                         m_connection.prepare("UPDATE outbox SET state=?2, acked_seq=?3, result=?4 WHERE n=?1"));
    update->bindInteger(1, n);
    update->bindInteger(2, static_cast<std::int64_t>(OutboxState::Acked));
    update->bindInteger(3, result.atSeq);
    if (!encoded.empty()) update->bindBlob(4, encoded);
    return update->run();
}

Result<> OutboxTable::setApplied(const NumberRange& range, std::int64_t atSeq, const LogId& log) {
    MOSTRADOR_TRY_ASSIGN(auto update, m_connection.prepare("UPDATE outbox SET state=3, acked_seq=?3, result=NULL "
                                                           "WHERE n BETWEEN ?1 AND ?2"));
    static_assert(static_cast<int>(OutboxState::Acked) == 3);
    update->bindInteger(1, range.first);
    update->bindInteger(2, range.last);
    update->bindInteger(3, atSeq);
    MOSTRADOR_TRY(update->run());
    MOSTRADOR_TRY_ASSIGN(auto copy,
                         m_connection.prepare("INSERT OR REPLACE INTO journal(cid,n,log_id,seq,status,command) "
                                              "SELECT cid,n,?4,?3,?5,command FROM outbox WHERE n BETWEEN ?1 AND ?2"));
    copy->bindInteger(1, range.first);
    copy->bindInteger(2, range.last);
    copy->bindInteger(3, atSeq);
    copy->bindUuid(4, log.uuid());
    copy->bindInteger(5, static_cast<std::int64_t>(ResultStatus::Applied));
    return copy->run();
}

Result<> OutboxTable::markSent(const NumberRange& range) {
    static_assert(static_cast<int>(OutboxState::Waiting) == 1 && static_cast<int>(OutboxState::Sent) == 2);
    MOSTRADOR_TRY_ASSIGN(auto update,
                         m_connection.prepare("UPDATE outbox SET state=CASE state WHEN 1 THEN 2 ELSE state END, "
                                              "tries=tries+1 WHERE n BETWEEN ?1 AND ?2 AND state<>3"));
    update->bindInteger(1, range.first);
    update->bindInteger(2, range.last);
    return update->run();
}

Result<CommandResult> OutboxTable::result(std::int64_t n) {
    MOSTRADOR_TRY_ASSIGN(auto select, m_connection.prepare("SELECT cid, acked_seq, result FROM outbox WHERE n=?"));
    select->bindInteger(1, n);
    MOSTRADOR_TRY_ASSIGN(const bool row, select->step());
    if (!row) return fail(ErrorCode::NotFound, "n", std::to_string(n));
    if (select->isNull(2)) {
        CommandResult applied;
        applied.n = n;
        applied.cid = CommandId{select->uuid(0)};
        applied.atSeq = select->integer(1);
        return applied;
    }
    MOSTRADOR_TRY_ASSIGN(auto stored, decodePushReply(select->blob(2)));
    if (stored.results.size() != 1) return fail(ErrorCode::StorageCorrupt, {}, "result of " + std::to_string(n));
    return std::move(stored.results.front());
}

Result<> OutboxTable::moveToJournal(std::int64_t n, const LogId& log, const CommandResult& result) {
    MOSTRADOR_TRY_ASSIGN(auto copy,
                         m_connection.prepare("INSERT OR REPLACE INTO journal(cid,n,log_id,seq,status,command) "
                                              "SELECT cid,n,?2,?3,?4,command FROM outbox WHERE n=?1"));
    copy->bindInteger(1, n);
    copy->bindUuid(2, log.uuid());
    copy->bindInteger(3, result.atSeq);
    copy->bindInteger(4, static_cast<std::int64_t>(result.status));
    MOSTRADOR_TRY(copy->run());
    MOSTRADOR_TRY_ASSIGN(auto remove, m_connection.prepare("DELETE FROM outbox WHERE n=?"));
    remove->bindInteger(1, n);
    return remove->run();
}

Result<> OutboxTable::dropApplied(const NumberRange& range) {
    MOSTRADOR_TRY_ASSIGN(auto remove, m_connection.prepare("DELETE FROM outbox WHERE n BETWEEN ?1 AND ?2"));
    remove->bindInteger(1, range.first);
    remove->bindInteger(2, range.last);
    return remove->run();
}

Result<> OutboxTable::renumber(std::int64_t from, std::int64_t to) {
    MOSTRADOR_TRY_ASSIGN(auto update, m_connection.prepare("UPDATE outbox SET n=?2 WHERE n=?1"));
    update->bindInteger(1, from);
    update->bindInteger(2, to);
    return update->run();
}

Result<std::vector<PushCommand>> OutboxTable::waiting(std::int64_t afterN, std::uint32_t countMax,
                                                      std::uint32_t bytesMax) {
    MOSTRADOR_TRY_ASSIGN(auto select,
                         m_connection.prepare("SELECT n, command FROM outbox WHERE n>? AND state<>3 ORDER BY n"));
    static_assert(static_cast<int>(OutboxState::Acked) == 3);
    select->bindInteger(1, afterN);
    std::vector<PushCommand> commands;
    std::size_t bytes = 0;
    while (commands.size() < countMax) {
        MOSTRADOR_TRY_ASSIGN(const bool row, select->step());
        if (!row) break;
        const std::string_view encoded = select->blob(1);
        bytes += encoded.size();
        if (!commands.empty() && bytes > bytesMax) break;
        MOSTRADOR_TRY_ASSIGN(auto command, decodeStoredCommand(encoded));
        commands.push_back({select->integer(0), std::move(command)});
    }
    return commands;
}

Result<std::optional<JournalEntry>> OutboxTable::findInJournal(const CommandId& cid) {
    MOSTRADOR_TRY_ASSIGN(auto select, m_connection.prepare("SELECT seq, status, command FROM journal WHERE cid=?"));
    select->bindUuid(1, cid.uuid());
    MOSTRADOR_TRY_ASSIGN(const bool row, select->step());
    std::optional<JournalEntry> entry;
    if (!row) return entry;
    entry.emplace();
    entry->seq = select->integer(0);
    entry->status = static_cast<ResultStatus>(select->integer(1));
    MOSTRADOR_TRY_ASSIGN(entry->command, decodeStoredCommand(select->blob(2)));
    return entry;
}

Result<> OutboxTable::load(PendingIndex& index) {
    index.clear();
    MOSTRADOR_TRY_ASSIGN(auto select,
                         m_connection.prepare("SELECT n,cid,state,acked_seq,made_at,trouble IS NOT NULL,"
                                              "table_id,record,touched,result IS NULL FROM outbox ORDER BY n"));
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, select->step());
        if (!row) return success();
        PendingCommand pending;
        pending.n = select->integer(0);
        pending.cid = CommandId{select->uuid(1)};
        pending.state = static_cast<OutboxState>(select->integer(2));
        pending.ackedSeq = select->integer(3);
        pending.madeAt = select->integer(4);
        pending.trouble = select->integer(5) != 0;
        pending.subject = {static_cast<TableId>(select->integer(6)), select->uuid(7)};
        pending.touches = decodeTouches(select->blob(8));
        pending.plainVerdict = pending.state == OutboxState::Acked && select->integer(9) != 0;
        index.add(std::move(pending));
    }
}

Result<std::vector<OutboxItem>> readOutboxItems(sqlite::Connection& connection, std::int64_t limit) {
    MOSTRADOR_TRY_ASSIGN(auto select, connection.prepare("SELECT n,command,state,acked_seq,tries,trouble FROM outbox "
                                                         "ORDER BY n LIMIT ?"));
    select->bindInteger(1, limit);
    std::vector<OutboxItem> items;
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, select->step());
        if (!row) return items;
        OutboxItem item;
        item.n = select->integer(0);
        MOSTRADOR_TRY_ASSIGN(item.command, decodeStoredCommand(select->blob(1)));
        item.state = static_cast<OutboxState>(select->integer(2));
        item.ackedSeq = select->integer(3);
        item.tries = static_cast<std::int32_t>(select->integer(4));
        item.trouble = decodeTrouble(select->blob(5));
        items.push_back(std::move(item));
    }
}

}  // namespace mostrador::sync
