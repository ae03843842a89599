#include "ui/sales/saledetail.h"

#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

#include "models/records/exceptions.h"
#include "models/records/line.h"
#include "models/records/payment.h"
#include "models/records/sale.h"
#include "ui/tables/house.h"
#include "ui/tables/recordbook.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/statuspill.h"

namespace mostrador {

SaleDetail::SaleDetail(const SalesBooks& books, QWidget* parent) : QWidget(parent), m_books(books) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    const auto again = [this] {
        if (m_detail) rebuild();
    };
    for (RecordBook* book : {&books.clients, &books.users, &books.sales})
        connect(book, &RecordBook::changed, this, again);
    connect(&books.house, &House::changed, this, again);
}

void SaleDetail::show(const RecordDetail& detail) {
    m_detail = detail;
    rebuild();
}

void SaleDetail::addRow(QGridLayout* grid, const QString& left, const QString& right, bool strong) {
    if (right.isEmpty()) return;
    const int row = grid->rowCount();
    auto* name = new Label(left, strong ? TextRole::BodyStrong : TextRole::Body,
                           strong ? Label::Strength::Normal : Label::Strength::Muted, m_content);
    auto* value =
        new Label(right, strong ? TextRole::BodyStrong : TextRole::Figures, Label::Strength::Normal, m_content);
    name->setWordWrap(true);
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(name, row, 0);
    grid->addWidget(value, row, 1);
}

void SaleDetail::addHead(QVBoxLayout* column) {
    const Record& sold = m_detail->record;
    auto* number = new Label(saleswords::numberOf(sold), TextRole::Title, Label::Strength::Normal, m_content);
    number->setObjectName(QStringLiteral("sales.detail.number"));
    number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(number);
    auto* pills = new QHBoxLayout;
    const table::Pill state = saleswords::saleState(sold);
    pills->addWidget(new StatusPill(state.text, state.symbol, state.tone, m_content));
    pills->addStretch();
    column->addLayout(pills);
    for (const SetElement& one : sold.set(sale::Exceptions)) {
        if (one.fields.empty()) continue;
        auto* note = new Banner(m_content);
        note->setMessage(Tone::Warn, saleswords::exception(textOf(one.fields.front())));
        column->addWidget(note);
    }
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(0, 1);
    addRow(grid, words::fieldLabel("fecha"), words::when(sold.integer(sale::SoldAt)));
    addRow(grid, words::fieldLabel("cliente_id"), m_books.clients.name(sold.reference(sale::Client)));
    addRow(grid, words::fieldLabel("vendedor_id"), m_books.users.name(sold.reference(sale::Seller)));
    addRow(grid, words::fieldLabel("revierte_a"), m_books.sales.name(sold.reference(sale::Reverses)));
    addRow(grid, words::fieldLabel("revertida_por"), m_books.sales.name(sold.reference(sale::ReversedBy)));
    addRow(grid, words::fieldLabel("notas"), words::of(sold.text(sale::Notes)));
    column->addLayout(grid);
}

void SaleDetail::addLines(QVBoxLayout* column) {
    column->addWidget(new SectionHeader(words::fieldLabel("lineas"), m_content));
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(0, 1);
    const int digits = m_books.house.currency().digits;
    const SetValue& lines = m_detail->record.set(sale::Lines);
    for (const SetElement& one : lines) {
        if (one.fields.size() < line::ElementCount) continue;
        const auto number = [&](line::Element part) { return integerOf(one.fields[part]); };
        addRow(grid, words::of(textOf(one.fields[line::Description])), figures::decimal(number(line::Total), digits));
        if (textOf(one.fields[line::Kind]) == line::rounding) continue;
        QString how =
            tr("%1 × %2", "quantity × price")
                .arg(figures::quantity(number(line::Quantity)), figures::decimal(number(line::Price), digits));
        if (number(line::Discount) != 0)
            how += tr(", discount %1").arg(figures::decimal(number(line::Discount), digits));
        if (number(line::Returned) != 0)
            how += tr(", %1 returned", "a quantity").arg(figures::quantity(number(line::Returned)));
        grid->addWidget(new Label(how, TextRole::Caption, Label::Strength::Muted, m_content), grid->rowCount(), 0, 1,
                        2);
    }
    column->addLayout(grid);
}

void SaleDetail::addSums(QVBoxLayout* column) {
    const Record& sold = m_detail->record;
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(0, 1);
    addRow(grid, words::fieldLabel("neto"), m_books.house.amount(sold.integer(sale::Net)));
    addRow(grid, words::fieldLabel("impuesto"), m_books.house.amount(sold.integer(sale::Tax)));
    addRow(grid, words::fieldLabel("total"), m_books.house.money(sold.integer(sale::Total)), true);
    const SetValue& payments = sold.set(sale::Payments);
    for (const SetElement& one : payments) {
        if (one.fields.size() <= payment::Amount) continue;
        QString name = saleswords::method(textOf(one.fields[payment::Method]));
        if (one.fields.size() > payment::Reference && !isNull(one.fields[payment::Reference]))
            name += QStringLiteral(" · ") + words::of(textOf(one.fields[payment::Reference]));
        addRow(grid, name, m_books.house.amount(integerOf(one.fields[payment::Amount])));
    }
    if (sold.integer(sale::Due) != 0)
        addRow(grid, words::fieldLabel("saldo"), m_books.house.money(sold.integer(sale::Due)), true);
    column->addLayout(grid);
}

void SaleDetail::rebuild() {
    delete m_content;
    m_content = new QWidget(this);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(space::l - 6, space::xs, space::l, space::l);
    column->setSpacing(space::s);
    addHead(column);
    addLines(column);
    column->addSpacing(space::s);
    addSums(column);
    column->addStretch();
    layout()->addWidget(m_content);
}

void SaleDetail::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_detail) rebuild();
}

}  // namespace mostrador
