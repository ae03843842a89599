#pragma once
// ReversalDialog: undoes a posted sale by another document: all of it, or some of its lines. Says what will go back and
// how before it is done. GUI thread.

#include "models/records/record.h"
#include "ui/sales/saleswords.h"
#include "ui/tables/formdialog.h"
#include "ui/tables/pagecontext.h"

class QCheckBox;
class QComboBox;

namespace mostrador {

class LineEdit;
class QuantityField;

class ReversalDialog : public FormDialog {
    Q_OBJECT
public:
    enum class Kind { Void, Refund };

    ReversalDialog(const PageContext& context, const SalesBooks& books, Kind kind, const Record& sale, QWidget* parent);

Q_SIGNALS:
    void posted(const mostrador::Uuid& document);

protected:
    void send() override;
    void onAnswer(const Result<sync::Receipt>& answer) override;

private:
    struct Row {
        std::int64_t line = 0;
        std::int64_t left = 0;  // sold and not come back yet
        QuantityField* quantity = nullptr;
    };
    void addLines();
    void showAmount();
    [[nodiscard]] std::int64_t amount() const;  // that goes back, in minor units
    [[nodiscard]] SetEdit chosenLines() const;

    PageContext m_context;
    SalesBooks m_books;
    Kind m_kind;
    Record m_sale;
    Uuid m_id;
    QList<Row> m_rows;
    class Label* m_amount = nullptr;
    QComboBox* m_method = nullptr;
    LineEdit* m_reason = nullptr;
    QCheckBox* m_restock = nullptr;
};

}  // namespace mostrador
