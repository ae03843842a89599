// ProductForm: its inputs.
#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "models/records/json.h"
#include "models/records/product.h"
#include "ui/stock/pricelisteditor.h"
#include "ui/stock/productform.h"
#include "ui/stock/stockwords.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/figurefield.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/listeditor.h"

namespace mostrador {

namespace {

constexpr int columnWidth = 348;
constexpr int notesHeight = 84;

QVBoxLayout* newColumn(QHBoxLayout* row) {
    auto* column = new QVBoxLayout;
    column->setSpacing(space::m);
    row->addLayout(column, 1);
    return column;
}

Value textValue(const QString& text) {
    const QString plain = text.trimmed();
    return plain.isEmpty() ? Value{} : Value{plain.toStdString()};
}

QList<ListItem> itemsOf(const SetValue& codes) {
    QList<ListItem> items;
    for (const SetElement& one : codes)
        if (!one.fields.empty()) items.append({QString::number(one.id), words::of(textOf(one.fields.front())), {}, {}});
    return items;
}

Value codesOf(const QList<ListItem>& items) {
    SetValue set;
    for (const ListItem& one : items) set.push_back({one.id.toLongLong(), {Scalar{one.value.toStdString()}}});
    std::sort(set.begin(), set.end(), [](const SetElement& a, const SetElement& b) { return a.id < b.id; });
    return set.empty() ? Value{} : Value{std::move(set)};
}

SetValue setOf(const Value& value) {
    const auto* set = std::get_if<SetValue>(&value);
    return set != nullptr ? *set : SetValue{};
}

}  // namespace

ProductForm::ProductForm(Random& random, const Currency& currency, Rights rights, QWidget* parent)
    : QWidget(parent), m_random(random), m_currency(currency), m_base(product::type) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xl);
    QVBoxLayout* left = newColumn(row);
    QVBoxLayout* right = newColumn(row);
    addLine(left, product::Name);
    addLine(left, product::Sku);
    addLine(left, product::Category);
    addLine(left, product::Unit);
    addLine(left, product::Supplier);
    addChoice(left, product::Kind, stockwords::kind);
    addChoice(left, product::Tracking, stockwords::tracking);
    auto* price = new MoneyField(this);
    price->setCurrency(currency);
    addFigure(right, product::Price, price);
    if (rights.cost) {
        m_costField = new MoneyField(this);
        m_costField->setCurrency(currency);
        m_costField->setObjectName(QStringLiteral("stock.form.costo"));
        auto* field = new FormField(words::fieldLabel("costo"), m_costField, this);
        m_costField->showProblemsIn(field);
        right->addWidget(field);
        connect(m_costField, &FigureField::figureEdited, this, &ProductForm::edited);
    }
    addFigure(right, product::TaxRate, new PercentField(this));
    fieldNamed("impuesto")->setLabel(tr("Tax, %"));
    fieldNamed("impuesto")->setHint(tr("Empty: the organisation's"));
    addFigure(right, product::Minimum, new QuantityField(this));
    fieldNamed("minimo")->setHint(tr("At this figure or below, the product is shown as low"));
    addChoice(right, product::NegativeRule, stockwords::negativeRule);
    m_ruleField = fieldNamed("venta_sin_stock");
    addSets(left, right);
    addNotes(right);
    left->addStretch();
    right->addStretch();
    for (const FieldIndex field : {product::Price, product::TaxRate, product::Prices})
        for (const Binding& one : std::as_const(m_bindings))
            if (one.field == field) one.form->editor()->setEnabled(rights.prices);
}

FormField* ProductForm::bind(QVBoxLayout* column, FieldIndex index, QWidget* editor, std::function<Value()> read,
                             std::function<void(const Value&)> show) {
    const FieldSpec& spec = product::type.field(index);
    editor->setObjectName(QStringLiteral("stock.form.") + words::of(spec.name));
    auto* form = new FormField(words::fieldLabel(spec.name), editor, this);
    form->setRequired(spec.required && spec.kind == FieldKind::Text);
    form->setMinimumWidth(columnWidth);
    column->addWidget(form);
    m_bindings.append({index, form, std::move(read), std::move(show)});
    return form;
}

