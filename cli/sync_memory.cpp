#include "cli/sync_memory.h"

#include "models/base/cbor.h"

namespace mostrador::cli {
namespace {

constexpr std::string_view valueName = "cli.last_sync";

std::string encode(const SyncMemory& memory) {
    CborWriter out;
    out.array(memory.error ? 4u : 1u).integer(memory.at);
    if (memory.error) out.text(codeName(memory.error->code)).text(memory.error->field).text(memory.error->detail);
    return out.take();
}

Result<SyncMemory> decode(std::string_view stored) {
    CborReader in(stored);
    SyncMemory memory;
    const std::uint64_t items = in.array();
    memory.at = in.integer();
    if (items == 4) {
        Error error;
        error.code = codeFromName(in.text());
        error.field = in.text();
        error.detail = in.text();
        memory.error = std::move(error);
    }
    if (!in.finished()) return fail(ErrorCode::StorageCorrupt, {}, std::string(valueName));
    return memory;
}

}  // namespace

void rememberSync(Context& context, const Result<sync::RoundReport>& report) {
    SyncMemory memory{context.clock().utcMs(), std::nullopt};
    if (!report.ok()) memory.error = report.error();
    context.replica().writeAndWait(sync::Replica::Priority::Local, [&](sync::ReplicaStore& store, sync::ChangeSet&) {
        (void)store.setValue(valueName, encode(memory));  // only a note: a full disk shows itself elsewhere
    });
}

Result<std::optional<SyncMemory>> lastSync(Context& context) {
    Result<std::optional<std::string>> stored = fail(ErrorCode::Internal);
    context.replica().writeAndWait(sync::Replica::Priority::Local, [&](sync::ReplicaStore& store, sync::ChangeSet&) {
        stored = store.getValue(valueName);
    });
    if (!stored.ok()) return stored.error();
    if (!*stored) return std::optional<SyncMemory>();
    MOSTRADOR_TRY_ASSIGN(SyncMemory memory, decode(**stored));
    return std::optional(std::move(memory));
}

}  // namespace mostrador::cli
