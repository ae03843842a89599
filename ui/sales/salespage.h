#pragma once
// SalesPage: counter, posted sales, drawers, shortages, each on a tab of its own for who may see it. GUI thread.

#include "models/rules/permissions.h"
#include "sync/replica/types.h"
#include "ui/sales/saleswords.h"
#include "ui/tables/pagecontext.h"
#include "ui/widgets/page.h"

class QStackedWidget;
class QTabBar;

namespace mostrador {

class CashView;
class CounterView;
class IncidentsView;
class SaleListView;
class Uuid;

class SalesPage : public Page {
    Q_OBJECT
public:
    enum Tab { Counter, List, Cash, Shortages };

    explicit SalesPage(const PageContext& context, QWidget* parent = nullptr);
    ~SalesPage() override;

    QString id() const override { return QStringLiteral("sales"); }
    QString title() const override;
    Symbol symbol() const override { return Symbol::Cart; }
    QList<QAction*> pageActions() const override { return m_actions; }
    void activated() override;
    bool hasUnsavedInput() const override;
    void whenSettled(std::function<void()> proceed) override;

    void showTab(Tab tab);  // nothing where the person may not see it
    void openSale(const Uuid& sale);
    void openReceipt(const Uuid& sale, qint64 change);
    // The counter as the refused sale left it; resent() follows when it was charged again.
    void editAndResend(const sync::InboxItem& item);

Q_SIGNALS:
    void resent(const mostrador::Uuid& inboxItem);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Books;
    void addTab(Tab tab, QWidget* view);
    void makeActions();
    void onTab(int index);
    void retranslate();
    [[nodiscard]] int indexOf(Tab tab) const;
    [[nodiscard]] Tab current() const;

    PageContext m_context;
    std::unique_ptr<Books> m_books;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    CounterView* m_counter = nullptr;  // null: the person's role has none
    SaleListView* m_list = nullptr;
    CashView* m_cash = nullptr;
    IncidentsView* m_incidents = nullptr;
    int m_shortages = 0;
    QList<QAction*> m_actions;
    QList<std::pair<QAction*, int>> m_counterActions;  // and which text they have
};

}  // namespace mostrador
