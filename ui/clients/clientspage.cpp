#include "ui/clients/clientspage.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/records/client.h"
#include "models/rules/permissions.h"
#include "sync/transport/workspace.h"
#include "ui/clients/clientpanel.h"
#include "ui/clients/clientwords.h"
#include "ui/clients/duplicatesview.h"
#include "ui/tables/columnkeeper.h"
#include "ui/tables/recordtablemodel.h"
#include "ui/tables/recordtablepane.h"
#include "ui/tables/recordtableview.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fittingrow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

namespace mostrador {

namespace {

bool seesContacts(const sync::Workspace& workspace) {
    return workspace.user() && grantFor(workspace.user()->roles, Action::ClientsView) == Grant::Full;
}

}  // namespace

ClientsPage::ClientsPage(const PageContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_toolbar(new FittingRow(this)),
      m_search(new SearchField(this)),
      m_filter(new QComboBox(this)),
      m_count(new Label(QString(), TextRole::Body, Label::Strength::Muted, this)),
      m_duplicates(new Button(Symbol::Link, QString(), ButtonVariant::Quiet, this)),
      m_columns(Button::iconOnly(Symbol::Columns, QString(), this)),
      m_new(new Button(Symbol::Plus, QString(), ButtonVariant::Primary, this)),
      m_model(new RecordTableModel(context.workspace.replica(), client::type,
                                   clientwords::columns([&w = context.workspace] { return !seesContacts(w); }), this)),
      m_stack(new QStackedWidget(this)),
      m_pane(new RecordTablePane(*m_model, context.state, QStringLiteral("clients/table"), Symbol::Clients, this)),
      m_pairs(new DuplicatesView(context, this)),
      m_panel(new ClientPanel(context, this)) {
    setObjectName(QStringLiteral("clients"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(m_panel);
    makeToolbar();
    left->addWidget(m_toolbar);
    left->addWidget(m_stack, 1);
    m_stack->addWidget(m_pane);
    m_stack->addWidget(m_pairs);
    m_pane->view().setObjectName(QStringLiteral("clients.table"));
    makeActions();
    connectAll();
    retranslate();
    showRights();
}

void ClientsPage::makeToolbar() {
    QHBoxLayout* row = m_toolbar->row();
    row->setContentsMargins(space::xl, space::m, space::l, space::m);
    row->setSpacing(space::s);
    m_search->setObjectName(QStringLiteral("clients.search"));
    m_search->setMaximumWidth(360);
    m_filter->setObjectName(QStringLiteral("clients.filter"));
    for (const auto filter : {sync::ArchivedFilter::Live, sync::ArchivedFilter::Archived, sync::ArchivedFilter::All})
        m_filter->addItem(QString(), static_cast<int>(filter));
    m_count->setObjectName(QStringLiteral("clients.count"));
    m_columns->setObjectName(QStringLiteral("clients.columns"));
    m_new->setObjectName(QStringLiteral("clients.new"));
    row->addWidget(m_search, 1);
    row->addWidget(m_filter);
    row->addSpacing(space::s);
    row->addWidget(m_count);
    row->addStretch(1);
    m_duplicates->setObjectName(QStringLiteral("clients.duplicates.show"));
    m_duplicates->setCheckable(true);
    row->addWidget(m_duplicates);
    row->addWidget(m_columns);
    row->addWidget(m_new);
    m_toolbar->addYielding(m_count);
    m_toolbar->addYielding(m_new, [this](bool shorter) {
        m_newIsShort = shorter;
        nameNew();
    });
    m_toolbar->addYielding(m_duplicates,
                           [this](bool shorter) { m_duplicates->setText(shorter ? QString() : tr("Duplicates")); });
    m_toolbar->addYielding(m_columns);
    m_toolbar->addYielding(m_search, [this](bool shorter) { m_search->setMinimumWidth(shorter ? 140 : 200); });
}

void ClientsPage::makeActions() {
    const auto add = [this](const QKeySequence& keys) {
        auto* action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        m_actions.append(action);
        return action;
    };
    m_find = add(QKeySequence::Find);
    m_create = add(QKeySequence::New);
    m_edit = add(Qt::Key_F2);
    m_save = add(QKeySequence::Save);
    m_next = add(Qt::ALT | Qt::Key_Down);
    m_previous = add(Qt::ALT | Qt::Key_Up);
    connect(m_find, &QAction::triggered, this, [this] {
        if (m_duplicates->isChecked()) showDuplicates(false);
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_create, &QAction::triggered, this, &ClientsPage::newClient);
    connect(m_edit, &QAction::triggered, this, &ClientsPage::editCurrent);
    connect(m_save, &QAction::triggered, m_panel, &ClientPanel::save);
    connect(m_next, &QAction::triggered, this, [this] { m_panel->whenSettled([this] { m_pane->view().step(1); }); });
    connect(m_previous, &QAction::triggered, this,
            [this] { m_panel->whenSettled([this] { m_pane->view().step(-1); }); });
}

void ClientsPage::connectAll() {
    RecordTableView& view = m_pane->view();
    const auto show = [this](const Uuid& id) {
        if (id.isNil()) return;
        m_panelWanted = true;
        m_panel->whenSettled([this, id] { m_panel->showClient(id); },
                             [this] { m_pane->view().setCurrentId(m_panel->client()); });
    };
    connect(m_search, &SearchField::searchChanged, m_model, &RecordTableModel::setSearch);
    connect(m_search, &SearchField::moveToResults, m_pane, &RecordTablePane::focusRows);
    connect(m_filter, &QComboBox::activated, this, [this](int index) {
        m_model->setArchived(static_cast<sync::ArchivedFilter>(m_filter->itemData(index).toInt()));
        retranslate();
    });
    connect(m_columns, &QPushButton::clicked, this, [this] {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_pane->view().columnKeeper().fillMenu(*menu);
        menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
    });
    connect(m_duplicates, &QPushButton::clicked, this, &ClientsPage::showDuplicates);
    connect(m_pairs, &DuplicatesView::leaveWanted, this, [this] { showDuplicates(false); });
    connect(m_pairs, &DuplicatesView::clientWanted, this, &ClientsPage::openClient);
    connect(m_new, &QPushButton::clicked, this, &ClientsPage::newClient);
    connect(m_pane, &RecordTablePane::emptyActionTriggered, this, &ClientsPage::newClient);
    connect(m_pane, &RecordTablePane::clearSearchRequested, m_search, &QLineEdit::clear);
    connect(m_model, &RecordTableModel::totalChanged, this, &ClientsPage::showCount);
    connect(m_model, &RecordTableModel::phaseChanged, m_panel, [this] {
        if (m_model->phase() == RecordTableModel::Phase::Ready) m_panel->listChanged();
    });
    connect(m_model, &RecordTableModel::refreshed, m_panel, &ClientPanel::listChanged);
    connect(&view, &RecordTableView::clickedRecord, this, show);
    connect(&view, &RecordTableView::opened, this, show);
    connect(&view, &RecordTableView::currentChangedByUser, this, [this, show](const Uuid& id) {
        if (m_panelWanted) show(id);
    });
    connect(m_panel, &ClientPanel::created, this, [this](const Uuid& id) { m_pane->view().setCurrentId(id); });
    connect(m_panel, &ClientPanel::openRequested, this, &ClientsPage::openClient);
    connect(m_panel, &ClientPanel::resent, this, &ClientsPage::resent);
    // A long list is held in part: only one that was read to its end can say that it has no such row.
    m_panel->followList([this](const Uuid& id) {
        return m_model->rowOf(id) >= 0 || !m_model->isComplete() || m_model->phase() != RecordTableModel::Phase::Ready;
    });
    connect(m_panel, &ClientPanel::formLeft, &view, [&view] { view.setFocus(Qt::OtherFocusReason); });
    connect(m_panel, &ClientPanel::panelClosed, this, [this] {
        m_panelWanted = false;
        m_pane->focusShown();
    });
    connect(&m_context.workspace, &sync::Workspace::userChanged, this, &ClientsPage::showRights);
    connect(&m_context.workspace, &sync::Workspace::becameReady, this, &ClientsPage::showRights);
}

void ClientsPage::activated() { m_search->setFocus(Qt::OtherFocusReason); }

void ClientsPage::showDuplicates(bool shown) {
    m_duplicates->setChecked(shown);
    m_stack->setCurrentWidget(shown ? static_cast<QWidget*>(m_pairs) : m_pane);
    for (QWidget* ofList : QList<QWidget*>{m_search, m_filter, m_count, m_columns}) ofList->setEnabled(!shown);
    if (!shown) m_pane->focusShown();
}

QString ClientsPage::title() const { return tr("Clients"); }

void ClientsPage::openClient(const Uuid& id) {
    m_panel->whenSettled([this, id] {
        m_panelWanted = true;
        m_panel->showClient(id);
        m_pane->view().setCurrentId(id);
    });
}

void ClientsPage::editAndResend(const sync::InboxItem& item) {
    m_panel->whenSettled([this, item] { m_panel->resend(item); });
}

void ClientsPage::whenSettled(std::function<void()> proceed) { m_panel->whenSettled(std::move(proceed)); }

bool ClientsPage::hasUnsavedInput() const { return m_panel->hasUnsavedInput(); }

void ClientsPage::newClient() {
    if (!m_create->isEnabled()) return;
    m_panel->whenSettled([this] { m_panel->create(); });
}

// F2: the client beside the list, or the row the person stands on.
void ClientsPage::editCurrent() {
    if (m_panel->mode() == ClientPanel::Mode::Closed) {
        const Uuid id = m_model->idAt(m_pane->view().currentIndex().row());
        if (id.isNil()) return;
        openClient(id);
    }
    if (m_panel->mode() == ClientPanel::Mode::Reading) m_panel->editWhenLoaded();
}

void ClientsPage::showRights() {
    const auto& user = m_context.workspace.user();
    const bool mayCreate =
        user && m_context.workspace.isReady() && grantFor(user->roles, Action::ClientsEdit) == Grant::Full;
    m_new->setVisible(mayCreate);
    m_create->setEnabled(mayCreate);
    const bool mayMerge = user && grantFor(user->roles, Action::ClientsMerge) == Grant::Full;
    m_duplicates->setVisible(mayMerge);
    if (!mayMerge && m_stack->currentWidget() == m_pairs) showDuplicates(false);
    m_model->refreshTexts();
    retranslate();
}

void ClientsPage::showCount() {
    const auto total = m_model->total();
    if (!total) return;
    m_count->setText(
        tr("%n client(s)", "", static_cast<int>(*total)).replace(QString::number(*total), words::number(*total)));
}

void ClientsPage::nameNew() {
    const QString keys = m_create->shortcut().toString(QKeySequence::NativeText);
    m_new->setText(m_newIsShort ? QString() : tr("New client"));
    m_new->setAccessibleName(tr("New client"));
    m_new->setToolTip(m_newIsShort ? QStringLiteral("%1 (%2)").arg(tr("New client"), keys) : keys);
}

void ClientsPage::retranslate() {
    const QString filters[] = {tr("Active", "clients"), tr("Archived", "clients"), tr("All", "clients")};
    for (int i = 0; i < m_filter->count(); ++i) m_filter->setItemText(i, filters[i]);
    m_filter->setAccessibleName(tr("Which clients are listed"));
    m_search->setPrompt(tr("Search name, phone, e-mail, tax id…"));
    m_columns->setName(tr("Choose columns"));
    if (!m_duplicates->text().isEmpty() || m_duplicates->toolTip().isEmpty()) m_duplicates->setText(tr("Duplicates"));
    m_duplicates->setToolTip(tr("Clients that look alike"));
    m_duplicates->setAccessibleName(tr("Duplicates"));
    nameNew();
    m_pane->view().setAccessibleName(tr("Clients"));
    m_find->setText(tr("Search clients"));
    m_create->setText(tr("New client"));
    m_edit->setText(tr("Edit client"));
    m_save->setText(tr("Save client"));
    m_next->setText(tr("Next client"));
    m_previous->setText(tr("Previous client"));
    RecordTablePane::Texts texts;
    if (m_filter->currentData().toInt() == static_cast<int>(sync::ArchivedFilter::Archived)) {
        texts.emptyTitle = tr("Nothing archived");
        texts.emptyText = tr("Archived clients are kept here and can be restored.");
    } else {
        texts.emptyTitle = tr("No clients yet");
        texts.emptyText = tr("Add the first one: a name is enough.");
        texts.emptyAction = m_create->isEnabled() ? tr("New client") : QString();
    }
    texts.noMatchTitle = tr("No client found");
    texts.noMatchText = tr("Try fewer letters, or look among the archived ones.");
    m_pane->setTexts(texts);
    showCount();
}

void ClientsPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
