// add, set, archive, restore: local commands, committed before the program ends. No network.

#include "cli/context.h"
#include "cli/record_view.h"
#include "models/commands/clients.h"
#include "models/commands/system.h"
#include "models/commands/users.h"
#include "models/records/client.h"
#include "models/records/json.h"
#include "models/records/organization.h"
#include "models/records/user.h"

namespace mostrador::cli {
namespace {

Result<Command> createCommand(const RecordType& type, const Uuid& id, const Edit& edit) {
    if (&type == &client::type) return client::create(id, edit);
    if (&type == &user::type) return user::create(id, edit);
    return fail(ErrorCode::NotAllowed, std::string(type.publicName));
}

Result<Command> setCommand(const RecordType& type, const Uuid& id, const Edit& edit) {
    if (&type == &client::type) return client::set(id, edit);
    if (&type == &user::type) return user::set(id, edit);
    if (&type == &organization::type) return organization::set(id, edit);
    return fail(ErrorCode::NotAllowed, std::string(type.publicName));
}

Result<Command> archiveCommand(const RecordType& type, const Uuid& id, bool restore) {
    if (&type == &client::type) return restore ? client::restore(id) : client::archive(id);
    if (&type == &user::type) return restore ? user::restore(id) : user::suspend(id);
    return fail(ErrorCode::NotAllowed, std::string(type.publicName));
}

// Runs the command and shows the record as it is now.
Result<Reply> execute(Context& context, const RecordType& type, const Uuid& id, Command draft,
                      const sync::SignedInUser& user) {
    Result<sync::Receipt> done = fail(ErrorCode::Internal);
    context.replica().writeAndWait(sync::Replica::Priority::Local,
                                   [&](sync::ReplicaStore& store, sync::ChangeSet& changes) {
                                       done = store.execute(std::move(draft), user.id, changes);
                                   });
    if (!done.ok()) return done.error();
    MOSTRADOR_TRY_ASSIGN(const Record record, findRecord(context, type, id.toString()));
    return RecordView(context, type, context.viewOf(type, user).ok() ? *context.viewOf(type, user) : Masking::Contact)
        .reply(record);
}

Result<Reply> add(Context& context, const WriteArgs& args) {
    MOSTRADOR_TRY_ASSIGN(const auto user, context.requireUser());
    MOSTRADOR_TRY_ASSIGN(const Edit edit, editFromPairs(*args.type, args.pairs, nullptr, context.random()));
    const Uuid id = IdSource(context.clock(), context.random()).next();
    MOSTRADOR_TRY_ASSIGN(Command draft, createCommand(*args.type, id, edit));
    return execute(context, *args.type, id, std::move(draft), user);
}

Result<Reply> set(Context& context, const WriteArgs& args) {
    MOSTRADOR_TRY_ASSIGN(const auto user, context.requireUser());
    MOSTRADOR_TRY_ASSIGN(const Record current, findRecord(context, *args.type, args.id));
    MOSTRADOR_TRY_ASSIGN(const Edit edit, editFromPairs(*args.type, args.pairs, &current, context.random()));
    if (edit.empty()) {  // already as wanted: no command, nothing to send
        MOSTRADOR_TRY_ASSIGN(const Masking masking, context.viewOf(*args.type, user));
        return RecordView(context, *args.type, masking).reply(current);
    }
    MOSTRADOR_TRY_ASSIGN(Command draft, setCommand(*args.type, current.id, edit));
    return execute(context, *args.type, current.id, std::move(draft), user);
}

Result<Reply> archive(Context& context, const ArchiveArgs& args) {
    MOSTRADOR_TRY_ASSIGN(const auto user, context.requireUser());
    MOSTRADOR_TRY_ASSIGN(const Record current, findRecord(context, *args.type, args.id));
    MOSTRADOR_TRY_ASSIGN(Command draft, archiveCommand(*args.type, current.id, args.restore));
    return execute(context, *args.type, current.id, std::move(draft), user);
}

}  // namespace

void runWrite(Context& context, const WriteArgs& args) {
    context.finish(args.id.empty() ? add(context, args) : set(context, args));
}
void runArchive(Context& context, const ArchiveArgs& args) { context.finish(archive(context, args)); }

}  // namespace mostrador::cli
