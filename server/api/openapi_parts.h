#pragma once
// The parts of the OpenAPI document; used by openapi.cpp only. Each writes whole JSON values or members.

#include <span>
#include <vector>

#include "models/base/json.h"
#include "models/records/field.h"
#include "models/rules/messages.h"
#include "server/http/router.h"

namespace mostrador::server {

[[nodiscard]] inline std::string_view in(Language language, const Words& words) {
    return language == Language::English ? words.en : words.es;
}

namespace openapi {

[[nodiscard]] std::string fullName(const SchemaName& name);     // "clientes-alta"
void writeReference(JsonWriter& json, const SchemaName& name);  // {"$ref": …}
[[nodiscard]] std::string_view refusalName(int status);         // of components/responses
[[nodiscard]] std::string operationId(const Route& route);      // "clientes_list"
// Members "get": {…} and so on: everything of one route.
void writeOperation(JsonWriter& json, const Route& route, Language language);

// The schema of a record type, as it is answered (no variant), as a new one ("alta") or as changes ("cambio").
void writeRecordSchema(JsonWriter& json, const RecordType& type, std::string_view variant, Language language);
// What the record of a type is shown or written with beside its own fields: names, for the answer, a new one, a change.
[[nodiscard]] std::vector<std::string_view> extraNames(std::string_view record, std::string_view variant);
void writeExtras(JsonWriter& json, std::string_view record, std::string_view variant, Language language);
// Whether a part of a line is filled in where a body leaves it out, though every record has it.
[[nodiscard]] bool isFilledIn(std::string_view name);
// The bodies of commands with a form of their own, the dashboard, the unlock code.
void writeCounterSchemas(JsonWriter& json, Language language);
// One field of a table, as a body has it.
void writeBodyField(JsonWriter& json, const FieldSpec& spec, Language language);
// The parts of an element, as the members of an object schema: properties and required.
void writeElementBody(JsonWriter& json, const FieldSpec& spec, Language language);
// The members of components/schemas that are no records: errors, sign-in, synchronisation …
void writeFormSchemas(JsonWriter& json, Language language);
// "info": words about the whole.
void writeInfo(JsonWriter& json, Language language, std::string_view version);
// The members of components beside the schemas: parameters, headers, responses, security schemes.
void writeSharedComponents(JsonWriter& json, Language language);

}  // namespace openapi
}  // namespace mostrador::server
