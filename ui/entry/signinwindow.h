#pragma once
// SignInWindow: later starts. The people who know this computer, a password, or a one-time code. Works without the
// server for whoever signed in here before. GUI thread.

#include <QTimer>
#include <QWidget>

#include "sync/transport/workspace.h"

class QCheckBox;
class QStackedWidget;
class QVBoxLayout;

namespace mostrador {

class ActivationForm;
class Banner;
class BrandPanel;
class Button;
class ChoiceCard;
class FormField;
class Label;
class Spinner;

class SignInWindow : public QWidget {
    Q_OBJECT
public:
    // `workspace` outlives this.
    SignInWindow(sync::Workspace& workspace, bool staySignedIn, QWidget* parent = nullptr);

    void setOrganization(const QString& name);
    void setMessage(const QString& text);  // why one is here: "Your access was suspended"
    void setUserName(const QString& name);

Q_SIGNALS:
    void signedIn(bool staySignedIn);
    void joinWanted();  // "connect to a server", once signed in; only offered while working alone

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makePasswordPage();
    QWidget* makeCodePage();
    void fillPeople(QVBoxLayout* column);
    void submit();
    void onAnswer(const Result<sync::SignedInUser>& answer);
    void onActivated();
    void showCode(bool code);
    void setBusy(bool busy);
    void countDown();
    void retranslate();
    void focusFirst();

    sync::Workspace& m_workspace;
    BrandPanel* m_brand;
    Label* m_title;
    Label* m_lead;
    Banner* m_banner;
    QStackedWidget* m_forms;
    QList<ChoiceCard*> m_people;
    FormField* m_user = nullptr;
    FormField* m_password = nullptr;
    QCheckBox* m_stay = nullptr;
    ActivationForm* m_code = nullptr;
    Button* m_haveCode = nullptr;
    Button* m_back = nullptr;
    Button* m_join;
    Button* m_ok;
    Spinner* m_spinner;
    QString m_organization;
    QTimer m_wait;
    int m_waitSeconds = 0;
    bool m_busy = false;
};

}  // namespace mostrador
