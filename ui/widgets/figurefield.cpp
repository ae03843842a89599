#include "ui/widgets/figurefield.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>

#include "models/base/quantity.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/formfield.h"

namespace mostrador {

namespace {

constexpr int textMax = 24;

}  // namespace

FigureField::FigureField(QWidget* parent) : LineEdit(parent) {
    setFont(fonts::font(TextRole::Figures));
    setAlignment(Qt::AlignRight);
    setMaxLength(textMax);
    connect(this, &QLineEdit::textEdited, this, &FigureField::onEdited);
}

std::optional<std::int64_t> FigureField::value() const {
    if (text().trimmed().isEmpty()) return std::nullopt;
    const auto found = figures::parse(text(), digits());
    if (!found || *found < m_least || *found > m_most) return std::nullopt;
    return found;
}

void FigureField::setValue(std::optional<std::int64_t> value) {
    m_last = value;
    setText(value ? written(*value) : QString());
    showProblem();
}

void FigureField::setRange(std::int64_t least, std::int64_t most) {
    m_least = least;
    m_most = most;
    showProblem();
}

QString FigureField::problem() const {
    if (text().trimmed().isEmpty()) return {};
    const auto found = figures::parse(text(), digits());
    if (!found) return notAFigure();
    if (*found < m_least) return tr("Not less than %1", "a figure").arg(written(m_least));
    if (*found > m_most) return tr("Not more than %1", "a figure").arg(written(m_most));
    return {};
}

void FigureField::showProblemsIn(FormField* field) { m_form = field; }

void FigureField::onEdited() {
    m_last = value();
    showProblem();
    Q_EMIT figureEdited();
}

void FigureField::showProblem() {
    const QString why = problem();
    if (m_form != nullptr) m_form->setError(why);
    else setInvalid(!why.isEmpty());
}

void FigureField::keyPressEvent(QKeyEvent* event) {
    const bool pad = event->modifiers().testFlag(Qt::KeypadModifier);
    if (pad && (event->key() == Qt::Key_Period || event->key() == Qt::Key_Comma) && !isReadOnly()) {
        insert(QLocale().decimalPoint());
        onEdited();
        event->accept();
        return;
    }
    LineEdit::keyPressEvent(event);
}

void FigureField::focusInEvent(QFocusEvent* event) {
    LineEdit::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason) selectAll();
}

void FigureField::focusOutEvent(QFocusEvent* event) {
    LineEdit::focusOutEvent(event);
    if (const auto now = value(); now && event->reason() != Qt::PopupFocusReason) setText(written(*now));
}

void FigureField::changeEvent(QEvent* event) {
    LineEdit::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    if (m_last) setText(written(*m_last));  // the marks may have changed places
    showProblem();
}

MoneyField::MoneyField(QWidget* parent) : FigureField(parent) {}

void MoneyField::setCurrency(const Currency& currency) {
    if (currency == m_currency) return;
    const auto now = value();
    m_currency = currency;
    if (now) setValue(now);
}

QString MoneyField::written(std::int64_t value) const { return figures::decimal(value, m_currency.digits); }

QString MoneyField::notAFigure() const {
    if (m_currency.digits == 0) return tr("A whole amount, such as %1").arg(figures::decimal(1500, 0));
    std::int64_t example = 1500;
    for (int i = 0; i < m_currency.digits; ++i) example *= 10;
    return tr("An amount such as %1").arg(figures::decimal(example + 5, m_currency.digits));
}

QuantityField::QuantityField(QWidget* parent) : FigureField(parent) { setRange(0, quantityMax); }

int QuantityField::digits() const { return quantityDigits; }

QString QuantityField::written(std::int64_t value) const { return figures::quantity(value); }

QString QuantityField::notAFigure() const {
    return tr("A quantity with up to three decimals, such as %1").arg(figures::quantity(1500));
}

PercentField::PercentField(QWidget* parent) : FigureField(parent) { setRange(0, taxRateMax); }

QString PercentField::written(std::int64_t value) const {
    QString text = figures::percent(value);
    return text.left(text.size() - 2);  // the sign stands in the label
}

QString PercentField::notAFigure() const { return tr("A percentage between 0 and 100"); }

}  // namespace mostrador
