// UserPanel: what is shown and the way between reading and editing. What it does to accounts: userpanel_actions.cpp.
#include "ui/users/userpanel.h"

#include <QEvent>
#include <QPointer>
#include <QVBoxLayout>

#include "models/commands/users.h"
#include "models/records/user.h"
#include "models/rules/permissions.h"
#include "sync/transport/workspace.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/users/devicenames.h"
#include "ui/users/onlineonly.h"
#include "ui/users/userdetail.h"
#include "ui/users/userform.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sectionheader.h"

namespace mostrador {

UserPanel::UserPanel(const PageContext& context, const DeviceNames& devices, QWidget* parent)
    : SidePanel(context.state, QStringLiteral("users/panel"), parent),
      m_context(context),
      m_devices(devices),
      m_loader(new RecordLoader(context.workspace.replica(), user::type, this)),
      m_problem(new Banner(this)),
      m_absent(new Banner(this)),
      m_reading(new UserDetail(this)),
      m_form(new UserForm(context.random, this)),
      m_suspend(new Button(Symbol::Pause, QString(), ButtonVariant::Quiet, this)),
      m_reactivate(new Button(Symbol::Play, QString(), ButtonVariant::Secondary, this)),
      m_editButton(new Button(Symbol::Pencil, QString(), ButtonVariant::Primary, this)),
      m_cancel(new Button(QString(), ButtonVariant::Secondary, this)),
      m_save(new Button(QString(), ButtonVariant::Primary, this)) {
    setObjectName(QStringLiteral("users.panel"));
    m_form->setObjectName(QStringLiteral("users.form"));
    m_problem->setObjectName(QStringLiteral("users.problem"));
    m_absent->setObjectName(QStringLiteral("users.form.absent"));
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* notes = new QVBoxLayout;
    notes->setContentsMargins(space::l - 6, 0, space::l, 0);
    notes->setSpacing(space::s);
    notes->addWidget(m_problem);
    notes->addWidget(m_absent);
    column->addLayout(notes);
    column->addWidget(m_reading);
    makeAccountButtons(body);
    column->addWidget(m_account);
    column->addWidget(m_form);
    column->addStretch(1);
    setBody(body);
    const std::pair<Button*, const char*> buttons[] = {{m_suspend, "users.suspend"},
                                                       {m_reactivate, "users.reactivate"},
                                                       {m_editButton, "users.edit"},
                                                       {m_cancel, "users.form.cancel"},
                                                       {m_save, "users.form.save"}};
    for (const auto& [button, name] : buttons) {
        button->setObjectName(QString::fromLatin1(name));
        addFootWidget(button);
    }
    connect(m_loader, &RecordLoader::loaded, this, &UserPanel::onLoaded);
    connect(m_loader, &RecordLoader::missing, this, &UserPanel::onMissing);
    connect(m_loader, &RecordLoader::failed, this, [this](const Error& error) { fail(words::described(error)); });
    connect(&devices, &DeviceNames::changed, this, [this] {
        if (m_detail) m_reading->show(*m_detail, m_devices.name(m_detail->record.reference(user::LastSignInDevice)));
    });
    connect(m_suspend, &QPushButton::clicked, this, &UserPanel::askSuspend);
    connect(m_reactivate, &QPushButton::clicked, this, [this] {
        if (m_detail) sendSuspended(m_detail->record.id, nameShown(), false, true);
    });
    connect(m_editButton, &QPushButton::clicked, this, &UserPanel::edit);
    connect(m_cancel, &QPushButton::clicked, this, &UserPanel::cancel);
    connect(m_save, &QPushButton::clicked, this, &UserPanel::save);
    connect(this, &SidePanel::closeRequested, this, &UserPanel::cancel);
    connect(&context.workspace, &sync::Workspace::userChanged, this, [this] { enter(m_mode); });
    connect(&context.workspace, &sync::Workspace::membershipChanged, this, [this] { enter(m_mode); });
    retranslate();
    enter(Mode::Closed);
}

void UserPanel::makeAccountButtons(QWidget* body) {
    m_account = new QWidget(body);
    auto* column = new QVBoxLayout(m_account);
    column->setContentsMargins(space::l - 6, 0, space::l, space::l);
    column->setSpacing(space::s);
    m_accountTitle = new SectionHeader(QString(), m_account);
    column->addWidget(m_accountTitle);
    m_accountNote = new Label(QString(), TextRole::Caption, Label::Strength::Muted, m_account);
    m_accountNote->setWordWrap(true);
    m_code = new Button(Symbol::Key, QString(), ButtonVariant::Secondary, m_account);
    m_password = new Button(Symbol::Lock, QString(), ButtonVariant::Secondary, m_account);
    m_signOut = new Button(Symbol::Logout, QString(), ButtonVariant::Secondary, m_account);
    m_code->setObjectName(QStringLiteral("users.code.create"));
    m_password->setObjectName(QStringLiteral("users.password.open"));
    m_signOut->setObjectName(QStringLiteral("users.signout"));
    for (Button* button : {m_code, m_password, m_signOut}) column->addWidget(button);
    column->addWidget(m_accountNote);
    connect(m_code, &QPushButton::clicked, this, &UserPanel::askCode);
    connect(m_password, &QPushButton::clicked, this, &UserPanel::askPassword);
    connect(m_signOut, &QPushButton::clicked, this, &UserPanel::askSignOut);
}

bool UserPanel::manages() const {
    const auto& user = m_context.workspace.user();
    return user && grantFor(user->roles, Action::UsersManage) == Grant::Full;
}

Actor UserPanel::author() const {
    const auto& user = m_context.workspace.user();
    return user ? Actor{user->id, {}, user->roles, user->team, false} : Actor{};
}

bool UserPanel::mayEdit() const { return m_detail && user::mayEdit(author(), m_detail->record); }

bool UserPanel::isOwn() const {
    const auto& user = m_context.workspace.user();
    return user && m_detail && user->id.uuid() == m_detail->record.id;
}

QString UserPanel::nameShown() const { return m_detail ? words::of(m_detail->record.text(user::Name)) : QString(); }

bool UserPanel::hasUnsavedInput() const {
    return (m_mode == Mode::Editing || m_mode == Mode::Creating) && m_form->isDirty();
}

void UserPanel::whenSettled(std::function<void()> proceed, std::function<void()> stay) {
    if (!hasUnsavedInput()) return proceed();
    if (m_asking) return;
    m_asking = true;
    Question question;
    question.title = tr("Discard what you typed?");
    question.text = m_mode == Mode::Creating ? tr("The new user has not been saved.")
                                             : tr("The changes to %1 have not been saved.").arg(nameShown());
    question.confirm = tr("Discard");
    question.cancel = tr("Keep editing");
    question.dangerous = true;
    ConfirmDialog::ask(question, window(), this,
                       [this, proceed = std::move(proceed), stay = std::move(stay)](bool yes) {
                           m_asking = false;
                           if (yes) {
                               enter(Mode::Reading);
                               proceed();
                           } else if (stay) {
                               stay();
                           }
                       });
}

void UserPanel::enter(Mode mode) {
    const bool form = mode == Mode::Editing || mode == Mode::Creating;
    const bool leaves =
        !form && (m_mode == Mode::Editing || m_mode == Mode::Creating) && isAncestorOf(window()->focusWidget());
    m_mode = mode;
    const bool reading = mode == Mode::Reading && m_detail.has_value();
    const bool suspended = reading && m_detail->record.text(user::State) == user::suspended;
    const bool connected = m_context.workspace.membership() == sync::Membership::Connected;
    m_form->setVisible(form);
    m_reading->setVisible(reading);
    m_save->setVisible(form);
    m_cancel->setVisible(form);
    m_editButton->setVisible(reading && mayEdit());
    const bool maySuspend = reading && user::maySuspend(author(), m_detail->record);
    m_suspend->setVisible(maySuspend && !suspended);
    m_reactivate->setVisible(maySuspend && suspended);
    m_account->setVisible(reading && (manages() || isOwn()));
    m_code->setVisible(manages() && !isOwn());
    m_code->setEnabled(connected && !suspended);
    m_password->setEnabled(connected);
    m_signOut->setEnabled(connected);
    m_accountNote->setText(connected ? QString() : onlineonly::alone());
    m_accountNote->setVisible(!connected);
    if (!form) {
        m_saving = false;
        m_missing = false;
        m_save->setEnabled(true);
    }
    showAbsence();
    m_problem->setMessage(Tone::Info, QString());
    retranslate();
    if (mode == Mode::Closed) close();
    else open();
    if (leaves) Q_EMIT formLeft();  // the input that had the focus is gone: it would jump to anywhere
}

void UserPanel::showUser(const Uuid& id) {
    if (m_loader->id() == id && m_mode == Mode::Reading && m_detail) return;
    m_editNext = false;
    m_loader->load(id);
    if (m_mode != Mode::Reading) enter(Mode::Reading);
}

void UserPanel::closePanel() {
    m_loader->stop();
    m_detail.reset();
    enter(Mode::Closed);
    Q_EMIT panelClosed();
}

void UserPanel::cancel() {
    const bool wasEditing = m_mode == Mode::Editing;
    whenSettled([this, wasEditing] {
        if (wasEditing && m_detail) enter(Mode::Reading);
        else closePanel();
    });
}

void UserPanel::edit() {
    if (m_mode != Mode::Reading || !m_detail || m_detail->record.id != m_loader->id()) return;
    if (!mayEdit()) return;
    m_form->begin(m_detail->record, false, manages());
    enter(Mode::Editing);
    m_form->focusFirst();
}

void UserPanel::editWhenLoaded() {
    const bool here = m_detail && m_detail->record.id == m_loader->id();
    m_editNext = !here;
    if (here) edit();
}

void UserPanel::create() {
    m_loader->stop();
    m_detail.reset();
    IdSource ids(m_context.clock, m_context.random);
    m_form->begin(Record(user::type, ids.next()), true, true);
    enter(Mode::Creating);
    m_form->focusFirst();
}

void UserPanel::onLoaded(const RecordDetail& detail) {
    m_detail = detail;
    m_missing = false;
    m_reading->show(detail, m_devices.name(detail.record.reference(user::LastSignInDevice)));
    if (m_mode == Mode::Editing && !m_saving) {
        m_form->rebase(detail.record);
        showAbsence();
    } else if (m_mode == Mode::Reading) {
        enter(Mode::Reading);
        if (std::exchange(m_editNext, false)) edit();
    }
}

void UserPanel::onMissing() {
    if (m_mode == Mode::Reading) return closePanel();
    m_missing = m_mode == Mode::Editing;
    showAbsence();
}

void UserPanel::retranslate() {
    setTitle(m_mode == Mode::Creating  ? tr("New user")
             : m_mode == Mode::Editing ? tr("Edit user")
                                       : tr("User", "title of a panel"));
    m_accountTitle->setTitle(tr("Access", "section: password and sessions"));
    m_suspend->setText(tr("Suspend"));
    m_reactivate->setText(tr("Reactivate"));
    m_editButton->setText(tr("Edit"));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(m_mode == Mode::Creating ? tr("Create user") : tr("Save"));
    m_code->setText(tr("One-time code…"));
    m_password->setText(isOwn() ? tr("Change my password…") : tr("Set password…"));
    m_signOut->setText(tr("Sign out everywhere…"));
}

void UserPanel::changeEvent(QEvent* event) {
    SidePanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) enter(m_mode);
}

}  // namespace mostrador
