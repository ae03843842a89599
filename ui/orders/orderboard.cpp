#include "ui/orders/orderboard.h"

#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "models/records/order.h"
#include "sync/transport/workspace.h"
#include "ui/orders/cardlist.h"
#include "ui/orders/ordernames.h"
#include "ui/orders/orderwords.h"
#include "ui/orders/steprules.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

namespace mostrador {

namespace {

constexpr int fullWidth = 216;
constexpr int emptyWidth = 132;  // a column without cards takes less room, and is still a place to drop

}  // namespace

OrderBoard::OrderBoard(const PageContext& context, const OrderNames& names, QWidget* parent)
    : QWidget(parent), m_context(context), m_names(names), m_scroll(new QScrollArea(this)), m_row(new QWidget) {
    setObjectName(QStringLiteral("orders.board"));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* row = new QHBoxLayout(m_row);
    row->setContentsMargins(space::xl, space::s, space::l, space::s);
    row->setSpacing(space::s);
    for (int i = 0; i < static_cast<int>(OrderState::Count); ++i)
        if (!isFinished(static_cast<OrderState>(i))) addColumn(static_cast<OrderState>(i));
    row->addStretch();
    m_scroll->setWidget(m_row);
    m_row->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    connect(&names, &OrderNames::changed, this, &OrderBoard::refreshTexts);
    retranslate();
    showCounts();
}

void OrderBoard::addColumn(OrderState state) {
    Column column{};
    column.box = new QWidget(m_row);
    auto* down = new QVBoxLayout(column.box);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(space::xs);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::s, 0, space::s, 0);
    column.title = new Label(TextRole::BodyStrong, column.box);
    column.count = new Label(QString(), TextRole::Figures, Label::Strength::Muted, column.box);
    column.count->setObjectName(QStringLiteral("orders.board.count.") + words::of(orderStateName(state)));
    head->addWidget(column.title, 1);
    head->addWidget(column.count);
    down->addLayout(head);
    column.cards = new CardList(m_context.workspace.replica(), state, m_names, m_context.clock, column.box);
    down->addWidget(column.cards, 1);
    m_row->layout()->addWidget(column.box);
    m_columns.push_back(column);
    connectColumn(column.cards, static_cast<int>(m_columns.size()) - 1);
}

void OrderBoard::connectColumn(CardList* cards, int index) {
    connect(cards, &CardList::opened, this, &OrderBoard::opened);
    connect(cards, &CardList::neighbourWanted, this, [this, index](int direction) { goTo(index, direction); });
    connect(cards, &CardList::moveWanted, this, [this, index](const Uuid& id, int direction) {
        if (const Record* row = find(id)) move(*row, index, direction);
    });
    connect(cards, &CardList::stepsWanted, this, [this](const Uuid& id, const QPoint& at) {
        if (const Record* row = find(id)) offerSteps(*row, at);
    });
    connect(cards, &CardList::dropped, this, [this, cards](const Uuid& id) { drop(id, cards->state()); });
    connect(&cards->cards(), &RecordTableModel::totalChanged, this, &OrderBoard::showCounts);
    cards->acceptWhen([this, cards](const Uuid& id) {
        const Record* row = find(id);
        if (row == nullptr) return false;
        const auto steps = stepsOf(*row);
        return std::any_of(steps.begin(), steps.end(),
                           [&](const OrderStep* step) { return step->to == cards->state(); });
    });
}

std::vector<const OrderStep*> OrderBoard::stepsOf(const Record& row) const {
    const auto& user = m_context.workspace.user();
    return user ? steprules::offered(row, *user) : std::vector<const OrderStep*>{};
}

const Record* OrderBoard::find(const Uuid& id) const {
    for (const Column& column : m_columns)
        if (const Record* row = column.cards->cards().recordAt(column.cards->cards().rowOf(id))) return row;
    return nullptr;
}

void OrderBoard::setWho(const std::vector<sync::FieldIs>& where) {
    for (const Column& column : m_columns) column.cards->setWho(where);
}

void OrderBoard::focusCards() {
    for (const Column& column : m_columns)
        if (column.cards->hasFocus()) return;
    goTo(-1, 1);
}

// To the next column that has cards.
void OrderBoard::goTo(int from, int direction) {
    const int row = from >= 0 ? m_columns[static_cast<std::size_t>(from)].cards->currentIndex().row() : 0;
    for (int i = from + direction; i >= 0 && i < static_cast<int>(m_columns.size()); i += direction) {
        const Column& column = m_columns[static_cast<std::size_t>(i)];
        if (column.cards->cards().rowCount() == 0) continue;
        column.cards->enterAt(row);
        m_scroll->ensureWidgetVisible(column.box, space::l, 0);
        return;
    }
}

// The nearest column on that side to which a step leads.
void OrderBoard::move(const Record& row, int from, int direction) {
    for (int i = from + direction; i >= 0 && i < static_cast<int>(m_columns.size()); i += direction) {
        const OrderState to = m_columns[static_cast<std::size_t>(i)].cards->state();
        for (const OrderStep* step : stepsOf(row))
            if (step->to == to) return Q_EMIT stepChosen(row, *step);
    }
    Q_EMIT refused(tr("Order %1 has no step in that direction for you now.").arg(words::of(row.text(order::Number))));
}

void OrderBoard::offerSteps(const Record& row, const QPoint& at) {
    const auto steps = stepsOf(row);
    if (steps.empty())
        return Q_EMIT refused(
            tr("Order %1 has no step that you can take now.").arg(words::of(row.text(order::Number))));
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("orders.board.menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const OrderStep* step : steps) {
        QAction* action = menu->addAction(symbols::icon(orderwords::stepSymbol(step->to)),
                                          orderwords::stepName(step->from, step->to));
        connect(action, &QAction::triggered, this, [this, row, step] { Q_EMIT stepChosen(row, *step); });
    }
    menu->setActiveAction(menu->actions().first());
    menu->popup(at);
}

void OrderBoard::drop(const Uuid& id, OrderState to) {
    const Record* row = find(id);
    if (row == nullptr) return;
    for (const OrderStep* step : stepsOf(*row))
        if (step->to == to) return Q_EMIT stepChosen(*row, *step);
    Q_EMIT refused(tr("Order %1 cannot go there.").arg(words::of(row->text(order::Number))));
}

void OrderBoard::showCounts() {
    for (const Column& column : m_columns) {
        const auto total = column.cards->cards().total();
        column.count->setText(total ? words::number(*total) : QString());
        column.box->setFixedWidth(total && *total == 0 ? emptyWidth : fullWidth);
    }
}

void OrderBoard::refreshTexts() {
    for (const Column& column : m_columns) column.cards->viewport()->update();
}

void OrderBoard::retranslate() {
    setAccessibleName(tr("Board"));
    for (const Column& column : m_columns) {
        const QString name = orderwords::stateName(column.cards->state());
        column.title->setText(name);
        column.title->setToolTip(name);
        column.cards->setAccessibleName(name);
        column.cards->setAccessibleDescription(tr("Enter opens, M shows the next steps, Ctrl and arrows move"));
    }
    refreshTexts();
}

void OrderBoard::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void OrderBoard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).sunken);
}

}  // namespace mostrador
