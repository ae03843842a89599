// CounterView: what is shown and how lines come in. Charging: counterview_charge.cpp.
#include "ui/sales/counterview.h"

#include <QEvent>
#include <QTableView>
#include <QVBoxLayout>
#include <map>

#include "models/base/quantity.h"
#include "models/records/balance.h"
#include "models/records/line.h"
#include "models/records/product.h"
#include "sync/transport/workspace.h"
#include "ui/sales/paymentsview.h"
#include "ui/sales/sessionwatch.h"
#include "ui/tables/house.h"
#include "ui/tables/recordbook.h"
#include "ui/tables/recordsource.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cardframe.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lineseditor.h"

namespace mostrador {

namespace {

constexpr int rightWidth = 356;
constexpr int boxHeight = 42;

}  // namespace

CounterView::CounterView(const PageContext& context, const SalesBooks& books, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_books(books),
      m_box(new Picker(productSource(context.workspace.replica(), this), this)),
      m_client(new Picker(clientSource(context.workspace.replica(), this), this)),
      m_hint(new Label(QString(), TextRole::Caption, Label::Strength::Muted, this)),
      m_note(new Banner(this)),
      m_session(new Banner(this)),
      m_last(new Banner(this)),
      m_lines(new LinesEditor(
          productSource(context.workspace.replica(), this), [this] { return ++m_nextLine; }, this)),
      m_empty(new EmptyState(Symbol::Cart, this)),
      m_clientLabel(new Label(QString(), TextRole::CaptionStrong, Label::Strength::Muted, this)),
      m_totalLabel(new Label(QString(), TextRole::Subtitle, Label::Strength::Muted, this)),
      m_total(new Label(QString(), TextRole::Display, Label::Strength::Normal, this)),
      m_taxes(new Label(QString(), TextRole::Caption, Label::Strength::Muted, this)),
      m_payments(new PaymentsView(this)),
      m_charge(new Button(Symbol::Check, QString(), ButtonVariant::Primary, this)),
      m_clear(new Button(QString(), ButtonVariant::Quiet, this)) {
    setObjectName(QStringLiteral("sales.counter"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::s, space::l, space::m);
    row->setSpacing(space::l);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::s);
    makeLeft(left);
    row->addLayout(left, 1);
    auto* card = new CardFrame(this);
    card->setFixedWidth(rightWidth);
    auto* right = new QVBoxLayout(card);
    right->setContentsMargins(space::l, space::m, space::l, space::m);
    right->setSpacing(space::s);
    makeRight(right);
    row->addWidget(card);
    setFocusProxy(m_box);
    connect(m_box, &Picker::picked, this, &CounterView::add);
    connect(m_box, &Picker::nothingFound, this, [this](const QString& text) {
        m_last->setMessage(Tone::Danger, tr("Nothing has the code or name “%1”.").arg(text));
    });
    connect(m_lines, &LinesEditor::linesEdited, this, &CounterView::showAll);
    connect(m_lines, &LinesEditor::linesLeft, this, &CounterView::startTyping);
    connect(m_client, &Picker::picked, this, &CounterView::startTyping);
    connect(m_payments, &PaymentsView::entered, this, &CounterView::charge);
    connect(m_payments, &PaymentsView::edited, this, &CounterView::showAll);
    connect(m_charge, &QPushButton::clicked, this, &CounterView::charge);
    connect(m_clear, &QPushButton::clicked, this, &CounterView::clearSale);
    connect(m_last, &Banner::actionTriggered, this, &CounterView::showLastReceipt);
    connect(m_session, &Banner::actionTriggered, this, &CounterView::sessionRequested);
    connect(&books.house, &House::changed, this, &CounterView::begin);
    connect(&books.balances, &RecordBook::changed, this, &CounterView::showShortages);
    connect(&books.products, &RecordBook::changed, this, &CounterView::showShortages);
    connect(&books.session, &SessionWatch::changed, this, &CounterView::showSession);
    retranslate();
    begin();
    showSession();
}

void CounterView::makeLeft(QVBoxLayout* column) {
    m_session->setObjectName(QStringLiteral("sales.session"));
    m_last->setObjectName(QStringLiteral("sales.last"));
    m_note->setObjectName(QStringLiteral("sales.shortage"));
    column->addWidget(m_session);
    m_box->setObjectName(QStringLiteral("sales.box"));
    m_box->setMinimumHeight(boxHeight);
    m_box->setScans(productSource(m_context.workspace.replica(), this));
    column->addWidget(m_box);
    column->addWidget(m_hint);
    column->addWidget(m_last);
    column->addWidget(m_note);
    column->addWidget(m_empty, 1);
    m_lines->setObjectName(QStringLiteral("sales.lines"));
    m_lines->setSumShown(false);
    m_lines->model().setBlankRow(false);
    m_lines->setHasFreeText(false);
    column->addWidget(m_lines, 1);
}

void CounterView::makeRight(QVBoxLayout* column) {
    m_client->setObjectName(QStringLiteral("sales.client"));
    m_clientLabel->setBuddy(m_client);
    column->addWidget(m_clientLabel);
    column->addWidget(m_client);
    column->addSpacing(space::s);
    auto* sum = new QHBoxLayout;
    sum->addWidget(m_totalLabel, 0, Qt::AlignBottom);
    sum->addStretch();
    m_total->setObjectName(QStringLiteral("sales.total"));
    sum->addWidget(m_total);
    column->addLayout(sum);
    column->addWidget(m_taxes, 0, Qt::AlignRight);
    column->addSpacing(space::s);
    column->addWidget(m_payments);
    column->addStretch();
    m_charge->setObjectName(QStringLiteral("sales.charge"));
    m_charge->setMinimumHeight(boxHeight);
    m_clear->setObjectName(QStringLiteral("sales.clear"));
    column->addWidget(m_charge);
    column->addWidget(m_clear);
}

void CounterView::startTyping() { m_box->setFocus(Qt::OtherFocusReason); }

void CounterView::chooseClient() {
    m_client->setFocus(Qt::ShortcutFocusReason);
    m_client->selectAll();
}

void CounterView::editLine(LinesModel::Column column) {
    const int current = m_lines->view().currentIndex().row();
    const int last = m_lines->model().lineCount() - 1;
    if (last >= 0) m_lines->editCell(current >= 0 && current <= last ? current : last, column);
}

void CounterView::pay(int method) { m_payments->fill(static_cast<PaymentsView::Method>(method)); }

void CounterView::add(const Choice& product) {
    m_last->setMessage(Tone::Info, QString());
    const int row = m_lines->model().addProduct(product, product.quantity > 0 ? product.quantity : quantityOne);
    m_lines->view().setCurrentIndex(m_lines->model().index(row, LinesModel::Item));
    m_lines->view().scrollTo(m_lines->view().currentIndex());
}

void CounterView::begin() {
    m_lines->setRules(m_books.house.linesRules(line::product, line::other));
    m_payments->setCurrency(m_books.house.currency());
    m_payments->setCoin(m_books.house.organization().integer(organization::CashRounding));
    showAll();
}

void CounterView::showAll() {
    const Totals sum = m_lines->model().totals();
    const bool any = m_lines->model().lineCount() > 0;
    m_empty->setVisible(!any);
    m_lines->setVisible(any);
    m_payments->setTotal(sum.total);
    m_total->setText(m_books.house.money(m_payments->settlement().total));
    m_taxes->setText(sum.tax != 0 ? tr("of which tax %1").arg(m_books.house.amount(sum.tax)) : QString());
    m_charge->setEnabled(any && !m_posting);
    m_clear->setEnabled(any || m_client->hasChosen());
    showShortages();
}

// What is there for a sale: in the place, less what orders have kept aside. Empty while it is read.
std::optional<std::int64_t> CounterView::available(const Uuid& product) {
    const Uuid id = balance::idOf(product, m_books.session.place());
    const Record* record = m_books.balances.record(id);
    if (record == nullptr && !m_books.balances.isKnown(id)) return std::nullopt;
    return record != nullptr ? record->integer(balance::OnHand) - record->integer(balance::Reserved) : 0;
}

void CounterView::showShortages() {
    std::map<Uuid, std::int64_t> wanted;
    const SetValue lines = m_lines->lines();
    for (const SetElement& one : lines)
        if (const auto id = Uuid::parse(textOf(one.fields[line::Product])))
            wanted[*id] += integerOf(one.fields[line::Quantity]);
    m_blocked = false;
    QStringList warnings, refusals;
    for (const auto& [id, quantity] : wanted) {
        const Record* product = m_books.products.record(id);
        if (product == nullptr || product->text(product::Kind) == product::service) continue;
        const std::string_view rule = product->text(product::NegativeRule);
        const auto there = available(id);
        if (!there || *there >= quantity || rule == product::allow) continue;
        const QString text =
            tr("%1: %2 wanted, %3 here", "a product, two quantities")
                .arg(words::of(product->text(product::Name)), figures::quantity(quantity), figures::quantity(*there));
        (rule == product::block ? refusals : warnings).append(text);
    }
    m_blocked = !refusals.isEmpty();
    if (m_blocked) m_note->setMessage(Tone::Danger, tr("Cannot be sold: %1").arg(refusals.join(QStringLiteral("; "))));
    else if (!warnings.isEmpty())
        m_note->setMessage(
            Tone::Warn,
            tr("%1. Charged all the same, it becomes a shortage.").arg(warnings.join(QStringLiteral("; "))));
    else m_note->setMessage(Tone::Info, QString());
}

void CounterView::showSession() {
    const bool missing = m_books.session.isRead() && m_books.session.session() == nullptr;
    m_session->setMessage(
        Tone::Info, missing ? tr("No cash session is open: what you charge belongs to none.") : QString(),
        missing
            ? tr("Open (%1)", "a cash session, a key").arg(QKeySequence(Qt::Key_F10).toString(QKeySequence::NativeText))
            : QString());
    showShortages();
}

void CounterView::retranslate() {
    const auto key = [](Qt::Key one) { return QKeySequence(one).toString(QKeySequence::NativeText); };
    m_box->setPrompt(tr("Scan or type a product"));
    m_hint->setText(
        tr("3* before the code sells three  ·  %1 client  ·  %2 discount  ·  %3 quantity  ·  Del removes  ·  "
           "%4 charges",
           "keys")
            .arg(key(Qt::Key_F2), key(Qt::Key_F3), key(Qt::Key_F4), key(Qt::Key_F12)));
    m_client->setPrompt(tr("Client, if any"));
    m_clientLabel->setText(tr("Client (%1)").arg(key(Qt::Key_F2)));
    m_totalLabel->setText(tr("Total"));
    m_empty->setTexts(tr("Ready to sell"), tr("Scan the first product, or type its name and press Enter."));
    m_charge->setText(tr("Charge (%1)", "a sale").arg(key(Qt::Key_F12)));
    m_clear->setText(tr("Clear the sale"));
    m_payments->setKeys({key(Qt::Key_F6), key(Qt::Key_F7), key(Qt::Key_F8), key(Qt::Key_F9), QString()});
    showAll();
    showSession();
}

void CounterView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
