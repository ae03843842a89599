#include "ui/entry/connectionstep.h"

#include <QVBoxLayout>

#include "ui/entry/choicecard.h"
#include "ui/entry/servercheck.h"
#include "ui/widgets/banner.h"

namespace mostrador {

ConnectionStep::ConnectionStep(sync::Workspace& workspace, FirstRunData& data, QWidget* parent)
    : WizardStep(data, parent),
      m_connect(new ChoiceCard(Symbol::Server, this)),
      m_alone(new ChoiceCard(Symbol::Device, this)),
      m_check(new ServerCheck(workspace, QStringLiteral("wizard"), this)) {
    m_connect->setObjectName(QStringLiteral("wizard.connect"));
    m_alone->setObjectName(QStringLiteral("wizard.alone"));
    column()->addWidget(m_connect);
    column()->addWidget(m_check);
    column()->addWidget(m_alone);
    column()->addStretch();
    connect(m_connect, &QAbstractButton::toggled, this, &ConnectionStep::onChoice);
    connect(m_check, &ServerCheck::answered, this, &ConnectionStep::onAnswered);
    connect(m_check, &ServerCheck::busyChanged, this, [this](bool busy) { Q_EMIT busyChanged(busy && m_goOn); });
    connect(m_check, &ServerCheck::addressEdited, this, [this] {
        m_goOn = false;
        banner()->setMessage(Tone::Info, {});
    });
    ConnectionStep::retranslate();
}

QString ConnectionStep::stepName() const { return tr("Connection"); }

void ConnectionStep::enter() {
    m_check->setAddress(data().address);
    (data().alone ? m_alone : m_connect)->setChecked(true);
    onChoice();
}

void ConnectionStep::onChoice() {
    const bool connected = m_connect->isChecked();
    data().alone = !connected;
    m_check->setVisible(connected);
    banner()->setMessage(Tone::Info, {});
    if (!isVisible()) return;
    if (connected) m_check->focusAddress();
    else m_alone->setFocus(Qt::OtherFocusReason);
}

void ConnectionStep::next() {
    data().address = m_check->address();
    if (data().alone) {
        m_check->forget();
        Q_EMIT finished();
        return;
    }
    if (m_check->found()) {
        goOnWithServer();
        return;
    }
    m_goOn = true;
    if (m_check->isBusy()) Q_EMIT busyChanged(true);
    else m_check->check();
}

void ConnectionStep::onAnswered(bool good) {
    const bool goOn = std::exchange(m_goOn, false);
    Q_EMIT busyChanged(false);
    if (good && goOn) goOnWithServer();
}

void ConnectionStep::goOnWithServer() {
    data().checkedUrl = QString::fromStdString(m_check->found()->url);
    Q_EMIT finished();
}

void ConnectionStep::leave() {
    data().address = m_check->address();
    m_goOn = false;
    m_check->forget();
}

void ConnectionStep::showServerError(const Error& error) {
    m_check->showError(serverTrouble(error, m_check->address()));
}

void ConnectionStep::retranslate() {
    setHeading(tr("How will you work?"),
               tr("Mostrador keeps a complete copy on this computer and works without a network too."));
    m_connect->setTexts(tr("With the server of my business"), tr("Several computers share clients, orders and stock."));
    m_alone->setTexts(tr("On this computer alone, for now"),
                      tr("You can connect to a server later; nothing gets lost."));
}

}  // namespace mostrador