void ProductForm::addLine(QVBoxLayout* column, FieldIndex field) {
    auto* line = new LineEdit(this);
    FormField* form = bind(
        column, field, line, [line] { return textValue(line->text()); },
        [line](const Value& value) {
            const QString text = words::of(textOf(value));
            if (line->text() != text) line->setText(text);
        });
    connect(line, &QLineEdit::textEdited, this, [this, form] { onEdited(form); });
}

void ProductForm::addFigure(QVBoxLayout* column, FieldIndex field, FigureField* editor) {
    FormField* form = bind(
        column, field, editor, [editor] { return editor->value() ? Value{*editor->value()} : Value{}; },
        [editor](const Value& value) {
            const auto wanted = isNull(value) ? std::nullopt : std::optional(integerOf(value));
            if (!editor->hasFocus() || editor->value() != wanted) editor->setValue(wanted);
        });
    editor->showProblemsIn(form);
    connect(editor, &FigureField::figureEdited, this, [this, form] { onEdited(form); });
}

void ProductForm::addChoice(QVBoxLayout* column, FieldIndex field, QString (*inWords)(std::string_view)) {
    auto* box = new QComboBox(this);
    for (const std::string_view one : product::type.field(field).choices) box->addItem(inWords(one), words::of(one));
    FormField* form = bind(
        column, field, box, [box] { return Value{box->currentData().toString().toStdString()}; },
        [box](const Value& value) { box->setCurrentIndex(box->findData(words::of(textOf(value)))); });
    connect(box, &QComboBox::activated, this, [this, form] { onEdited(form); });
    if (field != product::NegativeRule) return;
    connect(box, &QComboBox::currentIndexChanged, this,
            [box, form] { form->setHint(stockwords::negativeRuleHint(box->currentData().toString().toStdString())); });
    form->setHint(stockwords::negativeRuleHint(product::warn));
}

void ProductForm::addSets(QVBoxLayout* left, QVBoxLayout* right) {
    const auto newId = [this] { return m_creating ? ++m_born : newElementId(m_random); };
    m_barcodes = new ListEditor(
        {tr("Add barcode"), tr("Barcode"), QString(), {}, false}, [newId] { return QString::number(newId()); }, this);
    FormField* codes = bind(
        left, product::Barcodes, m_barcodes, [this] { return codesOf(m_barcodes->items()); },
        [this](const Value& value) {
            const auto items = itemsOf(setOf(value));
            if (items != m_barcodes->items() || items.isEmpty()) m_barcodes->setItems(items);
        });
    connect(m_barcodes, &ListEditor::edited, this, [this, codes] { onEdited(codes); });
    m_prices = new PriceListEditor(newId, this);
    m_prices->setCurrency(m_currency);
    FormField* prices = bind(
        right, product::Prices, m_prices,
        [this] {
            SetValue set = m_prices->prices();
            return set.empty() ? Value{} : Value{std::move(set)};
        },
        [this](const Value& value) { m_prices->setPrices(setOf(value)); });
    connect(m_prices, &PriceListEditor::edited, this, [this, prices] { onEdited(prices); });
}

void ProductForm::addNotes(QVBoxLayout* column) {
    auto* notes = new QPlainTextEdit(this);
    notes->setTabChangesFocus(true);
    notes->setFixedHeight(notesHeight);
    FormField* form = bind(
        column, product::Notes, notes, [notes] { return textValue(notes->toPlainText()); },
        [notes](const Value& value) {
            const QString text = words::of(textOf(value));
            if (notes->toPlainText().trimmed() == text) return;
            const QSignalBlocker quiet(notes);
            notes->setPlainText(text);
        });
    connect(notes, &QPlainTextEdit::textChanged, this, [this, form] { onEdited(form); });
}

void ProductForm::focusFirst() { m_bindings.first().form->focusEditor(); }

}  // namespace mostrador
