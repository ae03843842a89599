#include "cli/reply.h"

#include "models/base/text.h"

namespace mostrador::cli {

Exit exitFor(ErrorCode code) {
    if (code == ErrorCode::NotFound) return Exit::NotFound;
    if (code == ErrorCode::Locked) return Exit::Locked;
    // The file that was named on the command line
    if (code == ErrorCode::FileUnreadable || code == ErrorCode::FileUnwritable) return Exit::Usage;
    switch (static_cast<int>(code) / 100) {
        case 1:
        case 2: return Exit::Refused;
        case 3: return Exit::SignIn;
        case 4: return Exit::Network;
        default: return Exit::Internal;
    }
}

void errorToJson(JsonWriter& out, const Error& error, Language language) {
    out.beginObject()
        .key("codigo")
        .text(codeName(error.code))
        .key("mensaje")
        .text(describe(error, language))
        .key("campo");
    if (error.field.empty()) out.null();
    else out.text(error.field);
    if (!error.detail.empty() && isValidUtf8(error.detail)) out.key("detalle").text(error.detail);
    out.endObject();
}

std::string standardOutput(const Reply& reply, bool json, Language language) {
    if (reply.silent) return {};
    if (!json) return reply.error ? std::string() : reply.text;
    JsonWriter out;
    out.beginObject().key("ok").boolean(!reply.error);
    if (reply.error) {
        out.key("error");
        errorToJson(out, *reply.error, language);
    } else {
        out.key("data").raw(reply.json);
    }
    out.endObject();
    return out.take() + "\n";
}

std::string standardError(const Reply& reply, Language language) {
    return reply.error ? describe(*reply.error, language) + "\n" : std::string();
}

std::string usageJson(const std::string& text) {
    JsonWriter out;
    out.beginObject().key("ok").boolean(false).key("error").beginObject();
    out.key("codigo").text("uso_incorrecto").key("mensaje").text(trimmed(text)).key("campo").null();
    out.endObject().endObject();
    return out.take() + "\n";
}

}  // namespace mostrador::cli
