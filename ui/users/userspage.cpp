#include "ui/users/userspage.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QVBoxLayout>

#include "models/records/user.h"
#include "models/rules/permissions.h"
#include "sync/transport/workspace.h"
#include "ui/tables/columnkeeper.h"
#include "ui/tables/recordtablemodel.h"
#include "ui/tables/recordtablepane.h"
#include "ui/tables/recordtableview.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/users/devicenames.h"
#include "ui/users/userpanel.h"
#include "ui/users/userwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fittingrow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

namespace mostrador {

UsersPage::UsersPage(const PageContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_toolbar(new FittingRow(this)),
      m_search(new SearchField(this)),
      m_count(new Label(QString(), TextRole::Body, Label::Strength::Muted, this)),
      m_columns(Button::iconOnly(Symbol::Columns, QString(), this)),
      m_new(new Button(Symbol::UserPlus, QString(), ButtonVariant::Primary, this)),
      m_devices(new DeviceNames(context.workspace.replica(), this)),
      m_model(new RecordTableModel(context.workspace.replica(), user::type, userwords::columns(*m_devices), this)),
      m_pane(new RecordTablePane(*m_model, context.state, QStringLiteral("users/table"), Symbol::User, this)),
      m_panel(new UserPanel(context, *m_devices, this)) {
    setObjectName(QStringLiteral("users"));
    m_pane->view().setObjectName(QStringLiteral("users.table"));
    makeToolbar();
    makeActions();
    connectAll();
    retranslate();
    showRights();
}

void UsersPage::makeToolbar() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(m_panel);
    QHBoxLayout* bar = m_toolbar->row();
    bar->setContentsMargins(space::xl, space::m, space::l, space::m);
    bar->setSpacing(space::s);
    m_search->setObjectName(QStringLiteral("users.search"));
    m_search->setMaximumWidth(360);
    m_count->setObjectName(QStringLiteral("users.count"));
    m_columns->setObjectName(QStringLiteral("users.columns"));
    m_new->setObjectName(QStringLiteral("users.new"));
    bar->addWidget(m_search, 1);
    bar->addSpacing(space::s);
    bar->addWidget(m_count);
    bar->addStretch(1);
    bar->addWidget(m_columns);
    bar->addWidget(m_new);
    m_toolbar->addYielding(m_count);
    m_toolbar->addYielding(m_new, [this](bool shorter) {
        m_newIsShort = shorter;
        nameNew();
    });
    m_toolbar->addYielding(m_columns);
    m_toolbar->addYielding(m_search, [this](bool shorter) { m_search->setMinimumWidth(shorter ? 140 : 200); });
    left->addWidget(m_toolbar);
    left->addWidget(m_pane, 1);
}

void UsersPage::makeActions() {
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
    m_ownPassword = add({});
    connect(m_find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_create, &QAction::triggered, this, &UsersPage::newUser);
    connect(m_edit, &QAction::triggered, this, &UsersPage::editCurrent);
    connect(m_save, &QAction::triggered, m_panel, &UserPanel::save);
    connect(m_next, &QAction::triggered, this, [this] { m_panel->whenSettled([this] { m_pane->view().step(1); }); });
    connect(m_previous, &QAction::triggered, this,
            [this] { m_panel->whenSettled([this] { m_pane->view().step(-1); }); });
    connect(m_ownPassword, &QAction::triggered, m_panel, &UserPanel::changeOwnPassword);
}

void UsersPage::connectAll() {
    RecordTableView& view = m_pane->view();
    const auto show = [this](const Uuid& id) {
        if (id.isNil()) return;
        m_panelWanted = true;
        m_panel->whenSettled([this, id] { m_panel->showUser(id); },
                             [this] { m_pane->view().setCurrentId(m_panel->user()); });
    };
    connect(m_search, &SearchField::searchChanged, m_model, &RecordTableModel::setSearch);
    connect(m_search, &SearchField::moveToResults, m_pane, &RecordTablePane::focusRows);
    connect(m_columns, &QPushButton::clicked, this, [this] {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_pane->view().columnKeeper().fillMenu(*menu);
        menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
    });
    connect(m_new, &QPushButton::clicked, this, &UsersPage::newUser);
    connect(m_pane, &RecordTablePane::emptyActionTriggered, this, &UsersPage::newUser);
    connect(m_pane, &RecordTablePane::clearSearchRequested, m_search, &QLineEdit::clear);
    connect(m_model, &RecordTableModel::totalChanged, this, &UsersPage::showCount);
    connect(m_model, &RecordTableModel::phaseChanged, m_panel, [this] {
        if (m_model->phase() == RecordTableModel::Phase::Ready) m_panel->listChanged();
    });
    connect(m_model, &RecordTableModel::refreshed, m_panel, &UserPanel::listChanged);
    connect(m_devices, &DeviceNames::changed, m_model, &RecordTableModel::refreshTexts);
    connect(&view, &RecordTableView::clickedRecord, this, show);
    connect(&view, &RecordTableView::opened, this, show);
    connect(&view, &RecordTableView::currentChangedByUser, this, [this, show](const Uuid& id) {
        if (m_panelWanted) show(id);
    });
    connect(m_panel, &UserPanel::created, this, [this](const Uuid& id) { m_pane->view().setCurrentId(id); });
    // A long list is held in part: only one that was read to its end can say that it has no such row.
    m_panel->followList([this](const Uuid& id) {
        return m_model->rowOf(id) >= 0 || !m_model->isComplete() || m_model->phase() != RecordTableModel::Phase::Ready;
    });
    connect(m_panel, &UserPanel::formLeft, &view, [&view] { view.setFocus(Qt::OtherFocusReason); });
    connect(m_panel, &UserPanel::panelClosed, this, [this] {
        m_panelWanted = false;
        m_pane->focusShown();
    });
    connect(&m_context.workspace, &sync::Workspace::userChanged, this, &UsersPage::showRights);
    connect(&m_context.workspace, &sync::Workspace::becameReady, this, &UsersPage::showRights);
}

QString UsersPage::title() const { return tr("Users"); }

void UsersPage::activated() { m_search->setFocus(Qt::OtherFocusReason); }

void UsersPage::openUser(const Uuid& id) {
    m_panel->whenSettled([this, id] {
        m_panelWanted = true;
        m_panel->showUser(id);
        m_pane->view().setCurrentId(id);
    });
}

void UsersPage::whenSettled(std::function<void()> proceed) { m_panel->whenSettled(std::move(proceed)); }

bool UsersPage::hasUnsavedInput() const { return m_panel->hasUnsavedInput(); }

void UsersPage::newUser() {
    if (m_create->isEnabled()) m_panel->whenSettled([this] { m_panel->create(); });
}

// F2: the user beside the list, or the row the person stands on.
void UsersPage::editCurrent() {
    if (m_panel->mode() == UserPanel::Mode::Closed) {
        const Uuid id = m_model->idAt(m_pane->view().currentIndex().row());
        if (id.isNil()) return;
        openUser(id);
    }
    if (m_panel->mode() == UserPanel::Mode::Reading) m_panel->editWhenLoaded();
}

void UsersPage::showRights() {
    const auto& user = m_context.workspace.user();
    const bool full =
        user && m_context.workspace.isReady() && grantFor(user->roles, Action::UsersManage) == Grant::Full;
    m_new->setVisible(full);
    m_create->setEnabled(full);
}

void UsersPage::showCount() {
    const auto total = m_model->total();
    if (total) m_count->setText(tr("%n user(s)", "", static_cast<int>(*total)));
}

void UsersPage::nameNew() {
    const QString keys = m_create->shortcut().toString(QKeySequence::NativeText);
    m_new->setText(m_newIsShort ? QString() : tr("New user"));
    m_new->setAccessibleName(tr("New user"));
    m_new->setToolTip(m_newIsShort ? QStringLiteral("%1 (%2)").arg(tr("New user"), keys) : keys);
}

void UsersPage::retranslate() {
    m_search->setPrompt(tr("Search name, user, e-mail, team…"));
    m_columns->setName(tr("Choose columns"));
    nameNew();
    m_pane->view().setAccessibleName(tr("Users"));
    m_find->setText(tr("Search users"));
    m_create->setText(tr("New user"));
    m_edit->setText(tr("Edit user"));
    m_save->setText(tr("Save user"));
    m_next->setText(tr("Next user"));
    m_previous->setText(tr("Previous user"));
    m_ownPassword->setText(tr("Change my password"));
    RecordTablePane::Texts texts;
    texts.emptyTitle = tr("No users yet");
    texts.emptyText = tr("Add the people who work here; each signs in with an own name.");
    texts.noMatchTitle = tr("No user found");
    texts.noMatchText = tr("Try fewer letters.");
    m_pane->setTexts(texts);
    showCount();
}

void UsersPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
