#pragma once
// IncidentsView: what was sold without being there: how much, by whom it is to be put right, and with what remedy.
// GUI thread.

#include <QWidget>

#include "ui/sales/saleswords.h"
#include "ui/tables/formdialog.h"
#include "ui/tables/pagecontext.h"

class QComboBox;
class QPlainTextEdit;

namespace mostrador {

class RecordTableModel;
class RecordTablePane;

class IncidentsView : public QWidget {
    Q_OBJECT
public:
    IncidentsView(const PageContext& context, const SalesBooks& books, QWidget* parent = nullptr);

    void resolve();   // the current one; nothing without the right
    void openSale();  // the document it came from

Q_SIGNALS:
    void saleRequested(const mostrador::Uuid& sale);
    void openCountChanged(int count);

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] const Record* current() const;
    [[nodiscard]] bool mayResolve(const Record& incident) const;
    void showRights();
    void retranslate();

    PageContext m_context;
    SalesBooks m_books;
    QComboBox* m_filter;
    Label* m_count;
    Button *m_open, *m_resolve;
    RecordTableModel* m_model;
    RecordTablePane* m_pane;
};

// How a shortage was put right.
class ResolveDialog : public FormDialog {
    Q_OBJECT
public:
    ResolveDialog(const PageContext& context, const QString& what, const Uuid& incident, QWidget* parent);

protected:
    void send() override;

private:
    Uuid m_incident;
    QComboBox* m_remedy;
    QPlainTextEdit* m_note;
};

}  // namespace mostrador
