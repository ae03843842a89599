#pragma once
// UsersPage: the people who sign in: list, invitation, roles, suspension, passwords. Records are changed here at once;
// codes, passwords and signing out elsewhere exist only on the server and say so when it cannot be reached. GUI thread.

#include <functional>

#include "models/base/uuid.h"
#include "ui/tables/pagecontext.h"
#include "ui/widgets/page.h"

namespace mostrador {

class Button;
class FittingRow;
class Label;
class RecordTableModel;
class RecordTablePane;
class SearchField;
class DeviceNames;
class UserPanel;

class UsersPage : public Page {
    Q_OBJECT
public:
    explicit UsersPage(const PageContext& context, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("users"); }
    QString title() const override;
    Symbol symbol() const override { return Symbol::User; }
    QList<QAction*> pageActions() const override { return m_actions; }
    void activated() override;

    void openUser(const Uuid& user);
    void whenSettled(std::function<void()> proceed) override;
    [[nodiscard]] bool hasUnsavedInput() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeToolbar();
    void nameNew();
    void makeActions();
    void connectAll();
    void retranslate();
    void showRights();
    void showCount();
    void newUser();
    void editCurrent();

    PageContext m_context;
    FittingRow* m_toolbar;
    // In the order of the Tab key: the search, then what it found, then the details.
    SearchField* m_search;
    Label* m_count;
    Button* m_columns;
    Button* m_new;
    DeviceNames* m_devices;
    RecordTableModel* m_model;
    RecordTablePane* m_pane;
    UserPanel* m_panel;
    QAction* m_find;
    QAction* m_create;
    QAction* m_edit;
    QAction* m_save;
    QAction* m_next;
    QAction* m_previous;
    QAction* m_ownPassword;
    bool m_newIsShort = false;  // its symbol alone: the row over the list is narrow
    bool m_panelWanted = true;  // rows that become current show beside the list, until the person closes it
    QList<QAction*> m_actions;
};

}  // namespace mostrador
