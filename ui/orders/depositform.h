#pragma once
// DepositForm: money taken before the delivery, in a small form inside the panel. GUI thread.

#include <QFrame>

#include "models/records/edit.h"

class QComboBox;

namespace mostrador {

class Button;
class FormField;
class Label;
class LineEdit;
class MoneyField;

class DepositForm : public QFrame {
    Q_OBJECT
public:
    explicit DepositForm(QWidget* parent = nullptr);  // hidden until ask()

    void ask(const Record& order);
    void dismiss();
    void showRefusal(const QString& words);
    [[nodiscard]] bool isDirty() const;

Q_SIGNALS:
    void given(const mostrador::Edit& deposit);  // in fields of order::deposit

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void submit();
    void retranslate();

    Label* m_title;
    QComboBox* m_method;
    MoneyField* m_amount;
    LineEdit* m_reference;
    FormField *m_methodRow, *m_amountRow, *m_referenceRow;
    Button *m_cancel, *m_take;
};

}  // namespace mostrador
