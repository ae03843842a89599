#pragma once
// StockPage: the products with what there is of them, at the right the current one with its movements; and in the
// list's place, while somebody counts, the count. Everything it changes goes through the workspace. GUI thread.

#include <functional>

#include "models/rules/permissions.h"
#include "sync/replica/types.h"
#include "ui/tables/pagecontext.h"
#include "ui/widgets/page.h"

class QComboBox;
class QStackedLayout;

namespace mostrador {

class Button;
class CountView;
class FittingRow;
class House;
class Label;
class ProductPanel;
class RecordBook;
class RecordTableModel;
class RecordTablePane;
class SearchField;

class StockPage : public Page {
    Q_OBJECT
public:
    explicit StockPage(const PageContext& context, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("stock"); }
    QString title() const override;
    Symbol symbol() const override { return Symbol::Box; }
    QList<QAction*> pageActions() const override { return m_actions; }
    void activated() override;
    bool hasUnsavedInput() const override;
    void whenSettled(std::function<void()> proceed) override;

    // Shows that product beside the list (from a link, a search, the sync page).
    void openProduct(const Uuid& product);
    // Opens the form as the refused command left it; resent() follows when the person has saved it.
    void editAndResend(const sync::InboxItem& item);
    void showLow();     // the products at or below their minimum
    void startCount();  // nothing without the right

Q_SIGNALS:
    void resent(const mostrador::Uuid& inboxItem);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Filter { Live, Low, Archived };
    void makeToolbar();
    void makeActions();
    void connectAll();
    void retranslate();
    void showRights();
    void showCount();
    void applyFilter();
    void chooseColumns();
    void onCurrent(const std::function<void()>& run);
    void newProduct();
    void openPlaces();
    void followDialog(class ProductDialog* dialog);
    [[nodiscard]] bool may(Action action) const;
    [[nodiscard]] bool isCounting() const;

    PageContext m_context;
    House* m_house;
    RecordBook *m_places, *m_balances, *m_users, *m_costs;  // costs: null for who may not see them
    QWidget* m_listing;
    FittingRow* m_toolbar;
    SearchField* m_search;
    QComboBox* m_filter;
    Label* m_count;
    Button *m_columns, *m_placesButton, *m_counting, *m_new;
    RecordTableModel* m_model;
    RecordTablePane* m_pane;
    ProductPanel* m_panel;
    CountView* m_counter;
    QStackedLayout* m_stack;
    QAction *m_find, *m_create, *m_edit, *m_startCount, *m_post;
    QList<QAction*> m_moves, m_actions;
};

}  // namespace mostrador
