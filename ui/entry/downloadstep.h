#pragma once
// DownloadStep: the first download in rows, bytes and percent. It can be left at any moment: the program opens and the
// rest arrives while one works. Goes on by itself when all is here. GUI thread.

#include "ui/entry/wizardstep.h"

namespace mostrador {

class ProgressLine;

class DownloadStep : public WizardStep {
    Q_OBJECT
public:
    DownloadStep(sync::Workspace& workspace, FirstRunData& data, QWidget* parent = nullptr);

    QString stepName() const override;
    QString nextText() const override;
    void enter() override;
    void next() override;  // goes on later
    void leave() override;
    void showStatus(const sync::SyncStatus& status);

Q_SIGNALS:
    void postponed();  // the person opens the program before everything is here

protected:
    void retranslate() override;

private:
    void onBannerAction();

    sync::Workspace& m_workspace;
    ProgressLine* m_progress;
    bool m_watching = false;
};

}  // namespace mostrador
