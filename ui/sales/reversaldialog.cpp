#include "ui/sales/reversaldialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QScrollArea>

#include "models/base/money.h"
#include "models/base/random.h"
#include "models/commands/sales.h"
#include "models/records/line.h"
#include "models/records/payment.h"
#include "models/records/sale.h"
#include "models/rules/totals.h"
#include "ui/sales/sessionwatch.h"
#include "ui/tables/house.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/figurefield.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lineedit.h"

namespace mostrador {

namespace {

constexpr int fieldWidth = 440;
constexpr int quantityWidth = 90;
constexpr int linesHeightMax = 220;
constexpr std::string_view methods[] = {payment::cash, payment::card, payment::transfer, payment::other};

}  // namespace

ReversalDialog::ReversalDialog(const PageContext& context, const SalesBooks& books, Kind kind, const Record& sale,
                               QWidget* parent)
    : FormDialog(context.workspace, QStringLiteral("sales.reversal"),
                 kind == Kind::Void ? tr("Void sale %1").arg(saleswords::numberOf(sale))
                                    : tr("Refund of sale %1").arg(saleswords::numberOf(sale)),
                 kind == Kind::Void ? tr("Void", "verb") : tr("Refund", "verb"), parent),
      m_context(context),
      m_books(books),
      m_kind(kind),
      m_sale(sale),
      m_id(IdSource(context.clock, context.random).next()) {
    verbButton()->setVariant(ButtonVariant::Danger);
    setFieldWidth(fieldWidth);
    addNote(kind == Kind::Void
                ? tr("A document with the opposite amounts is posted; the sale itself stays as it is. The money goes "
                     "back as it came.")
                : tr("Say how much of each line comes back. A document with the opposite amounts is posted."));
    if (kind == Kind::Refund) addLines();
    m_amount = addNote(QString());
    m_amount->setObjectName(QStringLiteral("sales.reversal.amount"));
    if (kind == Kind::Refund) {
        m_method = new QComboBox(this);
        for (const std::string_view one : methods) m_method->addItem(saleswords::method(one), words::of(one));
        addField(tr("The money goes back by"), m_method, "medio");
    }
    m_reason = new LineEdit(this);
    FormField* reason = addField(words::fieldLabel("motivo"), m_reason, "motivo");
    reason->setRequired(true);
    connect(m_reason, &QLineEdit::textEdited, this, [this, reason] {
        reason->clearError();
        markEdited();
    });
    m_restock = new QCheckBox(tr("The goods go back on the shelf"), this);
    m_restock->setObjectName(QStringLiteral("sales.reversal.restock"));
    m_restock->setChecked(true);
    m_restock->setVisible(!sale.flag(sale::NoStock) && sale.reference(sale::Order).isNil());
    addWidget(m_restock);
    showAmount();
    if (m_rows.isEmpty()) m_reason->setFocus(Qt::OtherFocusReason);
    else m_rows.first().quantity->setFocus(Qt::OtherFocusReason);
}

void ReversalDialog::addLines() {
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(2, 2, space::m, 2);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(0, 1);
    const SetValue& lines = m_sale.set(sale::Lines);
    for (const SetElement& one : lines) {
        if (one.fields.size() < line::ElementCount || textOf(one.fields[line::Kind]) == line::rounding) continue;
        const std::int64_t left = integerOf(one.fields[line::Quantity]) - integerOf(one.fields[line::Returned]);
        if (left <= 0) continue;
        const QString name = words::of(textOf(one.fields[line::Description]));
        auto* label = new Label(name, TextRole::Body, Label::Strength::Normal, box);
        auto* of = new Label(tr("of %1", "a quantity").arg(figures::quantity(left)), TextRole::Figures,
                             Label::Strength::Muted, box);
        auto* field = new QuantityField(box);
        field->setObjectName(QStringLiteral("sales.reversal.line.%1").arg(one.id));
        field->setAccessibleName(tr("How much of %1 comes back").arg(name));
        field->setFixedWidth(quantityWidth);
        field->setRange(0, left);
        label->setWordWrap(true);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
        grid->addWidget(of, row, 2);
        m_rows.append({one.id, left, field});
        connect(field, &FigureField::figureEdited, this, [this] {
            markEdited();
            showAmount();
        });
    }
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(box);
    scroll->setFixedHeight(qMin(linesHeightMax, box->sizeHint().height() + 4));
    addWidget(scroll);
}

// As the command reckons it.
std::int64_t ReversalDialog::amount() const {
    if (m_kind == Kind::Void) return m_sale.integer(sale::Total);
    std::int64_t sum = 0;
    const SetValue& lines = m_sale.set(sale::Lines);
    for (const Row& row : m_rows) {
        const std::int64_t back = row.quantity->value().value_or(0);
        for (const SetElement& one : lines) {
            if (one.id != row.line || back == 0) continue;
            LineAmounts amounts = amountsOf(one);
            amounts.discount = roundedProduct(amounts.discount, back, amounts.quantity).value_or(0);
            amounts.quantity = back;
            if (const auto totals = totalsOf(amounts, m_sale.flag(sale::TaxOnTop)); totals.ok()) sum += totals->total;
        }
    }
    return sum;
}

void ReversalDialog::showAmount() {
    m_amount->setText(tr("Goes back: %1", "an amount").arg(m_books.house.money(amount())));
}

SetEdit ReversalDialog::chosenLines() const {
    SetEdit edit;
    for (const Row& row : m_rows) {
        const std::int64_t back = row.quantity->value().value_or(0);
        if (back == 0) continue;
        edit.puts.push_back({{static_cast<std::int64_t>(edit.puts.size()) + 1, {Scalar{row.line}, Scalar{back}}}, {}});
    }
    return edit;
}

void ReversalDialog::send() {
    using namespace sale::reversal;
    for (const Row& row : std::as_const(m_rows))
        if (row.quantity->hasProblem()) return row.quantity->setFocus(Qt::OtherFocusReason);
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty()) {
        static_cast<FormField*>(m_reason->parentWidget())->setError(tr("Say why: it stands on the document"));
        return m_reason->setFocus(Qt::OtherFocusReason);
    }
    Edit edit{{Sale, Value{m_sale.id}}, {Reason, Value{reason.toStdString()}}};
    if (!m_books.session.id().isNil()) setField(edit, Session, Value{m_books.session.id()});
    if (m_kind == Kind::Refund) {
        SetEdit lines = chosenLines();
        if (lines.puts.empty()) return showProblem(tr("Nothing comes back yet: say how much of a line."));
        setField(edit, Method, Value{m_method->currentData().toString().toStdString()});
        setField(edit, Lines, std::move(lines));
    }
    if (!m_restock->isChecked()) setField(edit, NotRestocked, Value{std::int64_t{1}});
    executeNumbered([id = m_id, edit, whole = m_kind == Kind::Void](const std::string& number) {
        Edit numbered = edit;
        setField(numbered, Number, Value{number});
        return whole ? sale::voidSale(id, numbered) : sale::refundSale(id, numbered);
    });
}

void ReversalDialog::onAnswer(const Result<sync::Receipt>& answer) {
    if (answer.ok()) Q_EMIT posted(m_id);
    FormDialog::onAnswer(answer);
}

}  // namespace mostrador
