#pragma once
// What an error means, in a sentence for a person: what happened and what to do. One table for the server's `mensaje`,
// the desktop and the command line, so that all three say the same. Constant data and pure functions; UTF-8 text.

#include <optional>
#include <string>
#include <string_view>

#include "models/base/result.h"

namespace mostrador {

enum class Language : unsigned char { Spanish, English };

// From a locale or tag ("es_CL.UTF-8", "en-GB"); empty when it is neither language.
[[nodiscard]] std::optional<Language> languageFromTag(std::string_view tag);
// The best offered by an Accept-Language header; Spanish when it names neither language.
[[nodiscard]] Language languageFromAccept(std::string_view header);
[[nodiscard]] std::string_view languageTag(Language language);  // "es", "en"

// One or two short sentences. The field is named as people call it; `detail` appears only where it helps (a limit,
// seconds to wait, the system's words about a file).
[[nodiscard]] std::string describe(const Error& error, Language language);

// A field's name as people call it: ("telefonos.numero", English) → "phone: number". Unknown names pass unchanged.
[[nodiscard]] std::string fieldLabel(std::string_view publicName, Language language);

}  // namespace mostrador
