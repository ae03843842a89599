// attach, fetch-file: files of records. attach needs no network: the content waits here until a sync.

#include <fstream>

#include "cli/context.h"
#include "cli/executing.h"
#include "models/base/durable_file.h"
#include "models/base/text.h"
#include "models/records/attachment.h"
#include "sync/transport/file_courier.h"

namespace mostrador::cli {
namespace {

Result<std::string> readContent(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string content(static_cast<std::size_t>(attachment::bytesMax) + 1, '\0');
    file.read(content.data(), static_cast<std::streamsize>(content.size()));
    if (file.gcount() == 0) return fail(ErrorCode::FileUnreadable, {}, path);
    if (!file.eof()) return fail(ErrorCode::TooLarge, "contenido", "10 MB");
    content.resize(static_cast<std::size_t>(file.gcount()));
    return content;
}

Result<sync::NewFile> newFile(Context& context, const AttachArgs& args) {
    sync::NewFile file;
    MOSTRADOR_TRY_ASSIGN(const Record owner, References(context).record(*args.type, args.id, "id"));
    MOSTRADOR_TRY_ASSIGN(file.content, readContent(args.file));
    file.name = args.file.substr(args.file.find_last_of("/\\") + 1);
    if (!isValidUtf8(file.name)) return fail(ErrorCode::TextNotUtf8, "nombre");
    file.ownerKind = args.type;
    file.owner = owner.id;
    const bool picture = attachment::mediaTypeOf(file.content).starts_with("image/");
    for (const std::string_view purpose : {attachment::photo, attachment::signature, attachment::document})
        if (purpose == args.purpose) file.purpose = purpose;
    if (args.purpose.empty()) file.purpose = picture ? attachment::photo : attachment::document;
    return file;
}

Result<Reply> save(sync::LocalFiles& files, const Record& record, const std::string& path) {
    const std::string hash(record.text(attachment::Hash));
    MOSTRADOR_TRY_ASSIGN(const std::string content, files.read(hash));
    MOSTRADOR_TRY(replaceFile(path, content));
    JsonWriter out;
    out.beginObject().key("file").text(path).key("bytes").integer(std::ssize(content)).key("hash").text(hash);
    out.endObject();
    return Reply::done(out.take(), path + "\n");
}

}  // namespace

void runAttach(Context& context, const AttachArgs& args) {
    const auto user = context.requireUser();
    if (!user.ok()) return context.finish(user.error());
    auto file = newFile(context, args);
    if (!file.ok()) return context.finish(file.error());
    context.workspace().attach(std::move(*file), [&context, user = *user](const Result<Uuid>& id) {
        if (!id.ok()) return context.finish(id.error());
        context.finish(showRecord(context, attachment::type, *id, user));
    });
}

void runFetchFile(Context& context, const FetchFileArgs& args) {
    const auto user = context.requireUser();
    if (!user.ok()) return context.finish(user.error());
    const auto record = References(context).record(attachment::type, args.id, "id");
    if (!record.ok()) return context.finish(record.error());
    sync::FileCourier& courier = context.workspace().files();
    const auto saved = save(courier.files(), *record, args.file);
    if (saved.ok() || saved.error().code != ErrorCode::NotFound) return context.finish(saved);
    context.guardWaiting();
    context.workspace().setLiveChannel(false);
    context.workspace().startSync();
    context.workspace().sync().round([&context, &courier, record = *record,
                                      path = args.file](const Result<sync::RoundReport>& round) {
        if (context.finished()) return;
        if (!round.ok()) return context.finish(round.error());
        courier.fetch(
            std::string(record.text(attachment::Hash)), [&context, &courier, record, path](const Result<>& fetched) {
                fetched.ok() ? context.finish(save(courier.files(), record, path)) : context.finish(fetched.error());
            });
    });
}

}  // namespace mostrador::cli
