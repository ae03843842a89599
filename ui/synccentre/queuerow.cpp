#include "ui/synccentre/queuerow.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/synccentre/commandwords.h"
#include "ui/tables/words.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/noteline.h"
#include "ui/widgets/statuspill.h"
#include "ui/widgets/symbolview.h"

namespace mostrador {

Symbol symbolOf(std::optional<TableId> table) {
    if (!table) return Symbol::Help;
    switch (*table) {
        case TableId::Organization: return Symbol::Building;
        case TableId::User: return Symbol::User;
        case TableId::Device: return Symbol::Device;
        case TableId::Client: return Symbol::Clients;
        case TableId::Product:
        case TableId::ProductCost:
        case TableId::Place:
        case TableId::Movement:
        case TableId::MovementCost:
        case TableId::Balance: return Symbol::Box;
        case TableId::Order:
        case TableId::Equipment:
        case TableId::EquipmentSecret: return Symbol::Orders;
        case TableId::Sale:
        case TableId::CashSession: return Symbol::Cart;
        case TableId::Incident: return Symbol::Alert;
        case TableId::Attachment: return Symbol::Link;
    }
    return Symbol::Help;
}

QueueRow::QueueRow(QWidget* parent)
    : QFrame(parent),
      m_symbol(new SymbolView(Symbol::Clients, 18, Tone::Neutral, false, this)),
      m_title(new Label(TextRole::BodyStrong, this)),
      m_what(new Label(QString(), TextRole::Caption, Label::Strength::Muted, this)),
      m_trouble(new NoteLine(this)),
      m_age(new Label(QString(), TextRole::Caption, Label::Strength::Muted, this)),
      m_state(new StatusPill(this)),
      m_open(new Button(QString(), ButtonVariant::Quiet, this)),
      m_withdraw(new Button(QString(), ButtonVariant::Quiet, this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, 10, space::s, 10);
    row->setSpacing(space::m);
    row->addWidget(m_symbol);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_what);
    words->addWidget(m_trouble);
    row->addLayout(words, 1);
    // The same places in every row: a queue is read down its columns.
    m_age->setFixedWidth(132);
    m_age->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* place = new QHBoxLayout;
    place->addWidget(m_state);
    place->addStretch();
    auto* states = new QWidget(this);
    states->setFixedWidth(190);
    place->setContentsMargins(0, 0, 0, 0);
    states->setLayout(place);
    row->addWidget(m_age);
    row->addWidget(states);
    row->addWidget(m_open);
    row->addWidget(m_withdraw);
    for (Button* button : {m_open, m_withdraw}) {
        QSizePolicy keepsPlace = button->sizePolicy();
        keepsPlace.setRetainSizeWhenHidden(true);
        button->setSizePolicy(keepsPlace);
    }
    m_title->setMinimumWidth(60);
    m_what->setMinimumWidth(60);
    connect(m_withdraw, &QPushButton::clicked, this, [this] { Q_EMIT withdrawRequested(m_entry.item.n); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_entry.table) Q_EMIT openRequested(*m_entry.table, m_entry.record);
    });
}

void QueueRow::setEntry(const QueueEntry& entry) {
    m_entry = entry;
    const bool sent = entry.item.state == sync::OutboxState::Sent;
    const QString kind = entry.table ? commandwords::kindOf(*entry.table) : tr("From a newer version");
    setObjectName(QStringLiteral("sync.queue.%1").arg(entry.item.n));
    m_symbol->setSymbol(symbolOf(entry.table), Tone::Neutral);
    m_title->setText(entry.title.isEmpty() ? kind : entry.title);
    m_what->setText(tr("%1 · %2", "kind of record · what changed").arg(kind, entry.what));
    m_age->setText(words::when(entry.item.command.madeAt));
    if (entry.item.trouble) m_state->setState(tr("Will probably be refused"), Symbol::Alert, Tone::Warn);
    else if (sent) m_state->setState(tr("Sent, no answer yet"), Symbol::Sync, Tone::Accent);
    else m_state->setState(tr("Waiting"), Symbol::Clock, Tone::Neutral);
    m_trouble->setNote(entry.item.trouble ? words::described(*entry.item.trouble) : QString(), Tone::Warn);
    m_withdraw->setText(tr("Withdraw"));
    m_withdraw->setVisible(!sent);
    m_withdraw->setAccessibleName(tr("Withdraw the change to %1").arg(m_title->text()));
    m_withdraw->setObjectName(QStringLiteral("sync.withdraw.%1").arg(entry.item.n));
    m_open->setText(tr("Open"));
    m_open->setVisible(entry.table == TableId::Client || entry.table == TableId::User || entry.table == TableId::Order);
    m_open->setAccessibleName(tr("Open %1").arg(m_title->text()));
    m_open->setObjectName(QStringLiteral("sync.open.%1").arg(entry.item.n));
    setAccessibleName(
        tr("%1, %2, %3", "screen reader: record, what, state").arg(m_title->text(), m_what->text(), m_state->text()));
}

void QueueRow::setLast(bool last) {
    m_last = last;
    update();
}

void QueueRow::paintEvent(QPaintEvent*) {
    if (m_last) return;
    QPainter painter(this);
    painter.fillRect(QRect(space::l, height() - 1, width() - 2 * space::l, 1), tokensOf(this).border);
}

}  // namespace mostrador
