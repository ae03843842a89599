#include "app/desk.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QPointer>
#include <QTableView>

#include "app/settings.h"
#include "models/records/organization.h"
#include "sync/transport/workspace.h"
#include "ui/clients/clientspage.h"
#include "ui/entry/joindialog.h"
#include "ui/home/homepage.h"
#include "ui/orders/orderspage.h"
#include "ui/sales/salespage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/syncindicator.h"
#include "ui/stock/stockpage.h"
#include "ui/synccentre/synccentrepage.h"
#include "ui/synccentre/syncwatch.h"
#include "ui/tables/words.h"
#include "ui/users/userspage.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/language.h"
#include "ui/widgets/railbutton.h"
#include "ui/widgets/toast.h"

namespace mostrador {

namespace {

constexpr int compactRow = 28;

// Names by which scripts find the places of the rail; words of the REST interface, whatever the language shown.
QString railName(const QString& page) {
    if (page == QStringLiteral("home")) return QStringLiteral("inicio");
    if (page == QStringLiteral("orders")) return QStringLiteral("ordenes");
    if (page == QStringLiteral("clients")) return QStringLiteral("clientes");
    if (page == QStringLiteral("stock")) return QStringLiteral("inventario");
    if (page == QStringLiteral("sales")) return QStringLiteral("ventas");
    if (page == QStringLiteral("users")) return QStringLiteral("usuarios");
    if (page == QStringLiteral("sync")) return QStringLiteral("sincronizacion");
    if (page == QStringLiteral("settings")) return QStringLiteral("ajustes");
    return page;
}

}  // namespace

Preferences preferencesOf(const Settings& settings, const Language& language, const Theme& theme) {
    Preferences now;
    now.language = language.code();
    now.theme = theme.mode();
    now.compact = settings.text(Setting::Density) == QStringLiteral("compact");
    now.pollMinutes = qBound(1, settings.integer(Setting::PollMinutes), 60);
    return now;
}

void storePreferences(Settings& settings, const Preferences& wanted) {
    settings.set(Setting::Language, wanted.language);
    settings.set(Setting::Theme, Theme::nameOf(wanted.theme));
    settings.set(Setting::Density, wanted.compact ? QStringLiteral("compact") : QStringLiteral("comfortable"));
    settings.set(Setting::PollMinutes, QString::number(wanted.pollMinutes));
}

Desk::Desk(const DeskParts& parts) : m_parts(parts), m_window(std::make_unique<MainWindow>(parts.settings)) {
    m_watch = new SyncWatch(parts.workspace, this);
    makePages();
    connectWindow();
    connectSyncPage();
    connectWork();
    nameControls();
    showPreferences();
    showPerson();
    showOrganization();
    showPicture(m_watch->picture());
    m_window->restore();
    m_window->installEventFilter(this);
}

Desk::~Desk() = default;

void Desk::makePages() {
    const PageContext context{m_parts.workspace, m_parts.settings, m_window->toasts(), m_parts.clock, m_parts.random};
    m_home = new HomePage(context);
    m_orders = new OrdersPage(context);
    m_clients = new ClientsPage(context);
    m_stock = new StockPage(context);
    m_sales = new SalesPage(context);
    m_users = new UsersPage(context);
    m_sync = new SyncCentrePage(m_parts.clock);
    m_settings = new SettingsPage(m_parts.workspace, preferencesOf(m_parts.settings, m_parts.language, m_parts.theme));
    for (Page* page : QList<Page*>{m_home, m_orders, m_clients, m_stock, m_sales, m_users, m_sync, m_settings}) {
        if (page->objectName().isEmpty()) page->setObjectName(QStringLiteral("page.") + railName(page->id()));
        m_window->addPage(page);
    }
}

void Desk::connectWindow() {
    MainWindow* window = m_window.get();
    connect(window, &MainWindow::languageChosen, this, [this](const QString& code) {
        Preferences wanted = preferencesOf(m_parts.settings, m_parts.language, m_parts.theme);
        wanted.language = code;
        apply(wanted);
    });
    connect(window, &MainWindow::themeChosen, this, [this](ThemeMode mode) {
        Preferences wanted = preferencesOf(m_parts.settings, m_parts.language, m_parts.theme);
        wanted.theme = mode;
        apply(wanted);
    });
    connect(window, &MainWindow::signOutChosen, this, &Desk::askSignOut);
    connect(window, &MainWindow::syncCentreRequested, this, [window] { window->showPage(QStringLiteral("sync")); });
    connect(window, &MainWindow::closing, this, &Desk::closed);
    connect(m_settings, &SettingsPage::chosen, this, &Desk::apply);
    connect(m_settings, &SettingsPage::connectRequested, this, &Desk::openJoin);
    connect(m_settings, &SettingsPage::serverMoved, this, [this](const QString& url) {
        m_watch->refresh();
        m_window->toasts().show(tr("The server's address is now %1.").arg(url), Tone::Ok);
    });
    connect(&m_parts.workspace, &sync::Workspace::userChanged, this, &Desk::showPerson);
    auto* now = new QAction(this);
    now->setShortcut(QKeySequence(Qt::Key_F5));
    connect(now, &QAction::triggered, this, &Desk::syncNow);
    window->addAction(now);
}

void Desk::connectSyncPage() {
    connect(m_watch, &SyncWatch::changed, this, [this] { showPicture(m_watch->picture()); });
    connect(m_watch, &SyncWatch::recordsArrived, this, [this](const sync::ChangeSet& changes) {
        for (const sync::TableChange& change : changes.tables) {
            if (change.table == TableId::Organization) showOrganization();
        }
        if (changes.generationChanged) showOrganization();
    });
    connect(&m_parts.language, &Language::changed, m_watch, &SyncWatch::refresh);
    connect(&m_parts.language, &Language::changed, this, &Desk::showPreferences);
    connect(&m_parts.theme, &Theme::changed, this, &Desk::showPreferences);
    connect(m_sync, &SyncCentrePage::syncNowRequested, this, &Desk::syncNow);
    connect(m_sync, &SyncCentrePage::workLocallyChosen, this, &Desk::setLocal);
    connect(m_sync, &SyncCentrePage::connectRequested, this, &Desk::openJoin);
    connect(m_sync, &SyncCentrePage::signInRequested, this,
            [this] { whenSettled([this] { Q_EMIT signInAgainChosen(); }); });
    connect(m_sync, &SyncCentrePage::withdrawRequested, this, &Desk::withdraw);
    connect(m_sync, &SyncCentrePage::resolveRequested, this, &Desk::resolve);
    connect(m_sync, &SyncCentrePage::openRequested, this, &Desk::open);
    connect(m_sync, &SyncCentrePage::editAndResendRequested, this,
            [this](const sync::InboxItem& item) { editAndResend(item); });
    connect(m_sync, &SyncCentrePage::retryRequested, this, [this](const sync::InboxItem& item) { retry(item); });
    connect(m_clients, &ClientsPage::resent, this, &Desk::resolve);
    connect(m_stock, &StockPage::resent, this, &Desk::resolve);
    connect(m_sales, &SalesPage::resent, this, &Desk::resolve);
    connect(m_orders, &OrdersPage::resent, this, &Desk::resolve);
}

void Desk::nameControls() {
    const QList<RailButton*> places = m_window->findChildren<RailButton*>();
    const QList<Page*> pages = m_window->pages();
    for (qsizetype i = 0; i < qMin(places.size(), pages.size()); ++i) {
        places.at(i)->setObjectName(QStringLiteral("shell.rail.") + railName(pages.at(i)->id()));
    }
    if (auto* indicator = m_window->findChild<SyncIndicator*>()) indicator->setObjectName(QStringLiteral("shell.sync"));
    if (auto* menu = m_window->findChild<UserMenu*>()) menu->setObjectName(QStringLiteral("shell.user"));
    m_window->setObjectName(QStringLiteral("window"));
}

void Desk::showPerson() {
    const auto& user = m_parts.workspace.user();
    if (!user) return;
    m_window->setUser({words::of(user->name.empty() ? user->userName : user->name), words::of(user->userName)});
}

void Desk::showOrganization() {
    const auto identity = m_parts.workspace.replica().identity();
    if (!identity) return;
    m_parts.workspace.replica().read(
        [post = sync::QtPost(this), this, id = identity->org.uuid()](sync::Reader& reader) {
            const auto row = reader.find(organization::type, id);
            if (!row.ok() || !*row) return;
            post([this, name = std::string((*row)->text(organization::Name))] {
                m_window->setOrganization(words::of(name));
            });
        });
}

void Desk::apply(const Preferences& wanted) {
    storePreferences(m_parts.settings, wanted);
    m_parts.theme.setMode(wanted.theme);
    m_parts.language.set(wanted.language);
    m_parts.workspace.sync().setPollInterval(std::int64_t{60'000} * wanted.pollMinutes);
    showPreferences();
}

void Desk::showPreferences() {
    const Preferences now = preferencesOf(m_parts.settings, m_parts.language, m_parts.theme);
    m_window->setLanguage(now.language);
    m_window->setThemeMode(now.theme);
    m_settings->setPreferences(now);
    showDensity(now.compact);
}

void Desk::showDensity(bool compact) {
    const int height = compact ? compactRow : extent::row;
    for (QTableView* table : m_window->findChildren<QTableView*>()) {
        table->verticalHeader()->setMinimumSectionSize(height);
        table->verticalHeader()->setDefaultSectionSize(height);
    }
}

void Desk::showPicture(const SyncPicture& picture) {
    m_window->setSyncState(syncStateOf(picture));
    m_sync->setPicture(picture);
    m_home->setSync(syncStateOf(picture), picture.alone ? 0 : picture.status.lastContactAt);
}

void Desk::openJoin() {
    auto* dialog = new JoinDialog(m_parts.workspace, m_window.get());
    connect(dialog, &JoinDialog::joined, this, [this] {
        m_watch->refresh();
        m_window->toasts().show(tr("Connected. Everything of this computer is on its way to the server."), Tone::Ok);
    });
    dialog->open();
}

bool Desk::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_window.get() && event->type() == QEvent::Close && !m_mayClose && hasUnsavedInput()) {
        event->ignore();
        whenSettled([this] {
            m_mayClose = true;
            m_window->close();
        });
        return true;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace mostrador
