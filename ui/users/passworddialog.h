#pragma once
// PasswordDialog: a new password for a user, or the change of one's own (which asks for the present one). The server
// decides; refusals stand at their field and the dialog stays open. Deletes itself when closed. GUI thread.

#include <QDialog>

#include "models/base/result.h"
#include "models/base/uuid.h"

namespace mostrador {

class Banner;
class Button;
class FormField;
class LineEdit;

namespace sync {
class Workspace;
}

class PasswordDialog : public QDialog {
    Q_OBJECT
public:
    // `name` of the person; `own`: the signed-in person's own password.
    PasswordDialog(sync::Workspace& workspace, const Uuid& user, const QString& name, bool own, QWidget* parent);

Q_SIGNALS:
    void passwordSet();

private:
    FormField* addField(const QString& label, const char* objectName, LineEdit*& line);
    void send();
    void onAnswer(const Result<std::string>& answer);

    sync::Workspace& m_workspace;
    Uuid m_user;
    bool m_own;
    LineEdit *m_current = nullptr, *m_new = nullptr, *m_again = nullptr;
    FormField *m_currentField = nullptr, *m_newField = nullptr, *m_againField = nullptr;
    Banner* m_problem;
    Button* m_send;
};

}  // namespace mostrador
