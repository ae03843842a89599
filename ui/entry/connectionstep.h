#pragma once
// ConnectionStep: the server of the office, or work alone for now. Next goes on only with a server that has answered.
// GUI thread.

#include "ui/entry/wizardstep.h"

namespace mostrador {

class ChoiceCard;
class ServerCheck;

class ConnectionStep : public WizardStep {
    Q_OBJECT
public:
    ConnectionStep(sync::Workspace& workspace, FirstRunData& data, QWidget* parent = nullptr);

    QString stepName() const override;
    void enter() override;
    void next() override;
    void leave() override;
    void showServerError(const Error& error);  // found out on a later page

protected:
    void retranslate() override;

private:
    void onAnswered(bool good);
    void onChoice();
    void goOnWithServer();

    ChoiceCard* m_connect;
    ChoiceCard* m_alone;
    ServerCheck* m_check;
    bool m_goOn = false;  // Next waits for the answer
};

}  // namespace mostrador
