#pragma once
// StepForm: what a step of an order asks of the person, in a small form inside the panel: a reason, a technician, who
// approved, how it was paid. GUI thread.

#include <QFrame>

#include "models/base/result.h"
#include "models/records/edit.h"
#include "models/rules/order_states.h"

class QCheckBox;
class QComboBox;

namespace mostrador {

class Banner;
class Button;
class FormField;
class Label;
class LineEdit;
class MoneyField;
class People;

class StepForm : public QFrame {
    Q_OBJECT
public:
    explicit StepForm(const People& people, QWidget* parent = nullptr);  // hidden until ask()

    // `client`: by name, offered as who approved and who collects.
    void ask(const Record& order, const OrderStep& step, const QString& client);
    void dismiss();
    [[nodiscard]] const OrderStep* step() const { return m_step; }  // null while nothing is asked
    [[nodiscard]] bool isDirty() const;
    void showRefusal(const Error& error);

Q_SIGNALS:
    void given(const mostrador::OrderStep& step, const mostrador::Edit& more);
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void submit();
    void showFields();
    [[nodiscard]] Edit answers() const;
    [[nodiscard]] bool complete();
    [[nodiscard]] QList<FormField*> shown() const;

    const People& m_people;
    const OrderStep* m_step = nullptr;
    Record m_order;
    Edit m_offered;  // what the form held at the beginning
    Label* m_title;
    Banner* m_problem;
    LineEdit *m_reason, *m_approvedBy, *m_receivedBy;
    MoneyField *m_amount, *m_paid;
    QComboBox *m_technician, *m_channel, *m_method;
    QCheckBox* m_onCredit;
    FormField *m_reasonRow, *m_technicianRow, *m_approvedByRow, *m_channelRow, *m_amountRow, *m_receivedByRow,
        *m_paidRow, *m_methodRow;
    Button *m_cancel, *m_take;
};

}  // namespace mostrador
