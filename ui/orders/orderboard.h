#pragma once
// OrderBoard: the open orders as cards in a column per state. A card moves by dragging, by its menu (M) or with
// Ctrl+Left and Ctrl+Right, only along steps that the order and the person's role allow. GUI thread.

#include <QWidget>
#include <vector>

#include "models/rules/order_states.h"
#include "sync/replica/reader.h"
#include "ui/tables/pagecontext.h"

class QScrollArea;

namespace mostrador {

class CardList;
class Label;
class OrderNames;

class OrderBoard : public QWidget {
    Q_OBJECT
public:
    // `names` outlives the board.
    OrderBoard(const PageContext& context, const OrderNames& names, QWidget* parent = nullptr);

    void setWho(const std::vector<sync::FieldIs>& where);
    void focusCards();
    void refreshTexts();

Q_SIGNALS:
    void opened(const mostrador::Uuid& order);
    void stepChosen(const mostrador::Record& order, const mostrador::OrderStep& step);
    void refused(const QString& why);  // there is no such step for this person

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Column {
        QWidget* box;
        Label *title, *count;
        CardList* cards;
    };

    void addColumn(OrderState state);
    void connectColumn(CardList* cards, int index);
    void showCounts();
    void retranslate();
    void goTo(int from, int direction);
    void move(const Record& order, int from, int direction);
    void offerSteps(const Record& order, const QPoint& at);
    void drop(const Uuid& order, OrderState to);
    [[nodiscard]] const Record* find(const Uuid& order) const;
    [[nodiscard]] std::vector<const OrderStep*> stepsOf(const Record& order) const;

    PageContext m_context;
    const OrderNames& m_names;
    QScrollArea* m_scroll;
    QWidget* m_row;
    std::vector<Column> m_columns;
};

}  // namespace mostrador
