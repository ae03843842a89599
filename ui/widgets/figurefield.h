#pragma once
// FigureField: a line for an amount or a quantity, typed as the locale writes it and held as a whole number of its
// smallest unit. What is no such figure is marked while it stands there, and problem() says why; a FormField given to
// showProblemsIn() shows it. The decimal key of the number pad writes the locale's mark. GUI thread.

#include <cstdint>
#include <optional>

#include "models/base/money.h"
#include "ui/widgets/lineedit.h"

namespace mostrador {

class FormField;

class FigureField : public LineEdit {
    Q_OBJECT
public:
    explicit FigureField(QWidget* parent = nullptr);

    // Empty: nothing is typed, or it is no figure (see hasProblem()).
    [[nodiscard]] std::optional<std::int64_t> value() const;
    void setValue(std::optional<std::int64_t> value);  // does not emit figureEdited()
    [[nodiscard]] bool hasProblem() const { return !problem().isEmpty(); }
    [[nodiscard]] QString problem() const;  // in the current language; empty when all is well
    void setRange(std::int64_t least, std::int64_t most);
    void showProblemsIn(FormField* field);  // the field is an ancestor

Q_SIGNALS:
    void figureEdited();  // by the person, at every key

protected:
    [[nodiscard]] virtual int digits() const = 0;
    [[nodiscard]] virtual QString written(std::int64_t value) const = 0;
    [[nodiscard]] virtual QString notAFigure() const = 0;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void onEdited();
    void showProblem();

    std::int64_t m_least = 0;
    std::int64_t m_most = moneyMax;
    std::optional<std::int64_t> m_last;  // for writing it anew after a change of language
    FormField* m_form = nullptr;
};

// An amount of money in minor units.
class MoneyField : public FigureField {
    Q_OBJECT
public:
    explicit MoneyField(QWidget* parent = nullptr);
    void setCurrency(const Currency& currency);
    [[nodiscard]] const Currency& currency() const { return m_currency; }

protected:
    int digits() const override { return m_currency.digits; }
    QString written(std::int64_t value) const override;
    QString notAFigure() const override;

private:
    Currency m_currency;
};

// A quantity in thousandths.
class QuantityField : public FigureField {
    Q_OBJECT
public:
    explicit QuantityField(QWidget* parent = nullptr);

protected:
    int digits() const override;
    QString written(std::int64_t value) const override;
    QString notAFigure() const override;
};

// A share in parts of ten thousand, typed in percent: a tax rate.
class PercentField : public FigureField {
    Q_OBJECT
public:
    explicit PercentField(QWidget* parent = nullptr);

protected:
    int digits() const override { return 2; }
    QString written(std::int64_t value) const override;
    QString notAFigure() const override;
};

}  // namespace mostrador
