#pragma once
// Small makers of the text fields that the entry pages share, and the rules for what is typed there. GUI thread.

#include <QString>

namespace mostrador {

class FormField;
class LineEdit;

namespace entryfields {

inline constexpr int passwordMin = 8;  // the server's own floor

[[nodiscard]] FormField* text(const QString& objectName, int lengthMax = 200);
[[nodiscard]] FormField* password(const QString& objectName);
[[nodiscard]] QString valueOf(const FormField* field);  // trimmed, but not a password
[[nodiscard]] LineEdit* editorOf(const FormField* field);
void clear(FormField* field);

// Each puts the sentence below the field and gives false when the value will not do.
[[nodiscard]] bool needText(FormField* field, const QString& sentence);
[[nodiscard]] bool needPassword(FormField* field);
[[nodiscard]] bool needSame(const FormField* password, FormField* repeated);

}  // namespace entryfields

}  // namespace mostrador
