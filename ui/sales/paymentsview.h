#pragma once
// PaymentsView: what is handed over for a sale, a line for each method, and below it what is missing or goes back. A
// method's key fills in what is still to be paid. GUI thread.

#include <QWidget>

#include "models/base/money.h"
#include "ui/sales/settlement.h"

namespace mostrador {

class Label;
class LineEdit;
class MoneyField;

class PaymentsView : public QWidget {
    Q_OBJECT
public:
    enum Method { Cash, Card, Transfer, Credit, Other, MethodCount };

    explicit PaymentsView(QWidget* parent = nullptr);

    void setCurrency(const Currency& currency);
    void setCoin(std::int64_t coin);
    void setTotal(std::int64_t total);      // of the lines, before rounding
    void setKeys(const QStringList& keys);  // how each method is called up, in the order of Method
    void clear();
    void setTenders(const std::vector<Tender>& tenders);  // instead of what stands there
    void fill(Method method);                             // with the rest, and goes there
    [[nodiscard]] Settlement settlement() const;
    [[nodiscard]] Settlement exactCash() const;  // with all that is left in cash
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool hasProblem() const;  // the first wrong amount gets the focus

Q_SIGNALS:
    void edited();
    void entered();  // Enter in one of the fields

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] std::vector<Tender> tenders() const;
    void showResult();
    void retranslate();

    struct Row {
        Label* label = nullptr;
        Label* key = nullptr;
        MoneyField* amount = nullptr;
        LineEdit* reference = nullptr;  // where a method has one
    };
    Row m_rows[MethodCount];
    QStringList m_keys;
    Currency m_currency;
    std::int64_t m_coin = 0;
    std::int64_t m_total = 0;
    Label *m_roundingLabel, *m_rounding, *m_resultLabel, *m_result;
};

}  // namespace mostrador
