#include "ui/entry/joindialog.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/entry/entryfields.h"
#include "ui/entry/servercheck.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/progress.h"

namespace mostrador {

using namespace entryfields;

JoinDialog::JoinDialog(sync::Workspace& workspace, QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_banner(new Banner(this)),
      m_pages(new QStackedWidget(this)),
      m_cancel(new Button(tr("Cancel"), ButtonVariant::Secondary, this)),
      m_primary(new Button(tr("Next"), ButtonVariant::Primary, this)),
      m_spinner(new Spinner(18, this)) {
    setObjectName(QStringLiteral("join"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Connect to a server"));
    setMinimumWidth(480);
    m_cancel->setObjectName(QStringLiteral("join.cancel"));
    m_primary->setObjectName(QStringLiteral("join.next"));
    m_primary->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    m_spinner->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::l);
    column->addWidget(new Label(tr("Connect to a server"), TextRole::Title));
    column->addWidget(m_banner);
    m_pages->addWidget(makeForm());
    m_pages->addWidget(makePreview());
    column->addWidget(m_pages, 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addWidget(m_spinner);
    foot->addStretch();
    foot->addWidget(m_cancel);
    foot->addWidget(m_primary);
    column->addLayout(foot);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_primary, &QPushButton::clicked, this, &JoinDialog::onPrimary);
    m_server->focusAddress();
}

QWidget* JoinDialog::makeForm() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_server = new ServerCheck(m_workspace, QStringLiteral("join"));
    m_user = text(QStringLiteral("join.user"), 60);
    m_password = password(QStringLiteral("join.password"));
    m_device = text(QStringLiteral("join.device"), 60);
    m_user->setLabel(tr("&User name there"));
    m_password->setLabel(tr("&Password there"));
    m_device->setLabel(tr("Name of this &computer"));
    if (const auto identity = m_workspace.replica().identity())
        editorOf(m_device)->setText(words::of(identity->deviceName));
    if (const auto& user = m_workspace.user()) editorOf(m_user)->setText(words::of(user->userName));
    column->addWidget(m_server);
    column->addWidget(m_user);
    column->addWidget(m_password);
    column->addWidget(m_device);
    column->addStretch();
    connect(m_server, &ServerCheck::answered, this, [this](bool good) {
        setBusy(false);
        if (std::exchange(m_goOn, false) && good) toPreview();
    });
    return page;
}

QWidget* JoinDialog::makePreview() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    m_preview = new Label(TextRole::Body);
    m_preview->setObjectName(QStringLiteral("join.preview"));
    m_preview->setWordWrap(true);
    column->addWidget(m_preview);
    column->addStretch();
    return page;
}

void JoinDialog::onPrimary() {
    m_banner->setMessage(Tone::Info, {});
    if (m_pages->currentIndex() == 1) {
        setBusy(true);
        m_banner->setMessage(Tone::Info, tr("Introducing this computer and receiving what the server has…"));
        sync::ConnectRequest request{m_server->found()->url, valueOf(m_user).toStdString(),
                                     valueOf(m_password).toStdString(), valueOf(m_device).toStdString()};
        m_workspace.joinServer(request, [self = QPointer(this)](const Result<sync::JoinPreview>& result) {
            if (self) self->onJoined(result);
        });
        return;
    }
    const bool named = needText(m_user, tr("Type your user name."));
    const bool secret = needText(m_password, tr("Type your password."));
    const bool device = needText(m_device, tr("Give this computer a name."));
    if (!named || !secret || !device) return;
    if (m_server->found()) {
        toPreview();
        return;
    }
    m_goOn = true;
    setBusy(true);
    m_server->check();
}

void JoinDialog::toPreview() {
    setBusy(true);
    m_workspace.previewJoin([self = QPointer(this)](const Result<sync::JoinPreview>& preview) {
        if (self) self->onPreview(preview);
    });
}

void JoinDialog::onPreview(const Result<sync::JoinPreview>& preview) {
    setBusy(false);
    if (!preview.ok()) {
        m_banner->setMessage(Tone::Danger, words::described(preview.error()));
        return;
    }
    const QString clients = tr("%n client(s)", "", static_cast<int>(preview->clients));
    const QString users = tr("%n user(s)", "", static_cast<int>(preview->users));
    m_preview->setText(tr("%1 and %2 of this computer will be sent to %3 and shared with everybody there. Numbers "
                          "already printed do not change.\n\nUsers get a new password on the server.")
                           .arg(clients, users, words::of(m_server->found()->url)));
    m_pages->setCurrentIndex(1);
    m_primary->setText(tr("Connect and send"));
    m_primary->setFocus(Qt::OtherFocusReason);
}

void JoinDialog::onJoined(const Result<sync::JoinPreview>& result) {
    setBusy(false);
    if (result.ok()) {
        Q_EMIT joined();
        accept();
        return;
    }
    const Error& error = result.error();
    m_pages->setCurrentIndex(0);
    m_primary->setText(tr("Next"));
    if (error.code == ErrorCode::BadCredentials) {
        m_password->setError(words::described(error));
        m_password->focusEditor();
    } else {
        m_banner->setMessage(Tone::Danger, words::described(error));
    }
}

void JoinDialog::setBusy(bool busy) {
    m_primary->setEnabled(!busy);
    m_spinner->setVisible(busy);
}

void JoinDialog::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_primary->isEnabled()) onPrimary();
    else if (!enter) QDialog::keyPressEvent(event);
}

}  // namespace mostrador
