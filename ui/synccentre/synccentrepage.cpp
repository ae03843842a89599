#include "ui/synccentre/synccentrepage.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/synccentre/inboxcard.h"
#include "ui/synccentre/queuelist.h"
#include "ui/synccentre/statuscard.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/cardframe.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sectionheader.h"

namespace mostrador {

namespace {

constexpr int wide = 920;  // wider lines would be hard to follow

}  // namespace

SyncCentrePage::SyncCentrePage(const Clock& clock, QWidget* parent)
    : Page(parent),
      m_status(new StatusCard(clock)),
      m_inboxHead(new SectionHeader(QString())),
      m_inbox(new QVBoxLayout),
      m_queueHead(new SectionHeader(QString())),
      m_queueBox(new CardFrame),
      m_queue(new QueueList),
      m_nothing(new EmptyState(Symbol::CheckCircle)),
      m_device(new Label(QString(), TextRole::Caption, Label::Strength::Muted)) {
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->viewport()->setAutoFillBackground(false);
    auto* body = new QWidget;
    auto* middle = new QHBoxLayout(body);
    middle->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    auto* holder = new QWidget;
    holder->setMaximumWidth(wide);
    middle->addWidget(holder);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(m_status);
    column->addSpacing(space::s);
    column->addWidget(m_inboxHead);
    m_inbox->setSpacing(space::m);
    column->addLayout(m_inbox);
    column->addWidget(m_queueHead);
    auto* box = new QVBoxLayout(m_queueBox);
    box->setContentsMargins(1, 1, 1, 1);
    box->addWidget(m_queue);
    column->addWidget(m_queueBox);
    column->addWidget(m_nothing);
    column->addStretch();
    m_device->setWordWrap(true);
    column->addWidget(m_device);
    scroll->setWidget(body);
    body->setAutoFillBackground(false);  // setWidget() turned it on
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    connect(m_status, &StatusCard::syncNowRequested, this, &SyncCentrePage::syncNowRequested);
    connect(m_status, &StatusCard::workLocallyChosen, this, &SyncCentrePage::workLocallyChosen);
    connect(m_status, &StatusCard::connectRequested, this, &SyncCentrePage::connectRequested);
    connect(m_status, &StatusCard::signInRequested, this, &SyncCentrePage::signInRequested);
    connect(m_queue, &QueueList::withdrawRequested, this, &SyncCentrePage::withdrawRequested);
    connect(m_queue, &QueueList::openRequested, this, &SyncCentrePage::openRequested);
    refresh();
}

QString SyncCentrePage::title() const { return tr("Sync"); }

void SyncCentrePage::activated() { m_status->setFocus(Qt::OtherFocusReason); }

void SyncCentrePage::setPicture(const SyncPicture& picture) {
    const std::size_t before = m_picture.inbox.size();
    m_picture = picture;
    refresh();
    if (picture.inbox.size() != before) Q_EMIT badgeChanged(static_cast<int>(picture.inbox.size()));
}

void SyncCentrePage::addCard(const InboxEntry& entry) {
    auto* card = new InboxCard(entry);
    m_cards.append(card);
    m_inbox->addWidget(card);
    connect(card, &InboxCard::editRequested, this, [this, card] { Q_EMIT editAndResendRequested(card->entry().item); });
    connect(card, &InboxCard::retryRequested, this, [this, card] { Q_EMIT retryRequested(card->entry().item); });
    connect(card, &InboxCard::openRequested, this, [this, card] {
        if (card->entry().table) Q_EMIT openRequested(*card->entry().table, card->entry().record);
    });
    connect(card, &InboxCard::resolveRequested, this, [this, card] {
        const Uuid id = card->entry().item.id;
        if (card->entry().item.kind != sync::InboxKind::Refused) {
            Q_EMIT resolveRequested(id);
            return;
        }
        Question question;
        question.title = tr("Discard your change?");
        question.text = tr("What you typed for “%1” is forgotten. The record stays as it is on the server.")
                            .arg(card->entry().title);
        question.confirm = tr("Discard");
        question.dangerous = true;
        ConfirmDialog::ask(question, this, this, [this, id](bool yes) {
            if (yes) Q_EMIT resolveRequested(id);
        });
    });
}

void SyncCentrePage::fillInbox() {
    // Cards that still say the same stay: a person may be reading, or have the focus on one.
    QList<InboxCard*> kept;
    for (InboxCard* card : std::as_const(m_cards)) {
        const bool same = std::ranges::find(m_picture.inbox, card->entry()) != m_picture.inbox.end();
        if (same) kept.append(card);
        else card->deleteLater();
        if (!same) card->hide();
    }
    m_cards = kept;
    for (const InboxEntry& entry : m_picture.inbox) {
        const bool shown = std::ranges::any_of(m_cards, [&](const InboxCard* card) { return card->entry() == entry; });
        if (!shown) addCard(entry);
    }
}

void SyncCentrePage::refresh() {
    m_status->setPicture(m_picture);
    fillInbox();
    m_queue->setEntries(m_picture.queue, m_picture.queueTotal);
    m_inboxHead->setTitle(tr("Needs your decision"));
    m_inboxHead->setNote(words::number(static_cast<qint64>(m_picture.inbox.size())));
    m_inboxHead->setVisible(!m_picture.inbox.empty());
    const bool waiting = !m_picture.queue.empty();
    m_queueHead->setTitle(tr("Waiting to be sent"));
    m_queueHead->setNote(words::number(m_picture.queueTotal));
    m_queueHead->setVisible(waiting);
    m_queueBox->setVisible(waiting);
    m_nothing->setVisible(!waiting && m_picture.inbox.empty());
    m_nothing->setTexts(tr("Nothing is waiting"), m_picture.alone ? tr("All your changes are saved on this computer.")
                                                                  : tr("All your changes have arrived at the server."));
    QStringList facts;
    if (!m_picture.server.isEmpty()) facts.append(tr("Server %1").arg(m_picture.server));
    if (!m_picture.deviceName.isEmpty()) facts.append(tr("This computer: %1").arg(m_picture.deviceName));
    if (!m_picture.series.isEmpty()) facts.append(tr("Series %1").arg(m_picture.series));
    m_device->setText(facts.join(QStringLiteral(" · ")));
}

void SyncCentrePage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) refresh();
}

void SyncCentrePage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).sunken);
}

}  // namespace mostrador
