#pragma once
// ActivationForm: user, one-time code and a new password; for invited users and forgotten passwords. Sends it to the
// server and reports. Part of the first run and of the sign-in window. GUI thread.

#include <QWidget>

#include "sync/transport/workspace.h"

namespace mostrador {

class Banner;
class FormField;

class ActivationForm : public QWidget {
    Q_OBJECT
public:
    // `workspace` outlives this. `prefix` starts the object names.
    ActivationForm(sync::Workspace& workspace, const QString& prefix, QWidget* parent = nullptr);

    void setServer(const QString& url) { m_url = url; }  // empty: the stored one
    void setUserName(const QString& name);
    [[nodiscard]] QString userName() const;
    [[nodiscard]] QString password() const;
    void submit();  // activated(), or the reason below the field
    void wipe();    // forgets what was typed and an answer under way
    void focusFirst();

Q_SIGNALS:
    void activated();
    void busyChanged(bool busy);

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] bool complete();
    void onAnswer(const Result<Unit>& answer);
    void retranslate();

    sync::Workspace& m_workspace;
    QString m_url;
    Banner* m_banner;
    FormField* m_user;
    FormField* m_code;
    FormField* m_password;
    FormField* m_again;
    int m_round = 0;
};

}  // namespace mostrador
