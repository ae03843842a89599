#pragma once
// What a writing request asks for, as commands, and how it is carried out: in one transaction, with the request's key
// and If-Match, answered with the record as it is after the commit.

#include "server/api/showing.h"

namespace mostrador::server {

// A document that gets a number of the server's own series, in the transaction that writes it: a refusal uses none up.
struct Numbered {
    FieldIndex field = 0;
    Edit edit;
    std::function<Command(const Edit& edit)> make;     // the plan's first command again, with the number
    std::function<Result<bool>(StoreWriter&)> needed;  // empty: always
};

struct Plan {
    std::vector<Command> commands;  // drafts; the first one carries the request's key
    Uuid shown;                     // what is answered
    std::optional<Numbered> number;
    std::optional<Uuid> matched;  // the record If-Match speaks of; none: the one shown
    std::string location;         // of a 201; empty: made by the route
};

// What a planner works with.
struct Asking {
    const Call& call;
    const Viewing& viewing;
    std::optional<Uuid> key;
    Uuid fresh;  // the id of a record that is made here; follows from the key, so that a repetition finds it

    [[nodiscard]] Random& random() const { return call.context->random; }
    // The id of another record or command of the same request.
    [[nodiscard]] Uuid derived(std::uint32_t ordinal) const { return Uuid::derive(fresh, ordinal); }
};

// A route that writes.
struct WriteRoute {
    Showing showing;  // of the answer
    int status = 200;
    std::string_view location = {};  // collection of a 201: "/ventas"
    Result<Plan> (*plan)(const Asking& asking) = nullptr;
};

// The handler of such a route.
[[nodiscard]] Handler writing(const ApiContext& context, const WriteRoute& route);
// The same with a planner that holds values.
[[nodiscard]] Handler writing(const ApiContext& context, WriteRoute route,
                              std::function<Result<Plan>(const Asking&)> plan);

// The body, or an empty object where the route can do without one.
[[nodiscard]] Result<JsonValue> optionalBody(const Request& request);
// `body` with the members of these names only, or without them.
[[nodiscard]] Result<JsonValue> membersOf(const JsonValue& body, std::span<const std::string_view> names);
[[nodiscard]] Result<JsonValue> without(const JsonValue& body, std::span<const std::string_view> names);
void writeJson(JsonWriter& json, const JsonValue& value);

// An empty value unless the edit says something of the field.
[[nodiscard]] Value valueIn(const Edit& edit, FieldIndex field);
[[nodiscard]] inline bool says(const Edit& edit, FieldIndex field) { return findField(edit, field) != nullptr; }
// FieldReadOnly when the request wants a number of its own: those are the series'.
[[nodiscard]] Result<> refuseNumber(const Edit& edit, FieldIndex field);

}  // namespace mostrador::server
