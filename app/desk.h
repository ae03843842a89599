#pragma once
// Desk: the main window with its pages, and the lines between them: the sync indicator and page follow SyncWatch, what
// a page asks for is done by the workspace, what it cannot do itself leaves as a signal. Made at sign-in, gone at
// sign-out. GUI thread; owned by Application.

#include <QObject>
#include <functional>
#include <memory>

#include "app/deskparts.h"
#include "models/records/field.h"
#include "sync/replica/types.h"
#include "sync/transport/qt_post.h"
#include "ui/settings/preferences.h"

namespace mostrador {

class ClientsPage;
class HomePage;
class MainWindow;
class SalesPage;
class OrdersPage;
class SettingsPage;
class StockPage;
class SyncCentrePage;
class SyncWatch;
struct SyncPicture;
class UsersPage;

class Desk : public QObject {
    Q_OBJECT
public:
    explicit Desk(const DeskParts& parts);
    ~Desk() override;

    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] SyncWatch& watch() { return *m_watch; }
    [[nodiscard]] SyncCentrePage& syncPage() { return *m_sync; }
    void openJoin();
    void showPicture(const SyncPicture& picture);  // on indicator and page, until the next change
    // Asks about unsaved input, one page after another; `proceed` runs when there is none left.
    void whenSettled(std::function<void()> proceed);
    [[nodiscard]] bool hasUnsavedInput() const;

Q_SIGNALS:
    void signOutChosen();
    void signInAgainChosen();
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makePages();
    void connectWindow();
    void connectSyncPage();
    void connectWork();
    void nameControls();
    void showPerson();
    void showOrganization();
    void apply(const Preferences& wanted);
    void showPreferences();
    void showDensity(bool compact);
    void syncNow();
    void withdraw(qint64 n);
    void resolve(const Uuid& item);
    void open(TableId table, const Uuid& record);
    void editAndResend(const sync::InboxItem& item);
    void retry(const sync::InboxItem& item);
    void setLocal(bool local);
    void askSignOut();
    void settleFrom(qsizetype index, std::function<void()> proceed);

    DeskParts m_parts;
    std::unique_ptr<MainWindow> m_window;
    SyncWatch* m_watch = nullptr;
    HomePage* m_home = nullptr;
    OrdersPage* m_orders = nullptr;
    ClientsPage* m_clients = nullptr;
    StockPage* m_stock = nullptr;
    SalesPage* m_sales = nullptr;
    UsersPage* m_users = nullptr;
    SyncCentrePage* m_sync = nullptr;
    SettingsPage* m_settings = nullptr;
    bool m_mayClose = false;
};

// The choices as the settings hold them, and back.
[[nodiscard]] Preferences preferencesOf(const Settings& settings, const Language& language, const Theme& theme);
void storePreferences(Settings& settings, const Preferences& wanted);

}  // namespace mostrador
