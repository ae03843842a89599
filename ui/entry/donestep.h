#pragma once
// DoneStep: what was set up, in words, and one piece of advice about the disk. GUI thread.

#include "ui/entry/wizardstep.h"

class QFormLayout;

namespace mostrador {

class NoteLine;

class DoneStep : public WizardStep {
    Q_OBJECT
public:
    DoneStep(sync::Workspace& workspace, FirstRunData& data, QWidget* parent = nullptr);

    QString stepName() const override;
    QString nextText() const override;
    bool canGoBack() const override { return false; }  // it is done: what can still change is in the settings
    void enter() override;
    void next() override;

protected:
    void retranslate() override;

private:
    sync::Workspace& m_workspace;
    QFormLayout* m_facts;
    NoteLine* m_advice;
};

}  // namespace mostrador
