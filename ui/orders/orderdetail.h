#pragma once
// OrderDetail: an order to read: what and whose it is, what is wrong, what it costs, what happened when. Rebuilt for
// each change. GUI thread.

#include <QWidget>
#include <optional>

#include "ui/orders/orderloader.h"
#include "ui/theme/symbols.h"

class QVBoxLayout;

namespace mostrador {

class Button;
class Clock;
class Label;

class OrderDetail : public QWidget {
    Q_OBJECT
public:
    explicit OrderDetail(const Clock& clock, QWidget* parent = nullptr);

    struct Rights {
        bool masked = true;  // contact data made unreadable
        bool secret = false;
        bool deposit = false;
        bool parts = false;
        bool lines = false;
    };
    void show(const OrderPicture& picture, const Rights& rights);
    void showSecret(const QString& secret);  // after secretWanted()

Q_SIGNALS:
    void clientWanted(const mostrador::Uuid& client);
    void orderWanted(const mostrador::Uuid& order);  // the one it is under warranty of, or was reopened as
    void saleWanted(const mostrador::Uuid& sale);
    void secretWanted();
    void depositWanted();
    void linesWanted();
    void partWanted(std::int64_t line, std::int64_t quantity);  // built in; below zero: taken out again

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addFacts(QVBoxLayout* column);
    void addFault(QVBoxLayout* column);
    void addSecret(QVBoxLayout* column);
    void addLines(QVBoxLayout* column);
    QWidget* lineRow(const SetElement& line);
    void addTotals(QVBoxLayout* column);
    void addDeposits(QVBoxLayout* column);
    void addApproval(QVBoxLayout* column);
    void addWarranty(QVBoxLayout* column);
    void addTimeline(QVBoxLayout* column);

    void addSection(QVBoxLayout* column, const QString& title, QWidget* action = nullptr);
    // A value with a symbol before and a caption below it; selectable.
    Label* addLine(QVBoxLayout* column, Symbol symbol, const QString& value, const QString& caption,
                   const QString& name);
    void addText(QVBoxLayout* column, const QString& title, FieldIndex field);
    Button* addLink(QVBoxLayout* column, Symbol symbol, const QString& value, const QString& caption,
                    const QString& name);
    void addAmount(QVBoxLayout* column, const QString& label, std::int64_t minor, bool strong, const QString& name);
    [[nodiscard]] QString money(std::int64_t minor) const;
    [[nodiscard]] QString personIn(const SetElement& one, std::size_t part) const;

    const Clock& m_clock;
    std::optional<OrderPicture> m_picture;
    Rights m_rights;
    QWidget* m_content = nullptr;
    Label* m_secret = nullptr;  // in m_content
    Button* m_reveal = nullptr;
};

}  // namespace mostrador
