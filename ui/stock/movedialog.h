#pragma once
// MoveDialog: goods of one product come in, are lost, go from one place to another, or are put right to what was
// counted. Posts one stock command. GUI thread.

#include "models/records/record.h"
#include "ui/tables/formdialog.h"
#include "ui/tables/pagecontext.h"

class QPlainTextEdit;

namespace mostrador {

class House;
class Label;
class LineEdit;
class MoneyField;
class PlaceBox;
class QuantityField;
class RecordBook;

class MoveDialog : public FormDialog {
    Q_OBJECT
public:
    enum class Kind { Receive, Lose, Transfer, Adjust };

    // `place`: first chosen; nil: the principal one. `house` and `balances` outlive the dialog.
    MoveDialog(const PageContext& context, House& house, RecordBook& balances, Kind kind, const Record& product,
               const Uuid& place, QWidget* parent);

protected:
    void send() override;

private:
    void addFields();
    void showStanding();
    [[nodiscard]] std::optional<std::int64_t> onHand() const;  // of the product in the place; empty while unknown
    [[nodiscard]] std::vector<std::string> serials() const;
    [[nodiscard]] bool check();
    [[nodiscard]] Command moved(const Uuid& id) const;
    [[nodiscard]] Command transferred(const Uuid& id) const;
    [[nodiscard]] Command adjusted(const Uuid& id) const;

    PageContext m_context;
    RecordBook& m_balances;
    Kind m_kind;
    Record m_product;
    std::int64_t m_seen = 0;  // what the screen said when the person typed what was counted
    PlaceBox* m_place = nullptr;
    PlaceBox* m_to = nullptr;
    QuantityField* m_quantity = nullptr;
    MoneyField* m_cost = nullptr;
    LineEdit* m_reason = nullptr;
    QPlainTextEdit* m_serials = nullptr;
    Label* m_standing = nullptr;
    FormField *m_quantityField = nullptr, *m_toField = nullptr, *m_serialsField = nullptr, *m_reasonField = nullptr;
};

}  // namespace mostrador
