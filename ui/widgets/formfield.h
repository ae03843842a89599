#pragma once
// FormField: label above, editor, and below it either the error (with a symbol) or the hint. Wires buddy, accessible
// name and description, so a screen reader says "Phone, required, …error". Takes the editor as a child. GUI thread.

#include <QWidget>

class QHBoxLayout;

namespace mostrador {

class Label;

class FormField : public QWidget {
    Q_OBJECT
public:
    FormField(const QString& label, QWidget* editor, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* editor() const { return m_editor; }
    [[nodiscard]] QString label() const { return m_text; }
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] bool hasError() const { return !m_error.isEmpty(); }

    // May carry a mnemonic ("&Name").
    void setLabel(const QString& label);
    void setRequired(bool required);
    void setHint(const QString& hint);
    void setError(const QString& error);  // empty clears; marks the editor
    void clearError() { setError(QString()); }
    // A warning keeps the field valid: "another client has this phone". Shown when there is no error.
    void setWarning(const QString& warning);
    void focusEditor();
    // Error, warning and hint between label and editor: below a tall one they would be out of sight.
    void setNoteOnTop();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    QString m_text, m_hint, m_error, m_warning;
    bool m_required = false;
    QWidget* m_editor;
    Label* m_label;
    Label* m_mark;
    class NoteLine* m_note;
};

}  // namespace mostrador
