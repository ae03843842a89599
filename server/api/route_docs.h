#pragma once
// What each route says of itself in /openapi.json: one constant per operation, named like it and put into its row.
// Schemas are named here and described in openapi_forms.cpp, those of records by the field table. Constant data.

#include "server/http/routedoc.h"

namespace mostrador::server {

// The rows of a collection, from what it holds.
struct CollectionDocs {
    std::string_view record;  // public name of the type
    Words one;
    Words many;
    std::string_view sample;
    bool restorable = false;
    bool timed = false;             // ?desde= and ?hasta=
    std::string_view changes = {};  // a change, in JSON

    [[nodiscard]] RouteDoc list() const;
    [[nodiscard]] RouteDoc create() const;
    [[nodiscard]] RouteDoc show() const;
    [[nodiscard]] RouteDoc update() const;
    [[nodiscard]] RouteDoc remove() const;
};

namespace docs {

extern const RouteDoc root;
extern const RouteDoc health;
extern const RouteDoc ready;
extern const RouteDoc metrics;
extern const RouteDoc openapi;
extern const RouteDoc viewer;
extern const RouteDoc webFile;

extern const RouteDoc token;
extern const RouteDoc login;
extern const RouteDoc logout;
extern const RouteDoc session;
extern const RouteDoc check;

extern const RouteDoc setPassword;
extern const RouteDoc createCode;
extern const RouteDoc closeSessions;
extern const RouteDoc activate;

extern const RouteDoc hello;
extern const RouteDoc pull;
extern const RouteDoc pullBody;
extern const RouteDoc push;
extern const RouteDoc snapshot;
extern const RouteDoc snapshotPart;

}  // namespace docs
}  // namespace mostrador::server
