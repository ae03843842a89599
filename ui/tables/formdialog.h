#pragma once
// FormDialog: a small form over a page that ends in one command: title, fields, a place for what went wrong, Cancel and
// the verb. A refusal goes to the field it is about; what was typed stays. Leaving with input asks. Window-modal,
// deletes itself. GUI thread.

#include <QDialog>
#include <QPointer>

#include "models/base/result.h"
#include "sync/transport/workspace.h"

class QBoxLayout;
class QVBoxLayout;

namespace mostrador {

class Banner;
class Button;
class FormField;
class Label;

class FormDialog : public QDialog {
    Q_OBJECT
public:
    FormDialog(sync::Workspace& workspace, const QString& name, const QString& title, const QString& verb,
               QWidget* parent);

    [[nodiscard]] bool isEdited() const { return m_edited; }
    void reject() override;  // asks when something was typed

protected:
    // Below the title; muted, wraps.
    Label* addNote(const QString& text);
    // `publicName`: under which a refusal names it. Its object name is "<dialog>.<publicName>". `into`: null for the
    // dialog's own column.
    FormField* addField(const QString& label, QWidget* editor, const char* publicName, QBoxLayout* into = nullptr);
    void addWidget(QWidget* widget);
    [[nodiscard]] QVBoxLayout* column() { return m_column; }
    [[nodiscard]] Button* verbButton() { return m_verb; }
    [[nodiscard]] sync::Workspace& workspace() { return m_workspace; }
    void setFieldWidth(int width) { m_fieldWidth = width; }
    void markEdited() { m_edited = true; }
    void showProblem(const QString& text);
    // False when a field has an error already shown; the first of them gets the focus.
    [[nodiscard]] bool fieldsAreFine();
    // Runs it as the signed-in user and closes the dialog with Accepted, or shows the refusal.
    void execute(Command command);
    void executeNumbered(std::function<Command(const std::string& number)> make);
    virtual void onAnswer(const Result<sync::Receipt>& answer);
    virtual void send() = 0;  // the verb was pressed

private:
    [[nodiscard]] FormField* fieldNamed(std::string_view publicName) const;
    sync::Workspace::Callback<sync::Receipt> answerer();

    sync::Workspace& m_workspace;
    int m_fieldWidth = 360;
    bool m_edited = false;
    bool m_asking = false;
    QVBoxLayout* m_column;
    Banner* m_problem;
    Button* m_verb;
    QList<std::pair<QByteArray, FormField*>> m_fields;
};

}  // namespace mostrador
