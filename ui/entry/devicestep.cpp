#include "ui/entry/devicestep.h"

#include <QPointer>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/entry/entryfields.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"

namespace mostrador {

namespace {

bool isOneOf(ErrorCode code, std::initializer_list<ErrorCode> codes) {
    return std::ranges::find(codes, code) != codes.end();
}

}  // namespace

DeviceStep::DeviceStep(sync::Workspace& workspace, FirstRunData& data, QWidget* parent)
    : WizardStep(data, parent), m_workspace(workspace), m_name(entryfields::text(QStringLiteral("wizard.device"), 60)) {
    column()->addWidget(m_name);
    column()->addStretch();
    DeviceStep::retranslate();
}

QString DeviceStep::stepName() const { return tr("This computer"); }

QString DeviceStep::nextText() const { return data().alone ? tr("Create") : tr("Connect"); }

void DeviceStep::enter() {
    banner()->setMessage(Tone::Info, {});
    entryfields::editorOf(m_name)->setText(data().deviceName);
    entryfields::editorOf(m_name)->selectAll();
    m_name->focusEditor();
}

void DeviceStep::leave() {
    ++m_round;
    data().deviceName = entryfields::valueOf(m_name);
}

void DeviceStep::next() {
    if (!entryfields::needText(m_name, tr("Give this computer a name."))) {
        m_name->focusEditor();
        return;
    }
    data().deviceName = entryfields::valueOf(m_name);
    banner()->setMessage(
        Tone::Info, data().alone ? tr("Preparing this computer…") : tr("Introducing this computer to the server…"));
    Q_EMIT busyChanged(true);
    const auto done = [self = QPointer(this), round = ++m_round](const Result<sync::SignedInUser>& answer) {
        if (self && round == self->m_round) self->onAnswer(answer);
    };
    if (data().alone) m_workspace.workAlone(data().aloneRequest(), done);
    else m_workspace.connectTo(data().connectRequest(), done);
}

void DeviceStep::onAnswer(const Result<sync::SignedInUser>& answer) {
    Q_EMIT busyChanged(false);
    banner()->setMessage(Tone::Info, {});
    if (answer.ok()) {
        Q_EMIT finished();
        return;
    }
    const Error& error = answer.error();
    if (isOneOf(error.code, {ErrorCode::BadCredentials, ErrorCode::TooManyAttempts, ErrorCode::NotAllowed,
                             ErrorCode::FieldRequired, ErrorCode::FieldInvalid, ErrorCode::FieldTooLong})) {
        Q_EMIT accountRefused(error);
    } else if (isOneOf(error.code,
                       {ErrorCode::NetworkDown, ErrorCode::NotOurServer, ErrorCode::TimedOut, ErrorCode::BadAddress})) {
        Q_EMIT serverRefused(error);
    } else {
        showError(error);
    }
}

void DeviceStep::retranslate() {
    setHeading(tr("Name this computer"),
               tr("Others see it beside what is done here. It also gets letters of its own for the numbers on paper."));
    m_name->setLabel(tr("Name of the &computer"));
    m_name->setHint(tr("For example Front desk, Workshop, Laptop of Ana"));
}

}  // namespace mostrador
