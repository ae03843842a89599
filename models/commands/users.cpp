#include "models/commands/users.h"

#include <algorithm>

#include "models/commands/applies.h"
#include "models/commands/edits.h"
#include "models/records/user.h"
#include "models/rules/permissions.h"

namespace mostrador::user {
namespace {

constexpr FieldMask profileFields =
    maskOf(Name) | maskOf(Email) | maskOf(TaxIdType) | maskOf(TaxId) | maskOf(Hours) | maskOf(Language);

bool isAdministrator(const Record& row) {
    const SetValue& roles = row.set(Roles);
    return std::any_of(roles.begin(), roles.end(), [](const SetElement& one) {
        return !one.fields.empty() && textOf(one.fields.front()) == roleName(Role::Administrador);
    });
}

// Sign-in names: what every keyboard types alike and no two people read as the same name.
Result<> checkUserName(Transaction& transaction, const Uuid& self, const Edit& edit) {
    const FieldEdit* one = findField(edit, UserName);
    if (!one) return success();
    const std::string name(textOf(std::get<Value>(one->change)));
    const bool plain = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    });
    if (!plain) return fail(ErrorCode::FieldInvalid, "usuario");
    MOSTRADOR_TRY_ASSIGN(const auto others, transaction.findEqual(type, UserName, name));
    for (const Uuid& other : others)
        if (other != self) return fail(ErrorCode::NameTaken, "usuario", name);
    return success();
}

Result<> checkRoles(const Edit& edit) {
    const FieldEdit* one = findField(edit, Roles);
    if (!one) return success();
    for (const ElementPut& put : std::get<SetEdit>(one->change).puts)
        if (put.element.fields.empty() || !roleFromName(textOf(put.element.fields.front())))
            return fail(ErrorCode::FieldInvalid, "roles");
    return success();
}

// The organisation must keep one active administrator besides `row`, if `row` is one.
Result<> keepAdministrator(Transaction& transaction, const Record& row) {
    if (!isAdministrator(row) || row.text(State) != active) return success();
    MOSTRADOR_TRY_ASSIGN(const auto others, transaction.findEqual(type, State, std::string(active)));
    for (const Uuid& other : others) {
        if (other == row.id) continue;
        MOSTRADOR_TRY_ASSIGN(const auto found, transaction.find(type, other));
        if (found && isAdministrator(*found) && !found->archived()) return success();
    }
    return fail(ErrorCode::LastAdministrator, "roles");
}

// A supervisor manages his own team, never roles or administrators.
bool ownTeam(const Actor& actor, const Record& row) {
    return !actor.team.empty() && row.text(Team) == actor.team && !isAdministrator(row);
}

Result<> allowSet(const Actor& actor, const Record& row, const Edit& edit) {
    if (grantFor(actor.roles, Action::UsersManage) == Grant::Full) return success();
    if (mayEdit(actor, row) && (fieldsOf(edit) & ~profileFields) == 0) return success();
    return fail(ErrorCode::NotAllowed, {}, "users");
}

// Anybody, or those of the own team.
bool manages(const Actor& actor, const Record& row) {
    const Grant grant = grantFor(actor.roles, Action::UsersManage);
    return grant == Grant::Full || (grant == Grant::Limited && ownTeam(actor, row));
}

}  // namespace

bool mayEdit(const Actor& author, const Record& row) { return row.id == author.user.uuid() || manages(author, row); }

bool maySuspend(const Actor& author, const Record& row) { return row.id != author.user.uuid() && manages(author, row); }

Command create(const Uuid& id, const Edit& edit) { return recordCommand(createName, type, id, edit); }
Command set(const Uuid& id, const Edit& edit) { return recordCommand(setName, type, id, edit); }
Command suspend(const Uuid& id) { return recordCommand(suspendName, type, id, {}); }
Command restore(const Uuid& id) { return recordCommand(restoreName, type, id, {}); }
Command activate(const Uuid& id) { return recordCommand(activateName, type, id, {}); }

Command signedIn(const Uuid& id, std::int64_t at, const Uuid& device) {
    return recordCommand(signedInName, type, id, {{LastSignInAt, Value{at}}, {LastSignInDevice, Value{device}}});
}

Result<Outcome> applyCreate(Transaction& transaction, const Actor& actor, const Command& command) {
    if (grantFor(actor.roles, Action::UsersManage) != Grant::Full) return fail(ErrorCode::NotAllowed, {}, "users");
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    if (findField(args.edit, State)) return fail(ErrorCode::FieldReadOnly, "estado");
    MOSTRADOR_TRY(checkUserName(transaction, args.record, args.edit));
    MOSTRADOR_TRY(checkRoles(args.edit));
    return createRecord(transaction, actor, command, type, args, nullptr);
}

Result<Outcome> applySet(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY_ASSIGN(Record row, findExisting(transaction, type, args.record));
    MOSTRADOR_TRY(allowSet(actor, row, args.edit));
    if (findField(args.edit, State)) return fail(ErrorCode::FieldReadOnly, "estado");
    MOSTRADOR_TRY(checkUserName(transaction, args.record, args.edit));
    MOSTRADOR_TRY(checkRoles(args.edit));
    if (const FieldEdit* roles = findField(args.edit, Roles)) {
        Record after = row;
        MOSTRADOR_TRY(mergeEdit(after, {*roles}, [](FieldIndex) { return true; }));
        if (after.set(Roles).empty()) return fail(ErrorCode::FieldRequired, "roles");
        if (!isAdministrator(after)) MOSTRADOR_TRY(keepAdministrator(transaction, row));
    }
    return editRecord(transaction, actor, command, std::move(row), args.edit, nullptr);
}

Result<Outcome> applySuspend(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY_ASSIGN(Record row, findExisting(transaction, type, args.record));
    if (!maySuspend(actor, row)) return fail(ErrorCode::NotAllowed, {}, "users");
    MOSTRADOR_TRY(keepAdministrator(transaction, row));
    return setFields(transaction, actor, command, std::move(row), {{State, std::string(suspended)}});
}

Result<Outcome> applyRestore(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY_ASSIGN(Record row, findExisting(transaction, type, args.record));
    if (!manages(actor, row)) return fail(ErrorCode::NotAllowed, {}, "users");
    if (row.text(State) != suspended) return Outcome{type.table, row.id, 0, {}};
    const std::string_view next =
        isNull(row.at(LastSignInAt)) ? invited : active;  // who never signed in has no password
    return setFields(transaction, actor, command, std::move(row), {{State, std::string(next)}});
}

Result<Outcome> applyActivate(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY_ASSIGN(Record row, findExisting(transaction, type, args.record));
    if (row.text(State) == suspended) return fail(ErrorCode::WrongState, "estado", std::string(suspended));
    return setFields(transaction, actor, command, std::move(row), {{State, std::string(active)}});
}

Result<Outcome> applySignedIn(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY_ASSIGN(Record row, findExisting(transaction, type, args.record));
    return editRecord(transaction, actor, command, std::move(row), args.edit, nullptr);
}

Result<Outcome> applyFound(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY(checkUserName(transaction, args.record, args.edit));
    return createRecord(transaction, actor, command, type, args, nullptr,
                        [](Record& row) { row.at(State) = std::string(active); });
}

}  // namespace mostrador::user
