#pragma once
// CounterView: selling, by the keyboard and a scanner. The line box takes codes and names (3* before one sells three),
// the lines stand below it, at the right are client, sum and payments; one key charges. GUI thread.

#include <QWidget>
#include <functional>

#include "sync/replica/types.h"
#include "ui/sales/saleswords.h"
#include "ui/sales/settlement.h"
#include "ui/tables/pagecontext.h"
#include "ui/widgets/linesmodel.h"

class QVBoxLayout;

namespace mostrador {

class Banner;
class Button;
class EmptyState;
class Label;
class LinesEditor;
class PaymentsView;
class Picker;

class CounterView : public QWidget {
    Q_OBJECT
public:
    CounterView(const PageContext& context, const SalesBooks& books, QWidget* parent = nullptr);

    void startTyping();  // the focus to the line box
    void chooseClient();
    void editLine(LinesModel::Column column);  // of the line that is current
    void pay(int method);                      // of PaymentsView
    void charge();
    void showLastReceipt();
    void clearSale();  // asks when there are lines
    [[nodiscard]] bool hasUnsavedInput() const;
    void whenSettled(std::function<void()> proceed);
    // A refused sale, to be corrected and charged again: its lines, client and payments, its id and its number, which
    // may stand on a receipt. Call it when settled.
    void takeBack(const sync::InboxItem& item);

Q_SIGNALS:
    void resent(const mostrador::Uuid& inboxItem);
    void receiptRequested(const mostrador::Uuid& sale, qint64 change);
    void sessionRequested();  // the person wants to open a drawer

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeLeft(QVBoxLayout* column);
    void makeRight(QVBoxLayout* column);
    void add(const Choice& product);
    void showAll();
    void showShortages();
    void showSession();
    void begin();
    [[nodiscard]] Edit saleEdit(const Settlement& settlement) const;
    void post(const Settlement& settlement);
    void emptySale();
    void showClientOf(const Uuid& client);
    void onPosted(const Result<sync::Receipt>& result, const QString& number, const Settlement& settlement);
    [[nodiscard]] std::optional<std::int64_t> available(const Uuid& product);
    void retranslate();

    PageContext m_context;
    SalesBooks m_books;
    std::int64_t m_nextLine = 0;
    bool m_blocked = false;  // a line may not be sold: too few are there
    bool m_posting = false;
    bool m_asking = false;
    struct Back {  // what was refused
        Uuid item, sale;
        Edit edit;
    };
    std::optional<Back> m_back;
    Uuid m_lastSale;
    std::int64_t m_lastChange = 0;
    Picker *m_box, *m_client;
    Label* m_hint;
    Banner *m_note, *m_session, *m_last;
    LinesEditor* m_lines;
    EmptyState* m_empty;
    Label *m_clientLabel, *m_totalLabel, *m_total, *m_taxes;
    PaymentsView* m_payments;
    Button *m_charge, *m_clear;
};

}  // namespace mostrador
