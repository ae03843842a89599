#pragma once
// Words of clients that form, detail and table share. In the current language. GUI thread.

#include "models/records/record.h"
#include "ui/tables/column.h"
#include "ui/widgets/listeditor.h"

namespace mostrador::clientwords {

[[nodiscard]] QString kind(std::string_view code);   // "persona" → "Person"
[[nodiscard]] QString label(const QString& stored);  // of a phone or an e-mail: "Celular" → "Mobile"; others unchanged
[[nodiscard]] QList<ListKind> phoneKinds();
[[nodiscard]] QList<ListKind> emailKinds();
// The primary element's text, empty without one: `alias` is "telefono", "correo" …
[[nodiscard]] QString primary(const Record& record, std::string_view alias);
[[nodiscard]] QString addressLine(const SetElement& address);  // "Obere Str. 57, 12209 Berlin, Germany"
[[nodiscard]] QString city(const Record& record);              // of the primary address
[[nodiscard]] QString taxId(const Record& record);             // "RUT 76.123.456-0"

// A phone that also is on WhatsApp, as a kind of the list editor.
[[nodiscard]] inline QString whatsApp() { return QStringLiteral("whatsapp"); }

// `masked`: whether contact data is made unreadable, for roles that may only look at the technical side; asked each
// time.
[[nodiscard]] table::Columns columns(std::function<bool()> masked);

}  // namespace mostrador::clientwords
