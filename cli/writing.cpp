// add, set, archive, restore: local commands, committed before the program ends. No network.

#include "cli/executing.h"
#include "cli/kinds.h"
#include "cli/record_view.h"

namespace mostrador::cli {
namespace {

Result<Reply> add(Context& context, const WriteArgs& args) {
    MOSTRADOR_TRY_ASSIGN(const auto user, context.requireUser());
    const Kind& kind = kindOf(*args.type);
    MOSTRADOR_TRY_ASSIGN(const Edit edit, editFromWords(context, kind.form(), args.pairs));
    const Uuid id = IdSource(context.clock(), context.random()).next();
    const auto numbered = [&](const std::string& number) {
        Edit whole = edit;
        setField(whole, kind.number, Value{number});
        return kind.create(id, whole);
    };
    MOSTRADOR_TRY(kind.number != 0 ? executeNumbered(context, numbered, user)
                                   : execute(context, kind.create(id, edit), user));
    return showRecord(context, *args.type, id, user);
}

Result<Reply> set(Context& context, const WriteArgs& args) {
    MOSTRADOR_TRY_ASSIGN(const auto user, context.requireUser());
    const Kind& kind = kindOf(*args.type);
    MOSTRADOR_TRY_ASSIGN(const Record current, References(context).record(*args.type, args.id, "id"));
    MOSTRADOR_TRY_ASSIGN(const Edit edit, editFromWords(context, *args.type, args.pairs, &current));
    // Already as wanted: no command, nothing to send.
    if (!edit.empty()) MOSTRADOR_TRY(execute(context, kind.set(current.id, edit), user));
    return showRecord(context, *args.type, current.id, user);
}

Result<Reply> archive(Context& context, const ArchiveArgs& args) {
    MOSTRADOR_TRY_ASSIGN(const auto user, context.requireUser());
    const Kind& kind = kindOf(*args.type);
    MOSTRADOR_TRY_ASSIGN(const Record current, References(context).record(*args.type, args.id, "id"));
    MOSTRADOR_TRY(execute(context, (args.restore ? kind.restore : kind.archive)(current.id), user));
    return showRecord(context, *args.type, current.id, user);
}

}  // namespace

void runWrite(Context& context, const WriteArgs& args) {
    context.finish(args.id.empty() ? add(context, args) : set(context, args));
}
void runArchive(Context& context, const ArchiveArgs& args) { context.finish(archive(context, args)); }

}  // namespace mostrador::cli
