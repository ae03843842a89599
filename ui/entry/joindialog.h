#pragma once
// JoinDialog: a business that lived on this computer alone moves to a server: address and sign-in, then what will be
// sent, then the sending. Nothing is lost when it fails half-way: what waits goes on later. Window-modal; deletes
// itself. GUI thread.

#include <QDialog>

#include "sync/transport/workspace.h"

class QStackedWidget;

namespace mostrador {

class Banner;
class Button;
class FormField;
class Label;
class ServerCheck;
class Spinner;

class JoinDialog : public QDialog {
    Q_OBJECT
public:
    // `workspace` outlives the dialog.
    JoinDialog(sync::Workspace& workspace, QWidget* parent);

Q_SIGNALS:
    void joined();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeForm();
    QWidget* makePreview();
    void onPrimary();
    void toPreview();
    void onPreview(const Result<sync::JoinPreview>& preview);
    void onJoined(const Result<sync::JoinPreview>& result);
    void setBusy(bool busy);

    sync::Workspace& m_workspace;
    Banner* m_banner;
    QStackedWidget* m_pages;
    ServerCheck* m_server = nullptr;
    FormField* m_user = nullptr;
    FormField* m_password = nullptr;
    FormField* m_device = nullptr;
    Label* m_preview = nullptr;
    Button* m_cancel;
    Button* m_primary;
    Spinner* m_spinner;
    bool m_goOn = false;
};

}  // namespace mostrador
