#pragma once
// SaleListView: the sales that were posted, newest first, and at the right the current one with what can be done about
// it: its receipt, a void, a refund. GUI thread.

#include <QWidget>
#include <optional>

#include "models/rules/permissions.h"
#include "sync/replica/types.h"
#include "ui/sales/reversaldialog.h"
#include "ui/tables/recordloader.h"

namespace mostrador {

class Button;
class Label;
class RecordTableModel;
class RecordTablePane;
class SaleDetail;
class SearchField;
class SidePanel;

class SaleListView : public QWidget {
    Q_OBJECT
public:
    SaleListView(const PageContext& context, const SalesBooks& books, QWidget* parent = nullptr);

    void showSale(const Uuid& sale);
    void startTyping();  // the focus to the search
    void reverse(ReversalDialog::Kind kind);
    void showReceipt();

Q_SIGNALS:
    void receiptRequested(const mostrador::Uuid& sale, qint64 change);

protected:
    void changeEvent(QEvent* event) override;

private:
    void makePanel();
    void connectAll();
    void closePanel();
    void showRights();
    void retranslate();
    [[nodiscard]] const Record* record() const;

    PageContext m_context;
    SalesBooks m_books;
    SearchField* m_search;
    Label* m_count;
    RecordTableModel* m_model;
    RecordTablePane* m_pane;
    SidePanel* m_panel;
    SaleDetail* m_reading;
    RecordLoader* m_loader;
    std::optional<RecordDetail> m_detail;
    Button *m_receipt, *m_void, *m_refund;
};

}  // namespace mostrador
