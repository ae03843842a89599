#pragma once
// FirstRunWizard: language → server or alone → sign in → name this computer → download → ready. Every page can be gone
// back to until the work is done; Enter is Next, Esc is Back. The window closes itself never: completed() tells the
// composition root. GUI thread.

#include <QWidget>

#include "ui/entry/firstrundata.h"

class QStackedWidget;

namespace mostrador {

class AccountStep;
class BrandPanel;
class Button;
class ConnectionStep;
class DeviceStep;
class DoneStep;
class DownloadStep;
class LanguageStep;
class Spinner;
class WizardStep;

class FirstRunWizard : public QWidget {
    Q_OBJECT
public:
    // What is known already is filled in: an address from the environment, the computer's name. `workspace` outlives
    // this.
    FirstRunWizard(sync::Workspace& workspace, FirstRunData known, QWidget* parent = nullptr);
    ~FirstRunWizard() override;

    enum Step { LanguagePage, ConnectionPage, AccountPage, DevicePage, DownloadPage, DonePage };
    void show(Step step);  // pictures and tests; persons go page by page
    [[nodiscard]] Step current() const;
    [[nodiscard]] WizardStep* step(Step step) const { return m_steps.at(step); }
    [[nodiscard]] FirstRunData& data() { return m_data; }
    using QWidget::show;

Q_SIGNALS:
    void languageChosen(const QString& code);
    void completed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void onNext();
    void onBack();
    void onFinished();
    void setBusy(bool busy);
    void retranslate();
    [[nodiscard]] WizardStep* front() const { return m_steps.at(current()); }

    FirstRunData m_data;
    BrandPanel* m_brand;
    QStackedWidget* m_stack;
    Button* m_back;
    Button* m_next;
    Spinner* m_spinner;
    LanguageStep* m_language;
    ConnectionStep* m_connection;
    AccountStep* m_account;
    DeviceStep* m_device;
    DownloadStep* m_download;
    DoneStep* m_done;
    QList<WizardStep*> m_steps;
    bool m_busy = false;
};

}  // namespace mostrador
