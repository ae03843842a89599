#pragma once
// ServerCheck: an address field with its "Test connection" button and the answer in words. Used by the first run, the
// settings and joining a server. The test is the sign-in's own request, so what it says will hold. GUI thread.

#include <QWidget>
#include <optional>

#include "sync/transport/workspace.h"

namespace mostrador {

class Button;
class FormField;
class LineEdit;
class NoteLine;
class Spinner;

class ServerCheck : public QWidget {
    Q_OBJECT
public:
    // `workspace` outlives this. `prefix` starts the object names: "wizard" gives wizard.url, wizard.test.
    ServerCheck(sync::Workspace& workspace, const QString& prefix, QWidget* parent = nullptr);

    void setAddress(const QString& address);
    [[nodiscard]] QString address() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] const std::optional<sync::ServerInfo>& found() const { return m_found; }  // of this very address
    void check();   // answered() follows exactly once unless the address changes meanwhile
    void forget();  // an answer under way no longer matters
    void showError(const QString& words);
    void focusAddress();

Q_SIGNALS:
    void answered(bool good);
    void addressEdited();
    void busyChanged(bool busy);

protected:
    void changeEvent(QEvent* event) override;

private:
    void onAnswer(const Result<sync::ServerInfo>& answer);
    void setBusy(bool busy);
    void showOutcome();
    void retranslate();

    sync::Workspace& m_workspace;
    LineEdit* m_url;
    FormField* m_field;
    Button* m_test;
    Spinner* m_spinner;
    NoteLine* m_note;
    std::optional<sync::ServerInfo> m_found;
    std::optional<Error> m_error;
    bool m_busy = false;
    int m_round = 0;  // answers to older questions are dropped
};

// Why the server at `address` cannot be used, told to somebody who is typing that address.
[[nodiscard]] QString serverTrouble(const Error& error, const QString& address);

}  // namespace mostrador
