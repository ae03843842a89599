#include "models/commands/attachments.h"

#include <algorithm>

#include "models/commands/applies.h"
#include "models/commands/edits.h"
#include "models/records/attachment.h"
#include "models/records/registry.h"
#include "models/rules/permissions.h"

namespace mostrador::attachment {
namespace {

bool mayLink(const Actor& actor) {
    return grantFor(actor.roles, Action::OrdersEdit) != Grant::None ||
           grantFor(actor.roles, Action::ClientsEdit) != Grant::None ||
           grantFor(actor.roles, Action::ProductsEdit) != Grant::None;
}

bool isHash(std::string_view text) {
    return text.size() == hashCharacters && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

Value valueIn(const Edit& edit, FieldIndex field) {
    const FieldEdit* one = findField(edit, field);
    const auto* value = one ? std::get_if<Value>(&one->change) : nullptr;
    return value ? *value : Value{};
}

Result<> check(const Run& run, const Edit& edit) {
    if (!isHash(textOf(valueIn(edit, Hash)))) return fail(ErrorCode::FieldInvalid, "hash");
    const std::int64_t bytes = integerOf(valueIn(edit, Bytes));
    if (bytes <= 0) return fail(ErrorCode::FieldInvalid, "bytes");
    if (bytes > bytesMax) return fail(ErrorCode::TooLarge, "bytes", std::to_string(bytesMax));
    const RecordType* owner = findRecordType(textOf(valueIn(edit, OwnerKind)));
    if (!owner) return fail(ErrorCode::FieldInvalid, "registro_tipo");
    const Value id = valueIn(edit, Owner);
    if (!std::holds_alternative<Uuid>(id)) return fail(ErrorCode::FieldRequired, "registro_id");
    return checkReference(run, *owner, std::get<Uuid>(id), "registro_id");
}

}  // namespace

Command link(const Uuid& id, const Edit& edit) { return recordCommand(linkName, type, id, edit); }

Command link(const Uuid& id, const Description& file) {
    Edit edit;
    setField(edit, Hash, Value{file.hash});
    setField(edit, Name, Value{file.name});
    if (!file.mediaType.empty()) setField(edit, MediaType, Value{file.mediaType});
    setField(edit, Bytes, Value{file.bytes});
    setField(edit, Purpose, Value{file.purpose});
    setField(edit, OwnerKind, Value{file.ownerKind});
    setField(edit, Owner, Value{file.owner});
    return link(id, edit);
}

Command unlink(const Uuid& id) { return recordCommand(unlinkName, type, id, {}); }

Result<Outcome> applyLink(Transaction& transaction, const Actor& actor, const Command& command) {
    if (!mayLink(actor)) return fail(ErrorCode::NotAllowed, {}, "files");
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY(check({transaction, actor, command}, args.edit));
    return createRecord(transaction, actor, command, type, args, nullptr);
}

Result<Outcome> applyUnlink(Transaction& transaction, const Actor& actor, const Command& command) {
    if (!mayLink(actor)) return fail(ErrorCode::NotAllowed, {}, "files");
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY_ASSIGN(Record row, findExisting(transaction, type, args.record));
    return setFields(transaction, actor, command, std::move(row), {{common::Archived, Value{std::int64_t{1}}}});
}

}  // namespace mostrador::attachment
