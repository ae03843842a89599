#pragma once
// Opening a drawer with what lies in it, and closing it with what was counted. GUI thread.

#include "ui/sales/saleswords.h"
#include "ui/tables/formdialog.h"
#include "ui/tables/pagecontext.h"

class QPlainTextEdit;

namespace mostrador {

class MoneyField;
class PlaceBox;

class OpenCashDialog : public FormDialog {
    Q_OBJECT
public:
    OpenCashDialog(const PageContext& context, const SalesBooks& books, QWidget* parent);

protected:
    void send() override;

private:
    PageContext m_context;
    PlaceBox* m_place;
    MoneyField* m_float;
};

// Shows the difference while the counted cash is typed.
class CloseCashDialog : public FormDialog {
    Q_OBJECT
public:
    CloseCashDialog(const PageContext& context, const SalesBooks& books, const Record& session, QWidget* parent);

protected:
    void send() override;

private:
    void showDifference();

    SalesBooks m_books;
    Record m_session;
    MoneyField* m_counted;
    FormField* m_countedField;
    Label* m_difference;
    QPlainTextEdit* m_notes;
};

}  // namespace mostrador
