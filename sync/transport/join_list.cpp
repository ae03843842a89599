#include "sync/transport/join_list.h"

#include <algorithm>

#include "models/commands/clients.h"
#include "models/commands/users.h"
#include "models/records/client.h"
#include "models/records/user.h"
#include "sync/protocol/codec.h"

namespace mostrador::sync {
namespace {

constexpr std::int32_t pageRows = 500;
constexpr std::size_t chunkCommands = 200;

ListQuery everything(TableId table, FieldIndex sortBy) {
    ListQuery query;
    query.table = table;
    query.archived = ArchivedFilter::All;
    query.sortBy = sortBy;
    query.limit = pageRows;
    return query;
}

template <class Visit>
Result<> forEachRecord(Reader& reader, ListQuery query, Visit visit) {
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const auto rows, reader.list(query));
        for (const ListRow& row : rows) visit(row.record);
        if (rows.size() < static_cast<std::size_t>(query.limit)) return success();
        query.after = rows.back().record.id;
    }
}

// What create takes: no field that a command of its own decides.
Edit creation(const Record& record, FieldMask without) {
    Edit edit = diff(Record(record.type(), record.id), record);
    std::erase_if(edit, [&](const FieldEdit& one) { return (without & maskOf(one.field)) != 0; });
    return edit;
}

}  // namespace

Result<JoinPreview> countForJoin(Reader& reader) {
    JoinPreview preview;
    MOSTRADOR_TRY_ASSIGN(preview.clients, reader.count(everything(TableId::Client, client::Name)));
    MOSTRADOR_TRY_ASSIGN(preview.users, reader.count(everything(TableId::User, user::Name)));
    return preview;
}

Result<JoinList> collectForJoin(Reader& reader, std::string_view userNameThere) {
    JoinList list;
    MOSTRADOR_TRY(forEachRecord(reader, everything(TableId::User, user::Name), [&](const Record& row) {
        if (row.archived() || row.text(user::UserName) == userNameThere) return;
        ++list.preview.users;
        list.commands.push_back(user::create(row.id, creation(row, maskOf(user::State) | maskOf(common::Archived))));
    }));
    MOSTRADOR_TRY(forEachRecord(reader, everything(TableId::Client, client::Name), [&](const Record& row) {
        ++list.preview.clients;
        list.commands.push_back(client::create(row.id, creation(row, maskOf(common::Archived))));
        if (row.archived()) list.commands.push_back(client::archive(row.id));
    }));
    return list;
}

std::string encodeJoinList(const std::vector<Command>& commands) {
    CborWriter out;
    out.array(commands.size());
    for (const Command& command : commands) encodeCommand(out, command);
    return out.take();
}

Result<std::vector<Command>> decodeJoinList(std::string_view encoded) {
    CborReader in(encoded);
    std::vector<Command> commands;
    const std::uint64_t count = in.array();
    for (std::uint64_t i = 0; i < count; ++i) {
        MOSTRADOR_TRY_ASSIGN(Command command, decodeCommand(in));
        commands.push_back(std::move(command));
    }
    if (!in.finished()) return fail(ErrorCode::StorageCorrupt, {}, "join list");
    return commands;
}

Result<> runJoinList(ReplicaStore& store, const std::vector<Command>& commands, UserId author, ChangeSet& changes) {
    // One transaction if it can be; else smaller ones, so that a refusal costs single commits for its neighbours only.
    if (store.executeAll(commands, author, changes).ok()) return success();
    for (std::size_t from = 0; from < commands.size(); from += chunkCommands) {
        const auto first = commands.begin() + static_cast<std::ptrdiff_t>(from);
        const auto last =
            commands.begin() + static_cast<std::ptrdiff_t>(std::min(from + chunkCommands, commands.size()));
        if (store.executeAll({first, last}, author, changes).ok()) continue;
        for (auto command = first; command != last; ++command) {
            const auto result = store.execute(*command, author, changes);
            if (result.ok() || result.error().code == ErrorCode::AlreadyExists) continue;
            MOSTRADOR_TRY(store.keepRefused(*command, author, result.error(), changes));
        }
    }
    return success();
}

}  // namespace mostrador::sync
