#include "ui/stock/pricelisteditor.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "models/records/product.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/figurefield.h"

namespace mostrador {

namespace {

constexpr int priceWidth = 120;

}  // namespace

PriceListEditor::PriceListEditor(std::function<std::int64_t()> newId, QWidget* parent)
    : QWidget(parent),
      m_newId(std::move(newId)),
      m_rows(new QVBoxLayout),
      m_add(new Button(Symbol::Plus, QString(), ButtonVariant::Quiet, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_rows->setSpacing(space::s);
    column->addLayout(m_rows);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    setFocusProxy(m_add);
    m_add->setObjectName(QStringLiteral("stock.form.precios.add"));
    connect(m_add, &QPushButton::clicked, this, [this] {
        append({m_newId(), {}});
        m_all.last().list->setFocus(Qt::OtherFocusReason);
        Q_EMIT edited();
    });
    retranslate();
}

void PriceListEditor::setCurrency(const Currency& currency) {
    m_currency = currency;
    for (const Row& row : std::as_const(m_all)) row.price->setCurrency(currency);
}

void PriceListEditor::setPrices(const SetValue& prices) {
    if (prices == this->prices()) return;
    for (const Row& row : std::as_const(m_all)) delete row.box;
    m_all.clear();
    for (const SetElement& one : prices) append(one);
}

SetValue PriceListEditor::prices() const {
    SetValue all;
    for (const Row& row : m_all) {
        const QString list = row.list->text().trimmed();
        if (list.isEmpty()) continue;
        all.push_back({row.id, {Scalar{list.toStdString()}, Scalar{row.price->value().value_or(0)}}});
    }
    std::sort(all.begin(), all.end(), [](const SetElement& a, const SetElement& b) { return a.id < b.id; });
    return all;
}

bool PriceListEditor::hasProblem() const {
    bool wrong = false;
    for (const Row& row : m_all) {
        const bool named = !row.list->text().trimmed().isEmpty();
        const bool bad = row.price->hasProblem() || named != row.price->value().has_value();
        row.price->setInvalid(bad);
        wrong = wrong || bad;
    }
    return wrong;
}

void PriceListEditor::append(const SetElement& element) {
    Row row;
    row.id = element.id;
    row.box = new QWidget(this);
    row.list = new LineEdit(row.box);
    row.price = new MoneyField(row.box);
    row.price->setCurrency(m_currency);
    row.price->setFixedWidth(priceWidth);
    row.remove = Button::iconOnly(Symbol::Close, QString(), row.box);
    auto* line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(row.list, 1);
    line->addWidget(row.price);
    line->addWidget(row.remove);
    if (element.fields.size() > product::listPrice::Price) {
        row.list->setText(QString::fromStdString(std::string(textOf(element.fields[product::listPrice::List]))));
        row.price->setValue(integerOf(element.fields[product::listPrice::Price]));
    }
    m_rows->addWidget(row.box);
    QWidget* before = m_all.isEmpty() ? nullptr : m_all.last().remove;
    m_all.append(row);
    if (before != nullptr) setTabOrder(before, row.list);
    setTabOrder(row.list, row.price);
    setTabOrder(row.price, row.remove);
    setTabOrder(row.remove, m_add);
    connect(row.list, &QLineEdit::textEdited, this, &PriceListEditor::edited);
    connect(row.price, &FigureField::figureEdited, this, &PriceListEditor::edited);
    connect(row.remove, &QPushButton::clicked, this, [this, id = row.id] { removeRow(id); });
    retranslate();
}

void PriceListEditor::removeRow(std::int64_t id) {
    const auto found = std::find_if(m_all.begin(), m_all.end(), [id](const Row& row) { return row.id == id; });
    if (found == m_all.end()) return;
    found->box->deleteLater();
    found->box->hide();
    m_all.erase(found);
    m_add->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void PriceListEditor::retranslate() {
    m_add->setText(tr("Add price list"));
    for (const Row& row : std::as_const(m_all)) {
        row.list->setPlaceholderText(tr("Name of the list"));
        row.list->setAccessibleName(tr("Name of the list"));
        row.price->setAccessibleName(tr("Price in this list"));
        row.remove->setName(tr("Remove price list"));
    }
}

void PriceListEditor::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
