#include "ui/synccentre/inboxcard.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>

#include "ui/synccentre/commandwords.h"
#include "ui/synccentre/queuerow.h"
#include "ui/synccentre/resending.h"
#include "ui/tables/words.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statuspill.h"
#include "ui/widgets/symbolview.h"

namespace mostrador {

InboxCard::InboxCard(const InboxEntry& entry, QWidget* parent)
    : QFrame(parent),
      m_entry(entry),
      m_symbol(new SymbolView(symbolOf(entry.table), 18, Tone::Neutral, false, this)),
      m_title(new Label(TextRole::BodyStrong, this)),
      m_what(new Label(QString(), TextRole::Caption, Label::Strength::Muted, this)),
      m_reason(new Label(TextRole::Body, this)),
      m_values(new QGridLayout),
      m_kind(new StatusPill(this)),
      m_edit(new Button(QString(), ButtonVariant::Secondary, this)),
      m_open(new Button(QString(), ButtonVariant::Quiet, this)),
      m_resolve(new Button(QString(), ButtonVariant::Quiet, this)) {
    const QString id = QString::fromStdString(entry.item.id.toString());
    setObjectName(QStringLiteral("sync.inbox.") + id);
    m_edit->setObjectName(QStringLiteral("sync.edit.") + id);
    m_open->setObjectName(QStringLiteral("sync.openInbox.") + id);
    m_resolve->setObjectName(QStringLiteral("sync.resolve.") + id);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::m);
    column->setSpacing(space::m);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::m);
    auto* titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_title);
    titles->addWidget(m_what);
    head->addWidget(m_symbol, 0, Qt::AlignTop);
    head->addLayout(titles, 1);
    head->addWidget(m_kind, 0, Qt::AlignTop);
    column->addLayout(head);
    m_reason->setWordWrap(true);
    column->addWidget(m_reason);
    m_values->setHorizontalSpacing(space::xl);
    m_values->setVerticalSpacing(space::s);
    m_values->setColumnStretch(1, 1);
    m_values->setColumnStretch(2, 1);
    column->addLayout(m_values);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addStretch();
    foot->addWidget(m_resolve);
    foot->addWidget(m_open);
    foot->addWidget(m_edit);
    column->addLayout(foot);
    const bool form = resendingOf(entry.item.command.name) == Resending::Form;
    connect(m_edit, &QPushButton::clicked, this, form ? &InboxCard::editRequested : &InboxCard::retryRequested);
    connect(m_open, &QPushButton::clicked, this, &InboxCard::openRequested);
    connect(m_resolve, &QPushButton::clicked, this, &InboxCard::resolveRequested);
    retranslate();
}

void InboxCard::fillValues() {
    while (QLayoutItem* item = m_values->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (m_entry.values.empty()) return;
    const auto cell = [this](int row, int place, const QString& text, TextRole role, Label::Strength strength) {
        auto* label = new Label(text.isEmpty() ? QStringLiteral("–") : text, role, strength, this);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_values->addWidget(label, row, place, Qt::AlignTop);
    };
    cell(0, 1, tr("Yours"), TextRole::CaptionStrong, Label::Strength::Muted);
    cell(0, 2, refused() ? tr("What stands now") : tr("What was there"), TextRole::CaptionStrong,
         Label::Strength::Muted);
    int row = 1;
    for (const ValuePair& pair : m_entry.values) {
        cell(row, 0, pair.field, TextRole::Body, Label::Strength::Muted);
        cell(row, 1, pair.mine, TextRole::Body, Label::Strength::Normal);
        cell(row, 2, pair.theirs, TextRole::Body, Label::Strength::Normal);
        ++row;
    }
}

void InboxCard::retranslate() {
    const QString kind = m_entry.table ? commandwords::kindOf(*m_entry.table) : tr("From a newer version");
    m_title->setText(m_entry.title.isEmpty() ? kind : m_entry.title);
    m_what->setText(tr("%1 · %2 · %3", "kind of record · what changed · when")
                        .arg(kind, m_entry.what, words::when(m_entry.item.at)));
    const QString who = m_entry.byName.isEmpty() ? tr("Somebody else") : m_entry.byName;
    switch (m_entry.item.kind) {
        case sync::InboxKind::Refused:
            m_kind->setState(tr("Refused"), Symbol::Alert, Tone::Danger);
            m_reason->setText(words::described(m_entry.item.reason));
            break;
        case sync::InboxKind::Overruled:
            m_kind->setState(tr("Both changed it"), Symbol::Info, Tone::Warn);
            m_reason->setText(tr("%1 changed the same field before you. Your value stands; theirs is shown here and "
                                 "kept in the history.")
                                  .arg(who));
            break;
        case sync::InboxKind::Lost:
            m_kind->setState(tr("Yours was dropped"), Symbol::Alert, Tone::Warn);
            m_reason->setText(tr("%1 removed what you were changing, so your change has no place any more.").arg(who));
            break;
        case sync::InboxKind::Unknown:
            m_kind->setState(tr("Outcome unknown"), Symbol::Help, Tone::Warn);
            m_reason->setText(
                tr("The server no longer remembers this change. Check the record and repeat the change if it is "
                   "missing."));
            break;
    }
    const Resending again = resendingOf(m_entry.item.command.name);
    const sync::InboxKind came = m_entry.item.kind;
    m_edit->setText(again == Resending::Form ? tr("Edit and send again") : tr("Try again"));
    m_edit->setVisible(came != sync::InboxKind::Overruled && again != Resending::None &&
                       (again == Resending::Form || came != sync::InboxKind::Lost));
    m_open->setText(tr("Open"));
    m_open->setVisible(m_entry.table == TableId::Client || m_entry.table == TableId::User ||
                       m_entry.table == TableId::Product || m_entry.table == TableId::Sale ||
                       m_entry.table == TableId::Order);
    m_resolve->setText(refused() ? tr("Discard my change") : tr("Understood"));
    for (Button* button : {m_edit, m_open, m_resolve})
        button->setAccessibleName(tr("%1: %2").arg(button->text(), m_title->text()));
    setAccessibleName(tr("%1: %2. %3", "state: record. reason").arg(m_kind->text(), m_title->text(), m_reason->text()));
    fillValues();
}

void InboxCard::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    paint::roundedBox(painter, rect(), radius::card, t.surface, t.border);
}

void InboxCard::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
