#pragma once
// CashView: the person's own drawer with what should be in it, and below it the drawers there were. GUI thread.

#include <QWidget>

#include "models/rules/permissions.h"
#include "ui/sales/saleswords.h"
#include "ui/tables/pagecontext.h"

namespace mostrador {

class Button;
class Label;
class RecordTableModel;
class RecordTablePane;

class CashView : public QWidget {
    Q_OBJECT
public:
    CashView(const PageContext& context, const SalesBooks& books, QWidget* parent = nullptr);

    void openOrClose();  // F10: the one that can be done now

protected:
    void changeEvent(QEvent* event) override;

private:
    void close(const Record& session);
    void showSession();
    void retranslate();
    [[nodiscard]] bool may(Action action) const;

    PageContext m_context;
    SalesBooks m_books;
    Label *m_title, *m_figures;
    Button *m_button, *m_closeOther;
    RecordTableModel* m_model;
    RecordTablePane* m_pane;
};

}  // namespace mostrador
