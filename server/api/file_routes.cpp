// /archivos: what is attached to records; and the contents themselves, which come and go apart, by their hash.

#include "models/commands/attachments.h"
#include "models/records/attachment.h"
#include "models/records/order.h"
#include "models/records/registry.h"
#include "server/api/collection.h"
#include "server/api/counter_docs.h"
#include "server/api/counter_routes.h"
#include "server/api/etags.h"
#include "server/api/order_showing.h"
#include "server/api/respond.h"
#include "server/http/form.h"
#include "server/store/filestore.h"

namespace mostrador::server {
namespace {

Result<> writePresence(JsonWriter& json, const Viewing& viewing, const Record& row) {
    json.key("presente").boolean(viewing.call.context->files.has(viewing.org(), row.text(attachment::Hash)));
    return success();
}

constexpr Showing shownFile{.type = &attachment::type, .more = writePresence};

bool maySee(const Viewing& viewing, const Record& link) {
    const RecordType* owner = findRecordType(link.text(attachment::OwnerKind));
    if (!owner) return false;
    if (viewing.grantOf(owner->table) == Grant::Full) return true;
    // A technician's own orders and the queue; who sees orders masked sees no pictures of them.
    if (owner->table != TableId::Order || !onlyOwn(viewing, shownOrder)) return false;
    const auto row = viewing.find(order::type, link.reference(attachment::Owner));
    return row.ok() && checkOwner(viewing, shownOrder, *row).ok();
}

// The record that lets this caller have the content: one that names the hash and belongs to something he may read.
Result<Record> linkOf(const Viewing& viewing, std::string_view hash) {
    if (!isContentHash(hash)) return fail(ErrorCode::NotFound, "hash");
    MOSTRADOR_TRY_ASSIGN(const auto ids, viewing.reader.findEqual(viewing.org(), attachment::type, attachment::Hash,
                                                                  Value{std::string(hash)}));
    bool known = false;
    for (const Uuid& id : ids) {
        MOSTRADOR_TRY_ASSIGN(const auto link, viewing.reader.find(viewing.org(), attachment::type, id));
        if (!link || link->archived()) continue;
        known = true;
        if (maySee(viewing, *link)) return *link;
    }
    return fail(known ? ErrorCode::NotAllowed : ErrorCode::NotFound, known ? "" : "hash");
}

Result<> putContent(const Call& call) {
    MOSTRADOR_TRY_ASSIGN(auto reader, call.context->readers.lend());
    MOSTRADOR_TRY_ASSIGN(const Viewing viewing, viewingFor(call, *reader));
    const std::string hash(call.request->parameter(0));
    MOSTRADOR_TRY_ASSIGN(const Record link, linkOf(viewing, hash));
    const std::string& content = call.request->body;
    if (static_cast<std::int64_t>(content.size()) != link.integer(attachment::Bytes))
        return fail(ErrorCode::FieldInvalid, "bytes");
    MOSTRADOR_TRY(call.context->files.put(viewing.org(), hash, content));
    call.reply(Response::empty(204).with("ETag", "\"" + hash + "\""));
    return success();
}

// Shown as what they are only where a browser runs nothing in them.
std::string_view safeType(std::string_view named) {
    for (const std::string_view known :
         {"image/jpeg", "image/png", "image/webp", "image/gif", "application/pdf", "text/plain"})
        if (named == known) return known;
    return "application/octet-stream";
}

Result<> showContent(const Call& call) {
    MOSTRADOR_TRY_ASSIGN(auto reader, call.context->readers.lend());
    MOSTRADOR_TRY_ASSIGN(const Viewing viewing, viewingFor(call, *reader));
    const std::string hash(call.request->parameter(0));
    MOSTRADOR_TRY_ASSIGN(const Record link, linkOf(viewing, hash));
    MOSTRADOR_TRY_ASSIGN(std::string content, call.context->files.read(viewing.org(), hash));
    Response response;
    response.contentType = safeType(link.text(attachment::MediaType));
    response.body = std::move(content);
    response.compressible = false;
    response.with("Cache-Control", "private, max-age=31536000, immutable")
        .with("X-Content-Type-Options", "nosniff")
        .with("Content-Security-Policy", "default-src 'none'; sandbox")
        .with("Content-Disposition", "attachment; filename*=UTF-8''" + percentEncode(link.text(attachment::Name)));
    call.reply(tagged(std::move(response), "\"" + hash + "\"", *call.request));
    return success();
}

}  // namespace

void addFileRoutes(Router& router, const ApiContext& context) {
    addCollection(router, context,
                  {.showing = shownFile,
                   .listPattern = "/archivos",
                   .onePattern = "/archivos/{id}",
                   .one = {"archivo", "file"},
                   .many = {"archivos", "files"},
                   .sample = R"({"hash": "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8",
 "nombre": "pantalla.jpg", "tipo_contenido": "image/jpeg", "bytes": 120345, "clase": "foto",
 "registro_tipo": "clientes", "registro_id": "0190c1e0-0000-7000-8000-000000000001"})",
                   .create = attachment::link,
                   .remove = attachment::unlink});
    const auto largest = static_cast<std::size_t>(attachment::bytesMax);
    router.add({Method::Put, "/archivos/{hash}/contenido", Access::Token, largest, onWorker(context, putContent),
                "file_content_put", docs::putContent});
    router.add({Method::Get, "/archivos/{hash}/contenido", Access::Token, 0, onWorker(context, showContent),
                "file_content_show", docs::showContent});
}

}  // namespace mostrador::server
