#pragma once
// Archivo: a picture, signature or document that belongs to a record. Only its name and hash; the bytes travel apart,
// and no document ever waits for them (sync-protocol §6).

#include "models/records/field.h"

namespace mostrador::attachment {

enum Field : FieldIndex {
    Hash = common::FieldCount,  // BLAKE2b-256 of the content, lower-case hexadecimal
    Name,
    MediaType,
    Bytes,
    Purpose,
    OwnerKind,  // public name of the record type: "ordenes"
    Owner,
    FieldCount
};

inline constexpr std::string_view photo = "foto";
inline constexpr std::string_view signature = "firma";
inline constexpr std::string_view document = "documento";
inline constexpr std::size_t hashCharacters = 64;
inline constexpr std::int64_t bytesMax = std::int64_t{10} * 1024 * 1024;

// What a content says of itself in its first bytes; "application/octet-stream" where it is none of the known kinds.
[[nodiscard]] std::string_view mediaTypeOf(std::string_view content);

extern const RecordType type;

}  // namespace mostrador::attachment
