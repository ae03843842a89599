#pragma once
// How a command ended: what goes to stdout, for people or as one JSON object, and the exit code. Plain values.

#include <optional>
#include <string>

#include "models/base/json.h"
#include "models/base/result.h"
#include "models/rules/messages.h"

namespace mostrador::cli {

enum class Exit : int {
    Ok = 0,
    Internal = 1,
    Usage = 2,
    Refused = 3,
    NotFound = 4,
    SignIn = 5,
    Network = 6,
    Locked = 7,
    SyncedWithRefusals = 8
};

[[nodiscard]] Exit exitFor(ErrorCode code);

struct Reply {
    std::optional<Error> error;
    std::string json = "null";  // the value of "data"
    std::string text;           // for people, with line feeds
    Exit exit = Exit::Ok;       // when there is no error
    bool silent = false;        // what there was to print has been printed

    static Reply done(std::string json, std::string text = {}) {
        return {std::nullopt, std::move(json), std::move(text), Exit::Ok, false};
    }
    static Reply failed(Error error) { return {std::move(error), "null", {}, Exit::Ok, false}; }
    static Reply printed() { return {std::nullopt, {}, {}, Exit::Ok, true}; }
    [[nodiscard]] Exit exitCode() const { return error ? exitFor(error->code) : exit; }
};

// What to print on stdout and on stderr; each ends with a line feed or is empty.
[[nodiscard]] std::string standardOutput(const Reply& reply, bool json, Language language);
[[nodiscard]] std::string standardError(const Reply& reply, Language language);

void errorToJson(JsonWriter& out, const Error& error, Language language);  // {codigo, mensaje, campo, detalle?}
[[nodiscard]] std::string usageJson(const std::string& text);              // the whole object for a usage mistake

}  // namespace mostrador::cli
