#pragma once
// ProductForm: the inputs of a product, in two columns. Knows what the person changed against the record it was given,
// and follows the record where he has not. Its cost is a record of its own and stands here beside the price. GUI
// thread.

#include <QWidget>
#include <functional>

#include "models/base/money.h"
#include "models/base/result.h"
#include "models/records/edit.h"

class QComboBox;
class QPlainTextEdit;
class QVBoxLayout;

namespace mostrador {

class FigureField;
class FormField;
class LineEdit;
class ListEditor;
class MoneyField;
class PriceListEditor;
class Random;

class ProductForm : public QWidget {
    Q_OBJECT
public:
    struct Rights {
        bool prices = false;  // price, price lists, tax
        bool cost = false;
    };

    ProductForm(Random& random, const Currency& currency, Rights rights, QWidget* parent = nullptr);

    void begin(const Record& record, bool creating, std::optional<std::int64_t> cost);
    void apply(const Edit& edit);  // as if typed: a refused command comes back
    [[nodiscard]] const Record& base() const { return m_base; }
    [[nodiscard]] bool isCreating() const { return m_creating; }
    [[nodiscard]] Record value() const;
    [[nodiscard]] Edit edit() const;
    [[nodiscard]] std::optional<std::int64_t> newCost() const;  // where the person changed it
    bool validate();                                            // marks what is wrong and goes there
    bool showRefusal(const Error& error);                       // false when it is about none of the fields
    // The record changed underneath. Fields that both changed keep what was typed and say what stands there now.
    void rebase(const Record& fresh, const QString& who);
    void focusFirst();

Q_SIGNALS:
    void edited();

private:
    struct Binding {
        FieldIndex field = 0;
        FormField* form = nullptr;
        std::function<Value()> read;
        std::function<void(const Value&)> show;
    };
    void addLine(QVBoxLayout* column, FieldIndex field);
    void addFigure(QVBoxLayout* column, FieldIndex field, FigureField* editor);
    void addChoice(QVBoxLayout* column, FieldIndex field, QString (*inWords)(std::string_view));
    void addSets(QVBoxLayout* left, QVBoxLayout* right);
    void addNotes(QVBoxLayout* column);
    FormField* bind(QVBoxLayout* column, FieldIndex field, QWidget* editor, std::function<Value()> read,
                    std::function<void(const Value&)> show);
    void show(const Record& record);
    void onEdited(FormField* form);
    [[nodiscard]] FormField* fieldNamed(std::string_view publicName) const;

    Random& m_random;
    Currency m_currency;
    Record m_base;
    bool m_creating = false;
    std::int64_t m_born = 0;  // elements a new product was given so far
    std::optional<std::int64_t> m_cost;
    ListEditor* m_barcodes = nullptr;
    PriceListEditor* m_prices = nullptr;
    MoneyField* m_costField = nullptr;
    FormField* m_ruleField = nullptr;
    QList<Binding> m_bindings;
};

}  // namespace mostrador
