#pragma once
// The routes of a record type, made from its description: GET list, GET one, and POST, PUT, DELETE where it has the
// commands. One table entry per type says which commands and rights apply; the rest is the field table's.

#include "server/api/plan.h"

namespace mostrador::server {

// What DELETE does, undone or asked for by PUT: {"archivado": false}, {"estado": "suspendido"}.
struct Toggle {
    std::string_view member = "archivado";
    // What the body wants of this record: taken away, brought back, or nothing.
    std::optional<bool> (*wanted)(const JsonValue& value, const Record& row);
};

struct Collection {
    Showing showing;
    std::string_view listPattern;  // "/clientes"
    std::string_view onePattern;   // "/clientes/{id}"
    Words one = {};                // for the documentation: "cliente", "client"
    Words many = {};
    std::string_view sample = {};   // a new one, in JSON
    std::string_view changes = {};  // a change of one; empty: as the new one
    // A null one is a route that is not there.
    Command (*create)(const Uuid& id, const Edit& edit) = nullptr;
    Command (*set)(const Uuid& id, const Edit& edit) = nullptr;
    Command (*remove)(const Uuid& id) = nullptr;   // DELETE
    Command (*restore)(const Uuid& id) = nullptr;  // PUT {"archivado": false}; null where there is none
    const Toggle* toggle = nullptr;                // null: `archivado`

    std::optional<FieldIndex> number = {};  // new ones get a number of the server's series here
    bool (*numbered)(const Edit& edit) = nullptr;
    std::optional<FieldIndex> time = {};  // ?desde= and ?hasta=
    // Fills what a body may leave out. `current`: null for a new record.
    Result<> (*complete)(const Asking& asking, const Record* current, Edit& edit) = nullptr;
    // Members of a body that are not the record's own, and the commands they mean.
    std::span<const std::string_view> extra = {};
    Result<std::vector<Command>> (*also)(const Asking& asking, const JsonValue& body, const Record* current,
                                         const Uuid& id) = nullptr;
};

void addCollection(Router& router, const ApiContext& context, const Collection& collection);

// A list of those that belong to another record: /inventario/{id}/movimientos.
struct PartOf {
    std::string_view pattern;
    std::string_view name;  // of the operation
    const RecordType* owner;
    FieldIndex field;  // of the collection's type, names the owner
};
void addListOf(Router& router, const ApiContext& context, const Collection& collection, const PartOf& part);

}  // namespace mostrador::server
