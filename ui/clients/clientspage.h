#pragma once
// ClientsPage: the list of clients with search, and at its right the client that is current: reading, editing, new.
// Everything it changes goes through the workspace and is kept on this computer at once. GUI thread.

#include <functional>

#include "sync/replica/types.h"
#include "ui/tables/pagecontext.h"
#include "ui/widgets/page.h"

class QComboBox;
class QStackedWidget;

namespace mostrador {

class Button;
class ClientPanel;
class DuplicatesView;
class FittingRow;
class Label;
class RecordTableModel;
class RecordTablePane;
class SearchField;

class ClientsPage : public Page {
    Q_OBJECT
public:
    explicit ClientsPage(const PageContext& context, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("clients"); }
    QString title() const override;
    Symbol symbol() const override { return Symbol::Clients; }
    QList<QAction*> pageActions() const override { return m_actions; }
    void activated() override;

    // Shows that client beside the list (from a link, a search, the sync page).
    void openClient(const Uuid& client);
    // Opens the form as the refused command left it; resent() follows when the person has saved it.
    void editAndResend(const sync::InboxItem& item);
    void whenSettled(std::function<void()> proceed) override;
    [[nodiscard]] bool hasUnsavedInput() const override;

Q_SIGNALS:
    void resent(const mostrador::Uuid& inboxItem);

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
    void newClient();
    void editCurrent();
    void showDuplicates(bool shown);

    PageContext m_context;
    FittingRow* m_toolbar;
    // In the order of the Tab key: the search, then what it found, then the details.
    SearchField* m_search;
    QComboBox* m_filter;
    Label* m_count;
    Button* m_duplicates;
    Button* m_columns;
    Button* m_new;
    RecordTableModel* m_model;
    QStackedWidget* m_stack;
    RecordTablePane* m_pane;
    DuplicatesView* m_pairs;
    ClientPanel* m_panel;
    QAction* m_find;
    QAction* m_create;
    QAction* m_edit;
    QAction* m_save;
    QAction* m_next;
    QAction* m_previous;
    bool m_newIsShort = false;  // its symbol alone: the row over the list is narrow
    bool m_panelWanted = true;  // rows that become current show beside the list, until the person closes it
    QList<QAction*> m_actions;
};

}  // namespace mostrador
