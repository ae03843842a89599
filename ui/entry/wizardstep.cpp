#include "ui/entry/wizardstep.h"

#include <QEvent>
#include <QVBoxLayout>

#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/label.h"

namespace mostrador {

WizardStep::WizardStep(FirstRunData& data, QWidget* parent)
    : QWidget(parent),
      m_data(data),
      m_column(new QVBoxLayout(this)),
      m_title(new Label(TextRole::Display, this)),
      m_lead(new Label(QString(), TextRole::Body, Label::Strength::Muted, this)),
      m_banner(new Banner(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::l);
    m_title->setWordWrap(true);
    m_lead->setWordWrap(true);
    auto* head = new QVBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_title);
    head->addWidget(m_lead);
    m_column->addLayout(head);
    m_column->addWidget(m_banner);
}

QString WizardStep::nextText() const { return tr("Next"); }

void WizardStep::showError(const Error& error) { m_banner->setMessage(Tone::Danger, words::described(error)); }

void WizardStep::setHeading(const QString& title, const QString& lead) {
    m_title->setText(title);
    m_lead->setText(lead);
    setAccessibleName(title);
}

void WizardStep::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
