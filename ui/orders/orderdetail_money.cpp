// OrderDetail: lines and what they cost, deposits, approval, warranty.
#include <QVBoxLayout>

#include "models/records/line.h"
#include "models/records/order.h"
#include "models/records/payment.h"
#include "ui/orders/orderdetail.h"
#include "ui/orders/orderwords.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/label.h"

namespace mostrador {

namespace {

const QString prefix = QStringLiteral("orders.detail.");

std::int64_t numberIn(const SetElement& one, std::size_t part) {
    return part < one.fields.size() ? integerOf(one.fields[part]) : 0;
}
QString textIn(const SetElement& one, std::size_t part) {
    return part < one.fields.size() ? words::of(textOf(one.fields[part])) : QString();
}
bool isGoods(const SetElement& one) {
    const QString kind = textIn(one, line::Kind);
    return kind == words::of(line::product) || kind == words::of(line::part);
}

}  // namespace

QString OrderDetail::money(std::int64_t minor) const {
    return figures::money(minor, orderwords::currencyOf(m_picture->order));
}

QWidget* OrderDetail::lineRow(const SetElement& one) {
    auto* row = new QWidget(m_content);
    row->setObjectName(QStringLiteral("orders.detail.linea.%1").arg(one.id));
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(space::m);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    const QString kind = orderwords::lineKind(textIn(one, line::Kind).toStdString());
    const QString name = textIn(one, line::Description);
    auto* title = new Label(name.isEmpty() ? kind : name, TextRole::Body, Label::Strength::Normal, row);
    title->setWordWrap(true);
    texts->addWidget(title);
    const std::int64_t quantity = numberIn(one, line::Quantity);
    const std::int64_t used = numberIn(one, line::Used);
    QStringList notes{kind,
                      QStringLiteral("%1 × %2").arg(figures::quantity(quantity), money(numberIn(one, line::Price)))};
    if (const std::int64_t discount = numberIn(one, line::Discount); discount != 0)
        notes.append(tr("discount %1").arg(money(discount)));
    if (isGoods(one))
        notes.append(tr("%1 of %2 built in", "parts").arg(figures::quantity(used), figures::quantity(quantity)));
    if (!textIn(one, line::Serials).isEmpty()) notes.append(textIn(one, line::Serials));
    auto* under = new Label(notes.join(QStringLiteral(" · ")), TextRole::Caption, Label::Strength::Muted, row);
    under->setWordWrap(true);
    texts->addWidget(under);
    across->addLayout(texts, 1);
    const auto part = [&](Symbol symbol, const QString& text, std::int64_t moved, const char* action) {
        auto* button = Button::iconOnly(symbol, text, row);
        button->setObjectName(QStringLiteral("orders.detail.linea.%1.%2").arg(one.id).arg(QString::fromLatin1(action)));
        across->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, id = one.id, moved] { Q_EMIT partWanted(id, moved); });
    };
    if (isGoods(one) && m_rights.parts) {
        if (used > 0) part(Symbol::Undo, tr("Take %1 out again").arg(name), -used, "devolver");
        if (used < quantity) part(Symbol::Check, tr("%1 is built in").arg(name), quantity - used, "usar");
    }
    across->addWidget(new Label(money(numberIn(one, line::Total)), TextRole::Figures, Label::Strength::Normal, row), 0,
                      Qt::AlignTop);
    return row;
}

void OrderDetail::addLines(QVBoxLayout* column) {
    const SetValue& lines = m_picture->order.set(order::Lines);
    Button* edit = nullptr;
    if (m_rights.lines) {
        edit = new Button(Symbol::Pencil, tr("Edit", "button: the lines of an order"), ButtonVariant::Quiet, m_content);
        edit->setObjectName(prefix + QStringLiteral("lineas.editar"));
        edit->setToolTip(QStringLiteral("Ctrl+L"));
        connect(edit, &QPushButton::clicked, this, &OrderDetail::linesWanted);
    }
    addSection(column, tr("Lines", "section of an order"), edit);
    if (lines.empty()) {
        column->addWidget(new Label(tr("Nothing quoted yet"), TextRole::Body, Label::Strength::Muted, m_content));
        return;
    }
    for (const SetElement& one : lines) column->addWidget(lineRow(one));
    addTotals(column);
}

void OrderDetail::addAmount(QVBoxLayout* column, const QString& label, std::int64_t minor, bool strong,
                            const QString& name) {
    auto* row = new QHBoxLayout;
    row->addWidget(new Label(label, strong ? TextRole::BodyStrong : TextRole::Body,
                             strong ? Label::Strength::Normal : Label::Strength::Muted, m_content));
    row->addStretch();
    auto* figure =
        new Label(money(minor), strong ? TextRole::BodyStrong : TextRole::Figures, Label::Strength::Normal, m_content);
    figure->setObjectName(prefix + name);
    row->addWidget(figure);
    column->addLayout(row);
}

