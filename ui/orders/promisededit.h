#pragma once
// PromisedEdit: until when something is promised, or nothing at all. GUI thread.

#include <QWidget>

class QCheckBox;
class QDateTimeEdit;

namespace mostrador {

class PromisedEdit : public QWidget {
    Q_OBJECT
public:
    explicit PromisedEdit(QWidget* parent = nullptr);

    void setMs(std::int64_t utcMs);  // 0: not promised
    [[nodiscard]] std::int64_t ms() const;
    // What is offered when a promise is made: the working day after the next, at six.
    void setNow(std::int64_t utcMs) { m_now = utcMs; }

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::int64_t m_now = 0;
    std::int64_t m_given = 0;  // seconds and all, as it was set
    QCheckBox* m_is;
    QDateTimeEdit* m_at;
};

}  // namespace mostrador
