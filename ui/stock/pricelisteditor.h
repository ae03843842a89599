#pragma once
// PriceListEditor: prices of a product for some clients, each with the name of its list. A row keeps the id of its
// element; rows without a name are not reported. GUI thread.

#include <QWidget>
#include <functional>

#include "models/base/money.h"
#include "models/records/value.h"

class QVBoxLayout;

namespace mostrador {

class Button;
class LineEdit;
class MoneyField;

class PriceListEditor : public QWidget {
    Q_OBJECT
public:
    explicit PriceListEditor(std::function<std::int64_t()> newId, QWidget* parent = nullptr);

    void setCurrency(const Currency& currency);
    void setPrices(const SetValue& prices);
    [[nodiscard]] SetValue prices() const;  // ordered by id
    [[nodiscard]] bool hasProblem() const;  // a price that is none; marked

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        std::int64_t id = 0;
        QWidget* box = nullptr;
        LineEdit* list = nullptr;
        MoneyField* price = nullptr;
        Button* remove = nullptr;
    };
    void append(const SetElement& element);
    void removeRow(std::int64_t id);
    void retranslate();

    std::function<std::int64_t()> m_newId;
    Currency m_currency;
    QVBoxLayout* m_rows;
    Button* m_add;
    QList<Row> m_all;
};

}  // namespace mostrador
