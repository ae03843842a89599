#pragma once
// LanguageStep: the first page, readable in either language. The choice takes effect at once. GUI thread.

#include "ui/entry/wizardstep.h"

namespace mostrador {

class ChoiceCard;

class LanguageStep : public WizardStep {
    Q_OBJECT
public:
    explicit LanguageStep(FirstRunData& data, QWidget* parent = nullptr);

    QString stepName() const override;
    bool canGoBack() const override { return false; }
    void enter() override;
    void next() override;

Q_SIGNALS:
    void languageChosen(const QString& code);

protected:
    void retranslate() override;

private:
    QList<ChoiceCard*> m_cards;
};

}  // namespace mostrador
