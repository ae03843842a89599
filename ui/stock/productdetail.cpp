#include "ui/stock/productdetail.h"

#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

#include "models/records/product.h"
#include "ui/stock/stockwords.h"
#include "ui/tables/house.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statuspill.h"

namespace mostrador {

namespace {

Label* selectable(const QString& text, TextRole role, QWidget* parent) {
    auto* label = new Label(text, role, Label::Strength::Normal, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString codesOf(const Record& record) {
    QStringList codes;
    for (const SetElement& one : record.set(product::Barcodes))
        if (!one.fields.empty()) codes.append(words::of(textOf(one.fields.front())));
    return codes.join(QStringLiteral(", "));
}

}  // namespace

ProductDetail::ProductDetail(House& house, QWidget* parent) : QWidget(parent), m_house(house) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    connect(&house, &House::changed, this, [this] {
        if (m_detail) rebuild();
    });
}

void ProductDetail::show(const RecordDetail& detail, std::optional<std::int64_t> cost,
                         const QList<PlaceStock>& places) {
    m_detail = detail;
    m_cost = cost;
    m_places = places;
    rebuild();
}

void ProductDetail::addHead(QVBoxLayout* column) {
    const Record& record = m_detail->record;
    auto* name = selectable(words::of(record.text(product::Name)), TextRole::Title, m_content);
    name->setObjectName(QStringLiteral("stock.detail.name"));
    column->addWidget(name);
    const QString category = words::of(record.text(product::Category));
    QStringList under{words::of(record.text(product::Sku)), category};
    under.removeAll(QString());
    if (!under.isEmpty())
        column->addWidget(
            new Label(under.join(QStringLiteral(" · ")), TextRole::Caption, Label::Strength::Muted, m_content));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    const table::Pill state = stockwords::state(record);
    row->addWidget(new StatusPill(state.text, state.symbol, state.tone, m_content));
    row->addStretch();
    if (!isNull(record.at(product::Price)))
        row->addWidget(new Label(m_house.money(record.integer(product::Price)), TextRole::Title,
                                 Label::Strength::Normal, m_content));
    column->addLayout(row);
}

void ProductDetail::addFacts(QVBoxLayout* column) {
    const Record& record = m_detail->record;
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(1, 1);
    const auto add = [&](const QString& label, const QString& value) {
        if (value.isEmpty()) return;
        const int at = grid->rowCount();
        auto* caption = new Label(label, TextRole::Caption, Label::Strength::Muted, m_content);
        grid->addWidget(caption, at, 0, Qt::AlignTop);
        grid->addWidget(selectable(value, TextRole::Figures, m_content), at, 1);
    };
    const auto text = [&](FieldIndex field) { return words::of(record.text(field)); };
    add(words::fieldLabel("codigos"), codesOf(record));
    add(words::fieldLabel("unidad"), text(product::Unit));
    for (const SetElement& one : record.set(product::Prices))
        if (one.fields.size() > product::listPrice::Price)
            add(words::of(textOf(one.fields[product::listPrice::List])),
                m_house.money(integerOf(one.fields[product::listPrice::Price])));
    if (!isNull(record.at(product::TaxRate)))
        add(words::fieldLabel("impuesto"), figures::percent(record.integer(product::TaxRate)));
    if (m_cost) add(words::fieldLabel("costo"), m_house.money(*m_cost));
    add(words::fieldLabel("proveedor"), text(product::Supplier));
    if (!isNull(record.at(product::Minimum)))
        add(words::fieldLabel("minimo"), figures::quantity(record.integer(product::Minimum)));
    if (record.text(product::Kind) != product::service)
        add(words::fieldLabel("venta_sin_stock"), stockwords::negativeRule(record.text(product::NegativeRule)));
    add(words::fieldLabel("notas"), text(product::Notes));
    column->addLayout(grid);
}

void ProductDetail::addPlaces(QVBoxLayout* column) {
    const Record& record = m_detail->record;
    if (record.text(product::Kind) == product::service) return;
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(0, 1);
    const auto cell = [&](int row, int at, const QString& text, TextRole role, Label::Strength strength) {
        auto* label = new Label(text, role, strength, m_content);
        if (at > 0) label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(label, row, at);
        return label;
    };
    const auto caption = TextRole::Caption;
    cell(0, 0, words::fieldLabel("lugar_id"), caption, Label::Strength::Muted);
    cell(0, 1, words::fieldLabel("stock"), caption, Label::Strength::Muted);
    cell(0, 2, words::fieldLabel("reservado"), caption, Label::Strength::Muted);
    int row = 1;
    for (const PlaceStock& one : m_places) {
        cell(row, 0, one.place, TextRole::Body, Label::Strength::Normal);
        cell(row, 1, figures::quantity(one.onHand), TextRole::Figures,
             one.onHand < 0 ? Label::Strength::Danger : Label::Strength::Normal);
        cell(row, 2, figures::quantity(one.reserved), TextRole::Figures, Label::Strength::Normal);
        ++row;
    }
    cell(row, 0, tr("In all", "stock of all places"), TextRole::BodyStrong, Label::Strength::Normal);
    Label* sum =
        cell(row, 1, figures::quantity(record.integer(product::Stock)), TextRole::BodyStrong, Label::Strength::Normal);
    sum->setObjectName(QStringLiteral("stock.detail.stock"));
    cell(row, 2, figures::quantity(record.integer(product::Reserved)), TextRole::BodyStrong, Label::Strength::Normal);
    column->addLayout(grid);
}

void ProductDetail::rebuild() {
    delete m_content;
    m_content = new QWidget(this);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(space::l - 6, space::xs, space::l, space::s);
    column->setSpacing(space::s);
    addHead(column);
    addPlaces(column);
    column->addSpacing(space::xs);
    addFacts(column);
    layout()->addWidget(m_content);
}

void ProductDetail::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_detail) rebuild();
}

}  // namespace mostrador
