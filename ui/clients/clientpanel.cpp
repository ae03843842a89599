// ClientPanel: what is shown and the way between reading and editing. Changing records: clientpanel_actions.cpp.
#include "ui/clients/clientpanel.h"

#include <QEvent>
#include <QVBoxLayout>

#include "models/base/random.h"
#include "models/commands/args.h"
#include "models/commands/clients.h"
#include "models/records/client.h"
#include "models/rules/permissions.h"
#include "sync/transport/workspace.h"
#include "ui/clients/clientdetail.h"
#include "ui/clients/clientform.h"
#include "ui/clients/conflictbar.h"
#include "ui/clients/duplicatewatch.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/confirmdialog.h"

namespace mostrador {

namespace {

constexpr auto panelKey = "clients/panel";

}  // namespace

ClientPanel::ClientPanel(const PageContext& context, QWidget* parent)
    : SidePanel(context.state, QString::fromLatin1(panelKey), parent),
      m_context(context),
      m_loader(new RecordLoader(context.workspace.replica(), client::type, this)),
      m_watch(new DuplicateWatch(context.workspace.replica(), this)),
      m_post(this),
      m_problem(new Banner(this)),
      m_absent(new Banner(this)),
      m_duplicates(new Banner(this)),
      m_conflict(new ConflictBar(this)),
      m_reading(new ClientDetail(this)),
      m_form(new ClientForm(context.random, this)),
      m_archive(new Button(Symbol::Archive, QString(), ButtonVariant::Quiet, this)),
      m_restore(new Button(Symbol::Restore, QString(), ButtonVariant::Secondary, this)),
      m_editButton(new Button(Symbol::Pencil, QString(), ButtonVariant::Primary, this)),
      m_cancel(new Button(QString(), ButtonVariant::Secondary, this)),
      m_save(new Button(QString(), ButtonVariant::Primary, this)) {
    setObjectName(QStringLiteral("clients.panel"));
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* notes = new QVBoxLayout;
    notes->setContentsMargins(space::l - 6, 0, space::l, 0);
    notes->setSpacing(space::s);
    notes->addWidget(m_problem);
    notes->addWidget(m_absent);
    notes->addWidget(m_duplicates);
    notes->addWidget(m_conflict);
    column->addLayout(notes);
    column->addWidget(m_reading);
    column->addWidget(m_form, 1);
    setBody(body);
    m_problem->setObjectName(QStringLiteral("clients.form.problem"));
    m_absent->setObjectName(QStringLiteral("clients.form.absent"));
    m_absent->actionButton()->setObjectName(QStringLiteral("clients.form.absent.restore"));
    m_duplicates->setObjectName(QStringLiteral("clients.form.duplicate"));
    m_duplicates->actionButton()->setObjectName(QStringLiteral("clients.form.duplicate.open"));
    m_form->setObjectName(QStringLiteral("clients.form"));
    m_reading->setObjectName(QStringLiteral("clients.detail"));
    const std::pair<Button*, const char*> buttons[] = {{m_archive, "clients.archive"},
                                                       {m_restore, "clients.restore"},
                                                       {m_editButton, "clients.edit"},
                                                       {m_cancel, "clients.form.cancel"},
                                                       {m_save, "clients.form.save"}};
    for (const auto& [button, name] : buttons) {
        button->setObjectName(QString::fromLatin1(name));
        addFootWidget(button);
    }
    connect(m_loader, &RecordLoader::loaded, this, &ClientPanel::onLoaded);
    connect(m_loader, &RecordLoader::missing, this, &ClientPanel::onMissing);
    connect(m_loader, &RecordLoader::failed, this, &ClientPanel::fail);
    connect(m_watch, &DuplicateWatch::found, this, &ClientPanel::onDuplicates);
    connect(m_form, &ClientForm::edited, this, &ClientPanel::onEdited);
    connect(m_absent, &Banner::actionTriggered, this, [this] { setArchived(false); });
    connect(m_duplicates, &Banner::actionTriggered, this, [this] { Q_EMIT openRequested(m_duplicate); });
    connect(m_conflict, &ConflictBar::mineChosen, this, [this] {
        m_contested = 0;
        m_conflict->hide();
    });
    connect(m_conflict, &ConflictBar::theirsChosen, this, [this] {
        m_form->takeTheirs(std::exchange(m_contested, 0));
        m_conflict->hide();
    });
    connect(m_archive, &QPushButton::clicked, this, [this] { setArchived(true); });
    connect(m_restore, &QPushButton::clicked, this, [this] { setArchived(false); });
    connect(m_editButton, &QPushButton::clicked, this, &ClientPanel::edit);
    connect(m_cancel, &QPushButton::clicked, this, &ClientPanel::cancel);
    connect(m_save, &QPushButton::clicked, this, &ClientPanel::save);
    connect(this, &SidePanel::closeRequested, this, &ClientPanel::cancel);
    connect(&context.workspace, &sync::Workspace::userChanged, this, [this] { enter(m_mode); });
    loadMoney();
    retranslate();
    enter(Mode::Closed);
}

bool ClientPanel::hasUnsavedInput() const {
    return (m_mode == Mode::Editing || m_mode == Mode::Creating) && m_form->isDirty();
}

void ClientPanel::whenSettled(std::function<void()> proceed, std::function<void()> stay) {
    if (!hasUnsavedInput()) return proceed();
    if (m_asking) return;
    m_asking = true;
    Question question;
    question.title = tr("Discard what you typed?");
    question.text =
        m_mode == Mode::Creating
            ? tr("The new client has not been saved.")
            : tr("The changes to %1 have not been saved.").arg(words::of(m_form->base().text(client::Name)));
    question.confirm = tr("Discard");
    question.cancel = tr("Keep editing");
    question.dangerous = true;
    ConfirmDialog::ask(question, window(), this,
                       [this, proceed = std::move(proceed), stay = std::move(stay)](bool yes) {
                           m_asking = false;
                           if (yes) {
                               enter(Mode::Reading);  // the input is given up, whatever comes next
                               proceed();
                           } else if (stay) {
                               stay();
                           }
                       });
}

// Buttons and parts for a mode, by the rights of the person.
void ClientPanel::enter(Mode mode) {
    const bool form = mode == Mode::Editing || mode == Mode::Creating;
    const bool leaves =
        !form && (m_mode == Mode::Editing || m_mode == Mode::Creating) && isAncestorOf(window()->focusWidget());
    m_mode = mode;
    const bool reading = mode == Mode::Reading && m_detail.has_value();
    const bool archived = reading && m_detail->record.archived();
    m_form->setVisible(form);
    m_reading->setVisible(reading);
    m_save->setVisible(form);
    m_cancel->setVisible(form);
    m_editButton->setVisible(reading && !archived && editableFields() != 0);
    m_archive->setVisible(reading && !archived && mayArchive());
    m_restore->setVisible(reading && archived && mayArchive());
    if (!form) {
        m_watch->stop();
        m_duplicates->setMessage(Tone::Info, QString());
        m_conflict->hide();
        m_contested = 0;
        m_resending.reset();
        m_saving = false;
        m_missing = false;
        m_save->setEnabled(true);
    }
    m_problem->setMessage(Tone::Info, QString());
    showAbsence();
    if (mode == Mode::Creating) setTitle(tr("New client"));
    else if (mode == Mode::Editing) setTitle(tr("Edit client"));
    else setTitle(tr("Client"));
    if (mode == Mode::Closed) close();
    else open();
    if (leaves) Q_EMIT formLeft();  // the input that had the focus is gone: it would jump to anywhere
}

void ClientPanel::showClient(const Uuid& id) {
    if (m_loader->id() == id && m_mode == Mode::Reading && m_detail) return;
    m_editNext = false;
    m_loader->load(id);
    if (m_mode != Mode::Reading) enter(Mode::Reading);
}

void ClientPanel::closePanel() {
    m_loader->stop();
    m_detail.reset();
    enter(Mode::Closed);
    Q_EMIT panelClosed();
}

void ClientPanel::cancel() {
    const bool wasEditing = m_mode == Mode::Editing;
    whenSettled([this, wasEditing] {
        if (wasEditing && m_detail) enter(Mode::Reading);
        else closePanel();
    });
}

void ClientPanel::edit() {
    if (m_mode != Mode::Reading || !m_detail || m_detail->record.id != m_loader->id()) return;
    if (m_detail->record.archived() || editableFields() == 0) return;
    startEditing();
}

void ClientPanel::editWhenLoaded() {
    const bool here = m_detail && m_detail->record.id == m_loader->id();
    m_editNext = !here;
    if (here) edit();
}

void ClientPanel::startEditing() {
    m_form->begin(m_detail->record, false, editableFields());
    enter(Mode::Editing);
    m_form->focusFirst();
}

void ClientPanel::create() {
    m_loader->stop();
    m_detail.reset();
    IdSource ids(m_context.clock, m_context.random);
    m_form->begin(Record(client::type, ids.next()), true, ~FieldMask{0});
    enter(Mode::Creating);
    m_form->focusFirst();
}

void ClientPanel::resend(const sync::InboxItem& item) {
    const auto args = decodeArgs(client::type, item.command.args);
    if (!args.ok()) return fail(args.error());
    if (item.command.name == client::createName) {
        m_loader->stop();
        m_detail.reset();
        m_form->begin(Record(client::type, args->record), true, ~FieldMask{0});
        m_form->apply(args->edit);
        enter(Mode::Creating);
        m_resending = item;
        m_form->showRefusal(item.reason);
        return;
    }
    enter(Mode::Reading);
    m_resending = item;  // applied as soon as the record is here
    m_loader->load(args->record);
}

void ClientPanel::onLoaded(const RecordDetail& detail) {
    // A merged client lives on in its survivor: whoever holds its id (an order, a link) comes there.
    if (const Uuid survivor = detail.record.reference(client::MergedInto); !survivor.isNil() && m_mode == Mode::Reading)
        return m_loader->load(survivor);
    m_detail = detail;
    m_missing = false;
    m_reading->show(detail, masked());
    if (m_mode == Mode::Reading && m_resending) {
        const sync::InboxItem item = *m_resending;
        const auto args = decodeArgs(client::type, item.command.args);
        startEditing();
        m_resending = item;
        if (args.ok()) m_form->apply(args->edit);
        m_form->showRefusal(item.reason);
    } else if (m_mode == Mode::Editing && !m_saving) {
        m_contested |= m_form->rebase(detail.record);
        showConflict();
        showAbsence();
    } else if (m_mode == Mode::Reading) {
        enter(Mode::Reading);
        if (std::exchange(m_editNext, false)) edit();
    }
}

void ClientPanel::onMissing() {
    if (m_mode == Mode::Reading) return closePanel();
    m_missing = m_mode == Mode::Editing;
    showAbsence();
}

void ClientPanel::retranslate() {
    m_archive->setText(tr("Archive"));
    m_restore->setText(tr("Restore"));
    m_editButton->setText(tr("Edit"));
    m_editButton->setToolTip(QKeySequence(Qt::Key_F2).toString(QKeySequence::NativeText));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("Save"));
    m_save->setToolTip(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText));
}

void ClientPanel::changeEvent(QEvent* event) {
    SidePanel::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    retranslate();
    showAbsence();
    setTitle(m_mode == Mode::Creating ? tr("New client") : m_mode == Mode::Editing ? tr("Edit client") : tr("Client"));
}

}  // namespace mostrador
