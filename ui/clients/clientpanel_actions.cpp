// ClientPanel: saving, archiving, duplicates, conflicts.
#include <QHash>
#include <QPointer>

#include "models/commands/clients.h"
#include "models/records/client.h"
#include "models/records/organization.h"
#include "models/rules/permissions.h"
#include "sync/transport/workspace.h"
#include "ui/clients/clientdetail.h"
#include "ui/clients/clientform.h"
#include "ui/clients/clientpanel.h"
#include "ui/clients/conflictbar.h"
#include "ui/clients/duplicatewatch.h"
#include "ui/tables/words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/toast.h"

namespace mostrador {

namespace {

// What a limited right (a technician's) may change; the command decides the same way.
constexpr FieldMask limitedFields = maskOf(client::Contact) | maskOf(client::ContactTitle) | maskOf(client::Phones) |
                                    maskOf(client::Emails) | maskOf(client::Addresses) | maskOf(client::Notes) |
                                    maskOf(client::Tags);

QString valueInWords(const Record& record, FieldIndex field) {
    const FieldSpec& spec = record.type().field(field);
    const Value& value = record.at(field);
    if (isNull(value)) return ClientPanel::tr("(empty)");
    if (spec.kind == FieldKind::Integer) return words::number(integerOf(value));
    return words::of(textOf(value)).simplified();
}

}  // namespace

FieldMask ClientPanel::editableFields() const {
    const auto& user = m_context.workspace.user();
    if (!user) return 0;
    switch (grantFor(user->roles, Action::ClientsEdit)) {
        case Grant::Full: return ~FieldMask{0};
        case Grant::Limited: return limitedFields;
        case Grant::None: break;
    }
    return 0;
}

bool ClientPanel::masked() const {
    const auto& user = m_context.workspace.user();
    return !user || grantFor(user->roles, Action::ClientsView) != Grant::Full;
}

void ClientPanel::save() {
    if ((m_mode != Mode::Editing && m_mode != Mode::Creating) || m_saving) return;
    m_problem->setMessage(Tone::Info, QString());
    if (!m_form->validate()) return;
    const Edit edit = m_form->edit();
    const Uuid id = m_form->base().id;
    if (edit.empty()) return enter(Mode::Reading);
    m_saving = true;
    m_save->setEnabled(false);
    Command command = m_mode == Mode::Creating ? client::create(id, edit) : client::set(id, edit);
    m_context.workspace.execute(std::move(command), [self = QPointer(this), id](const Result<sync::Receipt>& result) {
        if (self) self->onSaved(result, id);
    });
}

void ClientPanel::onSaved(const Result<sync::Receipt>& result, const Uuid& id) {
    m_saving = false;
    m_save->setEnabled(true);
    if (!result.ok()) {  // the form keeps what was typed
        if (!m_form->showRefusal(result.error())) fail(result.error());
        return;
    }
    const bool isNew = m_mode == Mode::Creating;
    const auto resentItem = m_resending;
    m_detail.reset();
    enter(Mode::Reading);
    m_loader->load(id);
    if (isNew) Q_EMIT created(id);
    if (resentItem) Q_EMIT resent(resentItem->id);
}

void ClientPanel::fail(const Error& error) { m_problem->setMessage(Tone::Danger, words::described(error)); }

void ClientPanel::setArchived(bool archived) {
    if (!m_detail) return;
    sendArchived(m_detail->record.id, words::of(m_detail->record.text(client::Name)), archived, true);
}

void ClientPanel::sendArchived(const Uuid& id, const QString& name, bool archived, bool offerUndo) {
    const auto done = [self = QPointer(this), id, name, archived, offerUndo](const Result<sync::Receipt>& result) {
        if (!self) return;
        if (!result.ok()) return self->fail(result.error());
        if (!offerUndo) return;
        Toast* toast = self->m_context.toasts.showUndo(archived ? tr("%1 is archived", "client").arg(name)
                                                                : tr("%1 is back in the list", "client").arg(name));
        connect(toast, &Toast::actionTriggered, self,
                [self, id, name, archived] { self->sendArchived(id, name, !archived, false); });
    };
    m_context.workspace.execute(archived ? client::archive(id) : client::restore(id), done);
}

void ClientPanel::onEdited() {
    const Edit changes = m_form->edit();
    const bool telling =
        findField(changes, client::Name) || findField(changes, client::Phones) || findField(changes, client::TaxId);
    if (telling) m_watch->look(m_form->value());
    else m_watch->stop();
    if (!telling) onDuplicates({});
}

void ClientPanel::onDuplicates(const std::vector<sync::DuplicateHint>& hints) {
    QHash<FieldIndex, QString> warnings;
    for (const sync::DuplicateHint& hint : hints) {
        if (warnings.contains(hint.field)) continue;
        const QString other = words::of(hint.title);
        if (hint.field == client::Phones)
            warnings.insert(hint.field, tr("%1 has this phone", "another client").arg(other));
        else if (hint.field == client::TaxId)
            warnings.insert(hint.field, tr("%1 has this tax id", "another client").arg(other));
        else warnings.insert(hint.field, tr("There is a client with this name"));
    }
    m_form->setWarnings(warnings);
    if (hints.empty()) return m_duplicates->setMessage(Tone::Info, QString());
    m_duplicate = hints.front().id;
    m_duplicates->setMessage(Tone::Warn,
                             tr("Perhaps this client exists already: %1").arg(words::of(hints.front().title)),
                             tr("Open existing"));
}

void ClientPanel::showConflict() {
    if (m_contested == 0) return m_conflict->hide();
    QStringList fields;
    for (FieldIndex i = 0; i < client::FieldCount; ++i) {
        if (!(m_contested & maskOf(i))) continue;
        fields.append(QStringLiteral("%1: %2").arg(words::fieldLabel(client::type.field(i).name),
                                                   valueInWords(m_detail->record, i)));
    }
    m_conflict->showConflict(m_detail->updatedBy, fields);
}

bool ClientPanel::mayArchive() const {
    const auto& user = m_context.workspace.user();
    return user && grantFor(user->roles, Action::ClientsArchive) == Grant::Full;
}

// The form stays on its record whatever the list does; the person who types is told why it is not there.
QString ClientPanel::absence() const {
    if (m_mode != Mode::Editing) return {};
    if (m_missing) return tr("This client is no longer on this computer, so it cannot be saved. Copy what you need.");
    if (m_detail && m_detail->record.archived()) {
        const QString &who = m_detail->updatedBy, &where = m_detail->updatedOn;
        if (who.isEmpty() || where.isEmpty())
            return tr("This client was archived on another computer. What you typed is still here.");
        return tr("%1 archived this client on “%2”. What you typed is still here.", "a person, a computer")
            .arg(who, where);
    }
    if (m_listHolds && !m_listHolds(client()))
        return tr("This client is not in the list shown now: search or filter leave it out.");
    return {};
}

void ClientPanel::showAbsence() {
    const bool archived = m_mode == Mode::Editing && !m_missing && m_detail && m_detail->record.archived();
    m_absent->setMessage(Tone::Warn, absence(), archived && mayArchive() ? tr("Restore") : QString());
}

// The organisation's currency shapes the credit limit.
void ClientPanel::loadMoney() {
    const auto identity = m_context.workspace.replica().identity();
    if (!identity) return;
    m_context.workspace.replica().read([this, post = m_post, org = identity->org.uuid()](sync::Reader& reader) {
        const auto found = reader.find(organization::type, org);
        if (!found.ok() || !*found) return;
        const int digits = static_cast<int>((*found)->integer(organization::CurrencyDigits, 2));
        post([this, digits, currency = words::of((*found)->text(organization::Currency))] {
            m_form->setMoney(digits, currency);
            m_reading->setMoney(digits, currency);
        });
    });
}

}  // namespace mostrador
