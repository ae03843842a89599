#pragma once
// What a route means to its callers, in the words that /openapi.json shows. Constant data, written where the route is
// added; what follows from the route itself (path parameters, who may call, the usual refusals) is not repeated here.

#include <array>
#include <span>
#include <string_view>

namespace mostrador::server {

struct Words {
    std::string_view es;
    std::string_view en;
};

// A schema's name. The variants of a record type have the type's name and one of their own: "clientes",
// "clientes-alta".
struct SchemaName {
    std::string_view base = {};  // empty: no body
    std::string_view variant = {};
    [[nodiscard]] bool empty() const { return base.empty(); }
};

enum class Media : unsigned char { Json, JsonOrCbor, JsonOrHtml, Form, Html, Text, File };

struct QueryDoc {
    std::string_view name;
    std::string_view type;  // of JSON Schema: "string", "integer", "boolean"
    std::string_view format;
    bool required = false;
    Words words;
};

struct RouteDoc {
    Words summary;                 // empty: not described, which a test refuses
    std::string_view tag = {};     // the group it is shown in; for a collection its record type's name
    Words noun = {};               // what a collection holds, added to the summary
    Words more = {};               // a longer explanation
    SchemaName body = {};          // of the request
    std::string_view sample = {};  // a body that is accepted, in JSON
    Media bodyMedia = Media::Json;
    SchemaName answer = {};
    Media answerMedia = Media::Json;
    int status = 200;
    bool list = false;                 // an array of `answer`, by pages
    bool keyed = false;                // Idempotency-Key
    bool tagged = false;               // answers an ETag
    bool conditional = false;          // If-Match
    std::array<int, 6> refusals = {};  // besides the usual ones; 0 fills up
    std::span<const QueryDoc> query = {};
};

}  // namespace mostrador::server
