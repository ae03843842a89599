#pragma once
// MainWindow: rail, top bar and a stack of pages it knows only as Page. Remembers its geometry and the last page.
// Requests of the person (language, look, sign-out, sync centre) leave as signals; the composition root acts. GUI
// thread.

#include <QWidget>

#include "ui/shell/usermenu.h"
#include "ui/widgets/syncstate.h"

class QStackedWidget;

namespace mostrador {

class Page;
class Rail;
class ToastHost;
class TopBar;
class UiState;

class MainWindow : public QWidget {
    Q_OBJECT
public:
    // `state` outlives the window.
    explicit MainWindow(UiState& state, QWidget* parent = nullptr);

    void addPage(Page* page);  // takes ownership; the first one is shown until restore()
    // The size, place and page of last time. Call once after the last addPage().
    void restore();
    // False when there is no such page.
    bool showPage(const QString& id);
    [[nodiscard]] Page* currentPage() const;
    [[nodiscard]] QList<Page*> pages() const { return m_pages; }

    void setOrganization(const QString& name);
    void setUser(const UserCard& user) { m_user->setUser(user); }
    void setLanguage(const QString& code) { m_user->setLanguage(code); }
    void setThemeMode(ThemeMode mode) { m_user->setThemeMode(mode); }
    void setSyncState(const SyncState& state);
    [[nodiscard]] ToastHost& toasts() { return *m_toasts; }

Q_SIGNALS:
    void languageChosen(const QString& code);
    void themeChosen(mostrador::ThemeMode mode);
    void signOutChosen();
    void syncCentreRequested();
    void pageShown(const QString& id);
    // The person closes the window; an owner that must ask first installs an event filter on it.
    void closing();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void onChosen(int index);
    void bringForward(int index);
    void retranslate();

    UiState& m_state;
    QString m_organization;
    Rail* m_rail;
    TopBar* m_top;
    QStackedWidget* m_stack;
    UserMenu* m_user;
    ToastHost* m_toasts;
    QList<Page*> m_pages;
};

}  // namespace mostrador
