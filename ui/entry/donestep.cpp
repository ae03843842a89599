#include "ui/entry/donestep.h"

#include <QFormLayout>
#include <QVBoxLayout>

#include "ui/tables/words.h"
#include "ui/widgets/label.h"
#include "ui/widgets/noteline.h"

namespace mostrador {

DoneStep::DoneStep(sync::Workspace& workspace, FirstRunData& data, QWidget* parent)
    : WizardStep(data, parent), m_workspace(workspace), m_facts(new QFormLayout), m_advice(new NoteLine(this)) {
    m_facts->setHorizontalSpacing(space::xl);
    m_facts->setVerticalSpacing(space::s);
    m_facts->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    column()->addLayout(m_facts);
    column()->addSpacing(space::s);
    column()->addWidget(m_advice);
    column()->addStretch();
    DoneStep::retranslate();
}

QString DoneStep::stepName() const { return tr("Ready"); }

QString DoneStep::nextText() const { return tr("Open Mostrador"); }

void DoneStep::enter() { retranslate(); }

void DoneStep::next() { Q_EMIT finished(); }

void DoneStep::retranslate() {
    setHeading(tr("Everything is ready"),
               data().alone ? tr("You work on this computer. Connect to a server whenever you like, in Settings.")
                            : tr("This computer keeps itself up to date from now on."));
    while (m_facts->rowCount() > 0) m_facts->removeRow(0);
    const auto fact = [this](const QString& name, const QString& value) {
        if (value.isEmpty()) return;
        auto* shown = new Label(value, TextRole::BodyStrong);
        shown->setMinimumWidth(1);  // a long address is cut, not the window widened
        shown->setToolTip(value);
        m_facts->addRow(new Label(name, TextRole::Body, Label::Strength::Muted), shown);
    };
    const auto identity = m_workspace.replica().identity();
    const auto& user = m_workspace.user();
    if (user) fact(tr("Person"), QStringLiteral("%1 (%2)").arg(words::of(user->name), words::of(user->userName)));
    if (identity) {
        fact(tr("Server"), words::of(identity->serverUrl));
        fact(tr("This computer"), words::of(identity->deviceName));
        fact(tr("Series of its numbers"),
             tr("%1  (%1-0001, %1-0002 …)", "series and the numbers it gives").arg(words::of(identity->series)));
    }
    m_advice->setNote(tr("Turn on the disk encryption of this computer: your clients' data lies on it, and a stolen "
                         "laptop should not give them away."),
                      Tone::Info);
}

}  // namespace mostrador
