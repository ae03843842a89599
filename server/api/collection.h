#pragma once
// The five routes of a record type, made from its description: GET list, GET one, POST, PUT, DELETE. One table entry
// per type says which commands and rights apply; the rest is the field table's.

#include "models/rules/permissions.h"
#include "server/api/context.h"
#include "server/http/router.h"

namespace mostrador::server {

struct Collection {
    const RecordType* type = nullptr;
    std::string_view listPattern;  // "/clientes"
    std::string_view onePattern;   // "/clientes/{id}"
    Command (*create)(const Uuid& id, const Edit& edit);
    Command (*set)(const Uuid& id, const Edit& edit);
    Command (*remove)(const Uuid& id);   // DELETE
    Command (*restore)(const Uuid& id);  // PUT {"archivado": false}; null where there is none
    Words one = {};                      // for the documentation: "cliente", "client"
    Words many = {};
    std::string_view sample = {};  // a new one, in JSON
};

void addCollection(Router& router, const ApiContext& context, const Collection& collection);

// The collections of the product.
void addClientRoutes(Router& router, const ApiContext& context);
void addUserRoutes(Router& router, const ApiContext& context);

}  // namespace mostrador::server