void OrderDetail::addTotals(QVBoxLayout* column) {
    const Record& row = m_picture->order;
    column->addSpacing(space::xs);
    if (row.integer(order::Tax) != 0) {
        addAmount(column, words::fieldLabel("neto"), row.integer(order::Net), false, QStringLiteral("neto"));
        addAmount(column, words::fieldLabel("impuesto"), row.integer(order::Tax), false, QStringLiteral("impuesto"));
    }
    addAmount(column, words::fieldLabel("total"), row.integer(order::Total), true, QStringLiteral("total"));
    if (row.flag(order::Unrepaired))
        column->addWidget(new Label(tr("Goes back unrepaired: only what is always charged counts"), TextRole::Caption,
                                    Label::Strength::Muted, m_content));
}

void OrderDetail::addDeposits(QVBoxLayout* column) {
    const Record& row = m_picture->order;
    const SetValue& deposits = row.set(order::Deposits);
    if (deposits.empty() && row.integer(order::Due) == 0 && !m_rights.deposit) return;
    Button* take = nullptr;
    if (m_rights.deposit) {
        take = new Button(Symbol::Plus, tr("Deposit", "button: take money"), ButtonVariant::Quiet, m_content);
        take->setObjectName(prefix + QStringLiteral("abono"));
        connect(take, &QPushButton::clicked, this, &OrderDetail::depositWanted);
    }
    addSection(column, tr("Payments", "section"), take);
    for (const SetElement& one : deposits) {
        QStringList notes{words::when(numberIn(one, payment::At)), personIn(one, payment::User),
                          textIn(one, payment::Reference)};
        notes.removeAll(QString());
        addLine(column, Symbol::Cart,
                QStringLiteral("%1 · %2").arg(money(numberIn(one, payment::Amount)),
                                              orderwords::method(textIn(one, payment::Method).toStdString())),
                notes.join(QStringLiteral(" · ")), QStringLiteral("abono.%1").arg(one.id));
    }
    if (!orderwords::isOver(row))
        addAmount(column, words::fieldLabel("saldo"), row.integer(order::Due), true, QStringLiteral("saldo"));
    if (!m_picture->saleNumber.empty()) {
        Button* open = addLink(column, Symbol::Cart, words::of(m_picture->saleNumber), tr("Sale of the delivery"),
                               QStringLiteral("venta"));
        connect(open, &QPushButton::clicked, this,
                [this] { Q_EMIT saleWanted(m_picture->order.reference(order::Sale)); });
    }
}

void OrderDetail::addApproval(QVBoxLayout* column) {
    const Record& row = m_picture->order;
    if (row.text(order::ApprovedBy).empty()) return;
    addSection(column, tr("Approval", "section"));
    const QString how = orderwords::channel(row.text(order::ApprovalChannel));
    addLine(column, Symbol::CheckCircle, words::of(row.text(order::ApprovedBy)),
            QStringLiteral("%1 · %2 · %3")
                .arg(how, words::when(row.integer(order::ApprovedAt)), money(row.integer(order::ApprovedAmount))),
            QStringLiteral("aprobacion"));
}

void OrderDetail::addWarranty(QVBoxLayout* column) {
    const Record& row = m_picture->order;
    const std::int64_t days = row.integer(order::WarrantyDays);
    const bool linked = !m_picture->warrantyOf.empty() || !m_picture->reopenedAs.empty();
    if (days == 0 && !linked && row.text(order::ReceivedBy).empty()) return;
    addSection(column, tr("Delivery and warranty", "section"));
    if (!row.text(order::ReceivedBy).empty())
        addLine(column, Symbol::User, words::of(row.text(order::ReceivedBy)),
                tr("Collected %1", "date").arg(words::when(row.integer(order::DeliveredAt))), QStringLiteral("recibe"));
    if (const std::int64_t until = row.integer(order::WarrantyUntil); until != 0)
        addLine(column, Symbol::Calendar, words::day(until), words::fieldLabel("garantia_hasta"),
                QStringLiteral("garantia"));
    else if (days > 0)
        addLine(column, Symbol::Calendar, tr("%n day(s)", "warranty", static_cast<int>(days)),
                words::fieldLabel("garantia_dias"), QStringLiteral("garantia"));
    const auto link = [&](const std::string& number, const QString& caption, const QString& name, FieldIndex field) {
        if (number.empty()) return;
        Button* open = addLink(column, Symbol::Orders, words::of(number), caption, name);
        connect(open, &QPushButton::clicked, this,
                [this, field] { Q_EMIT orderWanted(m_picture->order.reference(field)); });
    };
    link(m_picture->warrantyOf, words::fieldLabel("garantia_de"), QStringLiteral("garantia_de"), order::WarrantyOf);
    link(m_picture->reopenedAs, words::fieldLabel("reabierta_en"), QStringLiteral("reabierta_en"), order::ReopenedAs);
}

}  // namespace mostrador
