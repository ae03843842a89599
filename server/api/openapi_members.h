#pragma once
// Schemas that are no records, as tables: a row a member. Used by the openapi files only.

#include "server/api/openapi_parts.h"

namespace mostrador::server::openapi {

enum class Form : unsigned char {
    Text,
    TextOrNull,
    Password,
    Whole,
    Money,
    Flag,
    Yes,
    Time,
    Id,
    Texts,
    Object,
    Part,
    Parts
};

// One member of one schema; those of a schema stand together. `part`: the schema of a Part; the texts a Text may be;
// "list" for a list of Objects.
struct Member {
    std::string_view schema;
    std::string_view name;
    Form form;
    bool required;
    Words words = {};
    std::string_view part = {};
};

// A schema for each run of members that name the same one.
void writeMemberSchemas(JsonWriter& json, std::span<const Member> all, Language language);

}  // namespace mostrador::server::openapi
