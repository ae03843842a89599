#pragma once
// CountView: counting a place with a scanner. Each scan adds one (12* before the code adds twelve), quantities may be
// typed over; what differs from the screen is posted as counts. Leaving with something counted asks. GUI thread.

#include <QWidget>
#include <functional>

#include "ui/stock/productpanel.h"

class QTableView;

namespace mostrador {

class CountModel;
class EmptyState;
class Label;
class Picker;
class PlaceBox;
struct Choice;

class CountView : public QWidget {
    Q_OBJECT
public:
    CountView(const PageContext& context, const StockBooks& books, QWidget* parent = nullptr);

    void begin();  // an empty count, ready for the scanner
    [[nodiscard]] bool hasUnsavedInput() const;
    void whenSettled(std::function<void()> proceed);
    void post();
    void leave();  // asks where something would be lost

Q_SIGNALS:
    void left();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeHead();
    void makeTable();
    void makeFoot();
    void add(const Choice& product);
    void notFound(const QString& text);
    [[nodiscard]] std::optional<std::int64_t> seen(const Uuid& product);
    void onPosted(const Uuid& product, const Result<sync::Receipt>& result);
    void showState();
    void retranslate();

    PageContext m_context;
    StockBooks m_books;
    CountModel* m_model;
    Label *m_title, *m_placeLabel;
    PlaceBox* m_place;
    Picker* m_scan;
    Label* m_hint;
    Banner* m_problem;
    EmptyState* m_empty;
    QTableView* m_table;
    Label* m_sum;
    Button *m_remove, *m_leave, *m_post;
    int m_posting = 0;
    int m_posted = 0;
    bool m_asking = false;
};

}  // namespace mostrador
