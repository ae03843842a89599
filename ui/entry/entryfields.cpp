#include "ui/entry/entryfields.h"

#include <QCoreApplication>

#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"

namespace mostrador::entryfields {

namespace {

// A class only to give the texts of these free functions a translation context.
struct EntryFields {
    Q_DECLARE_TR_FUNCTIONS(EntryFields)
};

FormField* make(LineEdit* editor, const QString& objectName) {
    editor->setObjectName(objectName);
    auto* field = new FormField(QString(), editor);
    field->setRequired(true);
    QObject::connect(editor, &QLineEdit::textEdited, field, [field] { field->clearError(); });
    return field;
}

}  // namespace

FormField* text(const QString& objectName, int lengthMax) {
    auto* editor = new LineEdit;
    editor->setMaxLength(lengthMax);
    return make(editor, objectName);
}

FormField* password(const QString& objectName) {
    auto* editor = new LineEdit;
    editor->setPassword();
    editor->setMaxLength(256);
    return make(editor, objectName);
}

LineEdit* editorOf(const FormField* field) { return qobject_cast<LineEdit*>(field->editor()); }

QString valueOf(const FormField* field) {
    const QString typed = editorOf(field)->text();
    return editorOf(field)->echoMode() == QLineEdit::Normal ? typed.trimmed() : typed;
}

void clear(FormField* field) {
    editorOf(field)->clear();
    field->clearError();
}

bool needText(FormField* field, const QString& sentence) {
    const bool good = !valueOf(field).isEmpty();
    field->setError(good ? QString() : sentence);
    return good;
}

bool needPassword(FormField* field) {
    const bool good = editorOf(field)->text().size() >= passwordMin;
    field->setError(good ? QString() : EntryFields::tr("Use at least %n character(s).", "", passwordMin));
    return good;
}

bool needSame(const FormField* password, FormField* repeated) {
    const bool good = editorOf(password)->text() == editorOf(repeated)->text();
    repeated->setError(good ? QString() : EntryFields::tr("The two passwords are not the same."));
    return good;
}

}  // namespace mostrador::entryfields
