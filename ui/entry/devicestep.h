#pragma once
// DeviceStep: names this computer, then enrols it (or founds the local organisation). A refusal that belongs to an
// earlier page is handed back to it. GUI thread.

#include "ui/entry/wizardstep.h"

namespace mostrador {

class FormField;

class DeviceStep : public WizardStep {
    Q_OBJECT
public:
    DeviceStep(sync::Workspace& workspace, FirstRunData& data, QWidget* parent = nullptr);

    QString stepName() const override;
    QString nextText() const override;
    void enter() override;
    void next() override;
    void leave() override;

Q_SIGNALS:
    void accountRefused(const mostrador::Error& error);
    void serverRefused(const mostrador::Error& error);

protected:
    void retranslate() override;

private:
    void onAnswer(const Result<sync::SignedInUser>& answer);

    sync::Workspace& m_workspace;
    FormField* m_name;
    int m_round = 0;
};

}  // namespace mostrador
