#pragma once
// OrdersPage: the service orders as a list, as a board by state and as a calendar by promised day, and at the right the
// order that is current. Everything it changes goes through the workspace and is kept on this computer at once. GUI
// thread.

#include "models/rules/order_states.h"
#include "sync/replica/reader.h"
#include "ui/tables/pagecontext.h"
#include "ui/widgets/page.h"

class QComboBox;
class QStackedWidget;

namespace mostrador {

class Button;
class FittingRow;
class Label;
class OrderBoard;
class OrderCalendar;
class OrderNames;
class OrderPanel;
class People;
class RecordTableModel;
class RecordTablePane;
class SearchField;
class StepRunner;

class OrdersPage : public Page {
    Q_OBJECT
public:
    enum View { List, Board, Calendar, ViewCount };

    explicit OrdersPage(const PageContext& context, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("orders"); }
    QString title() const override;
    Symbol symbol() const override { return Symbol::Orders; }
    QList<QAction*> pageActions() const override { return m_actions; }
    void activated() override;

    void setView(View view);
    // Shows that order at the right (from a link, a search, the sync page).
    void openOrder(const Uuid& order);
    void newOrder();
    // The form as the refused command left it; resent() follows when it was saved.
    void editAndResend(const sync::InboxItem& item);
    // Lists what a figure of the home page counts.
    enum class Show { Open, Mine, Late, Today, State };
    void show(Show what, OrderState state = OrderState::Received);
    void whenSettled(std::function<void()> proceed) override;
    [[nodiscard]] bool hasUnsavedInput() const override;

Q_SIGNALS:
    void resent(const mostrador::Uuid& inboxItem);
    void clientWanted(const mostrador::Uuid& client);
    void saleWanted(const mostrador::Uuid& sale);

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeToolbar();
    void makeActions();
    void connectList();
    void connectPanel();
    void connectViews();
    void retranslate();
    void nameFilters();
    void nameNew();
    void showRights();
    void showCount();
    void applyFilters();
    void takeStep(const Record& order, const OrderStep& step);
    void focusView();
    void showTools();

    PageContext m_context;
    OrderNames* m_names;
    People* m_people;
    StepRunner* m_runner;
    FittingRow* m_toolbar;
    SearchField* m_search;
    QComboBox* m_filter;
    Button *m_mine, *m_late;
    Label* m_count;
    Button* m_views[ViewCount];
    Button *m_columns, *m_new;
    QStackedWidget* m_stack;
    RecordTableModel* m_model;
    RecordTablePane* m_pane;
    OrderBoard* m_board;
    OrderCalendar* m_calendar;
    OrderPanel* m_panel;
    QAction *m_find, *m_create, *m_edit, *m_save, *m_next, *m_previous, *m_lines;
    QList<QAction*> m_actions;
    View m_view = List;
    bool m_newIsShort = false;
    bool m_countFits = true, m_columnsFit = true;  // there is room for them over the list
    bool m_panelWanted = true;  // rows that become current show beside the list, until the person closes it
};

}  // namespace mostrador
