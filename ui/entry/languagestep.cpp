#include "ui/entry/languagestep.h"

#include <QVBoxLayout>

#include "ui/entry/choicecard.h"
#include "ui/widgets/language.h"

namespace mostrador {

LanguageStep::LanguageStep(FirstRunData& data, QWidget* parent) : WizardStep(data, parent) {
    for (const QString& code : Language::available()) {
        auto* card = new ChoiceCard(Symbol::Language, this);
        card->setObjectName(QStringLiteral("wizard.language.") + code);
        card->setProperty("code", code);
        m_cards.append(card);
        column()->addWidget(card);
        connect(card, &QAbstractButton::toggled, this, [this, code](bool on) {
            if (!on || code == this->data().language) return;
            this->data().language = code;
            Q_EMIT languageChosen(code);
        });
    }
    column()->addStretch();
    LanguageStep::retranslate();
}

QString LanguageStep::stepName() const { return tr("Language"); }

void LanguageStep::enter() {
    for (ChoiceCard* card : m_cards) {
        if (card->property("code").toString() != data().language) continue;
        card->setChecked(true);
        card->setFocus(Qt::OtherFocusReason);
    }
}

void LanguageStep::next() { Q_EMIT finished(); }

void LanguageStep::retranslate() {
    setHeading(tr("Welcome"), tr("Choose the language of the program. You can change it at any time."));
    for (ChoiceCard* card : m_cards) {
        const QString code = card->property("code").toString();
        // Each language introduces itself, whatever the current one is.
        card->setTexts(Language::nativeName(code), code == QStringLiteral("en")
                                                       ? QStringLiteral("The program in English")
                                                       : QStringLiteral("El programa en español"));
    }
}

}  // namespace mostrador
