// UserPanel: saving, suspending, codes, passwords, sessions.
#include <QPointer>

#include "models/base/clock.h"
#include "models/base/jsonvalue.h"
#include "models/commands/users.h"
#include "models/records/user.h"
#include "sync/transport/workspace.h"
#include "ui/tables/words.h"
#include "ui/users/codedialog.h"
#include "ui/users/onlineonly.h"
#include "ui/users/passworddialog.h"
#include "ui/users/userform.h"
#include "ui/users/userpanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/toast.h"

namespace mostrador {

void UserPanel::save() {
    if ((m_mode != Mode::Editing && m_mode != Mode::Creating) || m_saving) return;
    m_problem->setMessage(Tone::Info, QString());
    if (!m_form->validate()) return;
    const Edit edit = m_form->edit();
    const Uuid id = m_form->base().id;
    if (edit.empty()) return enter(Mode::Reading);
    m_saving = true;
    m_save->setEnabled(false);
    Command command = m_mode == Mode::Creating ? user::create(id, edit) : user::set(id, edit);
    m_context.workspace.execute(std::move(command), [self = QPointer(this), id](const Result<sync::Receipt>& result) {
        if (self) self->onSaved(result, id);
    });
}

void UserPanel::onSaved(const Result<sync::Receipt>& result, const Uuid& id) {
    m_saving = false;
    m_save->setEnabled(true);
    if (!result.ok()) {
        if (!m_form->showRefusal(result.error())) fail(words::described(result.error()));
        return;
    }
    const bool isNew = m_mode == Mode::Creating;
    m_detail.reset();
    enter(Mode::Reading);
    m_loader->load(id);
    if (isNew) Q_EMIT created(id);
}

void UserPanel::fail(const QString& words) { m_problem->setMessage(Tone::Danger, words); }

// The form stays on its record whatever the list does; the person who types is told why it is not there.
void UserPanel::showAbsence() {
    QString text;
    if (m_mode == Mode::Editing && m_missing)
        text = tr("This user is no longer on this computer, so it cannot be saved. Copy what you need.");
    else if (m_mode == Mode::Editing && m_listHolds && !m_listHolds(user()))
        text = tr("This user is not in the list shown now: the search leaves it out.");
    m_absent->setMessage(Tone::Warn, text);
}

// Undo gives the access back, but not the session that was cut: ask first.
void UserPanel::askSuspend() {
    if (!m_detail) return;
    Question question;
    question.title = tr("Suspend %1?").arg(nameShown());
    question.text =
        tr("The person is signed out of every computer and cannot sign in until reactivated. Work that is not sent yet "
           "stays on its computer.");
    question.confirm = tr("Suspend");
    ConfirmDialog::ask(question, window(), this, [this, id = m_detail->record.id, name = nameShown()](bool yes) {
        if (yes) sendSuspended(id, name, true, true);
    });
}

void UserPanel::sendSuspended(const Uuid& id, const QString& name, bool suspended, bool offerUndo) {
    const auto done = [self = QPointer(this), id, name, suspended, offerUndo](const Result<sync::Receipt>& result) {
        if (!self) return;
        if (!result.ok()) return self->fail(words::described(result.error()));
        if (!offerUndo) return;
        Toast* toast = self->m_context.toasts.showUndo(suspended ? tr("%1 is suspended").arg(name)
                                                                 : tr("%1 may sign in again").arg(name));
        connect(toast, &Toast::actionTriggered, self,
                [self, id, name, suspended] { self->sendSuspended(id, name, !suspended, false); });
    };
    m_context.workspace.execute(suspended ? user::suspend(id) : user::restore(id), done);
}

void UserPanel::askCode() {
    if (!m_detail) return;
    m_problem->setMessage(Tone::Info, QString());
    m_code->setEnabled(false);
    const std::string path = "/usuarios/" + m_detail->record.id.toString() + "/codigo";
    m_context.workspace.request(
        "POST", path, "{}", [self = QPointer(this), name = nameShown()](const Result<std::string>& answer) {
            if (!self) return;
            self->m_code->setEnabled(true);
            if (!answer.ok()) return self->fail(onlineonly::explain(answer.error()));
            const auto json = JsonValue::parse(*answer);
            const JsonValue* code = json.ok() ? json->find("codigo") : nullptr;
            const JsonValue* until = json.ok() ? json->find("vence") : nullptr;
            if (code == nullptr || until == nullptr)
                return self->fail(words::described(Error{ErrorCode::Malformed, {}, {}}));
            auto* dialog =
                new CodeDialog(name, words::of(code->text()), parseUtc(until->text()).value_or(0), self->window());
            dialog->open();
        });
}

void UserPanel::askPassword() {
    if (!m_detail) return;
    auto* dialog = new PasswordDialog(m_context.workspace, m_detail->record.id, nameShown(), isOwn(), window());
    connect(dialog, &PasswordDialog::passwordSet, this, [this, name = nameShown(), own = isOwn()] {
        m_context.toasts.show(own ? tr("Your password is changed") : tr("%1 has a new password").arg(name), Tone::Ok);
    });
    dialog->open();
}

void UserPanel::changeOwnPassword() {
    const auto& user = m_context.workspace.user();
    if (!user) return;
    auto* dialog = new PasswordDialog(m_context.workspace, user->id.uuid(), words::of(user->name), true, window());
    connect(dialog, &PasswordDialog::passwordSet, this,
            [this] { m_context.toasts.show(tr("Your password is changed"), Tone::Ok); });
    dialog->open();
}

void UserPanel::askSignOut() {
    if (!m_detail) return;
    Question question;
    question.title = tr("Sign %1 out everywhere?").arg(nameShown());
    question.text =
        tr("Every computer and program signed in as this user must sign in again. Work that is not sent yet stays "
           "on its computer and goes out after the next sign-in.");
    question.confirm = tr("Sign out everywhere");
    question.dangerous = true;
    ConfirmDialog::ask(question, window(), this, [this, id = m_detail->record.id, name = nameShown()](bool yes) {
        if (yes) signOutEverywhere(id, name);
    });
}

void UserPanel::signOutEverywhere(const Uuid& id, const QString& name) {
    m_context.workspace.request("POST", "/usuarios/" + id.toString() + "/cerrar-sesiones", "{}",
                                [self = QPointer(this), name](const Result<std::string>& answer) {
                                    if (!self) return;
                                    if (!answer.ok()) return self->fail(onlineonly::explain(answer.error()));
                                    self->m_context.toasts.show(tr("%1 is signed out everywhere").arg(name), Tone::Ok);
                                });
}

}  // namespace mostrador
