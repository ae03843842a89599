#include "models/records/attachment.h"

#include "models/records/common_fields.h"

namespace mostrador::attachment {
namespace {

constexpr std::string_view purposes[] = {photo, signature, document};
constexpr auto judged = MergeRule::Judged;
constexpr auto unsought = SearchRole::None;

// clang-format off
constexpr FieldSpec fields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "hash", "hash", FieldKind::Text, judged, hashCharacters, true},
    {9, "name", "nombre", FieldKind::Text, judged, 200, true},
    {10, "media_type", "tipo_contenido", FieldKind::Text, judged, 100},
    {11, "bytes", "bytes", FieldKind::Integer, judged, 0, true},
    {12, "purpose", "clase", FieldKind::Choice, judged, 0, true, unsought, purposes, {}, photo},
    {13, "owner_kind", "registro_tipo", FieldKind::Text, judged, 40, true},
    {14, "owner", "registro_id", FieldKind::Reference, judged, 0, true},
};
// clang-format on
static_assert(tagsAreDense(fields) && std::size(fields) == FieldCount);

constexpr FieldIndex byOwner[] = {Owner};
constexpr FieldIndex byHash[] = {Hash};
constexpr IndexSpec indexes[] = {{"attachment_owner", byOwner}, {"attachment_hash", byHash}};

}  // namespace

std::string_view mediaTypeOf(std::string_view content) {
    using namespace std::string_view_literals;
    if (content.starts_with("\xff\xd8\xff"sv)) return "image/jpeg";
    if (content.starts_with("\x89PNG\r\n\x1a\n"sv)) return "image/png";
    if (content.starts_with("GIF8"sv)) return "image/gif";
    if (content.starts_with("RIFF"sv) && content.substr(8).starts_with("WEBP"sv)) return "image/webp";
    if (content.starts_with("%PDF-"sv)) return "application/pdf";
    return "application/octet-stream";
}

const RecordType type{TableId::Attachment, "attachment", "archivos", fields, {}, indexes, Name, false};

}  // namespace mostrador::attachment
