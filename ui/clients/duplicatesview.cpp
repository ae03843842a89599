#include "ui/clients/duplicatesview.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <memory>

#include "models/commands/clients.h"
#include "models/records/client.h"
#include "sync/transport/workspace.h"
#include "ui/clients/paircard.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/uistate.h"

namespace mostrador {

namespace {

const QString apartKey = QStringLiteral("clients/apart");
constexpr std::int32_t pairsMax = 100;  // more than anybody goes through in one sitting
constexpr qsizetype apartMax = 500;
constexpr int keyBytes = 12;
constexpr int soonMs = 200;

}  // namespace

DuplicatesView::DuplicatesView(const PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_post(this),
      m_intro(new Label(QString(), TextRole::Body, Label::Strength::Muted, this)),
      m_column(nullptr),
      m_empty(new EmptyState(Symbol::CheckCircle, this)) {
    setObjectName(QStringLiteral("clients.duplicates"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &DuplicatesView::read);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget;
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(space::xl, 0, space::l, space::l);
    m_column->setSpacing(space::m);
    m_intro->setWordWrap(true);
    m_intro->setObjectName(QStringLiteral("clients.duplicates.intro"));
    m_column->addWidget(m_intro);
    m_column->addWidget(m_empty);
    m_column->addStretch();
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    whole->addWidget(scroll);
    connect(m_empty, &EmptyState::actionTriggered, this, &DuplicatesView::leaveWanted);
    const QByteArray kept = QByteArray::fromBase64(context.state.value(apartKey));
    for (qsizetype at = 0; at + keyBytes <= kept.size(); at += keyBytes) m_apart.append(kept.mid(at, keyBytes));
    m_listener = context.workspace.replica().addListener([this, post = m_post](const sync::ChangeSet& change) {
        const bool ours = change.generationChanged ||
                          std::any_of(change.tables.begin(), change.tables.end(),
                                      [](const sync::TableChange& one) { return one.table == TableId::Client; });
        if (ours) post([this] { m_soon.start(); });
    });
    m_empty->hide();
    retranslate();
}

DuplicatesView::~DuplicatesView() { m_context.workspace.replica().removeListener(m_listener); }

QByteArray DuplicatesView::keyOf(const sync::LikelyPair& pair) {
    const Uuid both = Uuid::derive(pair.first.id, pair.second.id);
    return QByteArray(both.bytes().data(), keyBytes);
}

void DuplicatesView::read() {
    m_stale = !isVisible();
    if (m_stale) return;
    m_context.workspace.replica().read(
        [this, post = m_post, era = ++m_era](sync::Reader& reader) {
            auto pairs = std::make_shared<Result<std::vector<sync::LikelyPair>>>(reader.likelyPairs(pairsMax));
            post([this, era, pairs] {
                if (era != m_era) return;
                if (pairs->ok()) show(pairs->value());
                else m_context.toasts.show(words::described(pairs->error()), Tone::Danger);
            });
        },
        &m_slot);
}

void DuplicatesView::show(const std::vector<sync::LikelyPair>& pairs) {
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    m_pairs = pairs;
    for (PairCard* card : std::as_const(m_cards)) {
        m_column->removeWidget(card);
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    for (const sync::LikelyPair& pair : pairs) {
        if (m_apart.contains(keyOf(pair))) continue;
        auto* card = new PairCard(pair, this);
        m_column->insertWidget(m_column->count() - 2, card);
        m_cards.append(card);
        connect(card, &PairCard::mergeWanted, this, [this, card] { merge(card); });
        connect(card, &PairCard::notTheSame, this, [this, card] { setApart(card); });
        connect(card, &PairCard::openWanted, this, &DuplicatesView::clientWanted);
    }
    m_empty->setVisible(m_cards.isEmpty());
    m_intro->setVisible(!m_cards.isEmpty());
    if (hadFocus) focusFirst();
}

void DuplicatesView::focusFirst() {
    if (!m_cards.isEmpty()) m_cards.first()->focusChoice();
    else m_empty->setFocus(Qt::OtherFocusReason);
}

void DuplicatesView::merge(PairCard* card) {
    const Uuid gone = card->merged().id;
    const QString name = words::of(card->merged().text(client::Name));
    const QString kept = words::of(card->survivor().text(client::Name));
    card->setBusy(true);
    m_context.workspace.execute(
        client::merge(gone, card->survivor().id),
        [self = QPointer(this), guarded = QPointer(card), gone, name, kept](const Result<sync::Receipt>& result) {
            if (!self) return;
            if (guarded) guarded->setBusy(false);
            if (!result.ok()) {
                self->m_context.toasts.show(words::described(result.error()), Tone::Danger);
                return;
            }
            Toast* toast = self->m_context.toasts.showUndo(tr("%1 is now part of %2", "two clients").arg(name, kept));
            connect(toast, &Toast::actionTriggered, self, [self, gone, name] { self->undo(gone, name); });
        });
}

void DuplicatesView::undo(const Uuid& merged, const QString& name) {
    m_context.workspace.execute(client::unmerge(merged),
                                [self = QPointer(this), name](const Result<sync::Receipt>& result) {
                                    if (!self) return;
                                    if (result.ok())
                                        self->m_context.toasts.show(tr("%1 is a client of its own again").arg(name));
                                    else self->m_context.toasts.show(words::described(result.error()), Tone::Danger);
                                });
}

void DuplicatesView::setApart(const PairCard* card) {
    m_apart.append(keyOf(card->pair()));
    while (m_apart.size() > apartMax) m_apart.removeFirst();
    m_context.state.setValue(apartKey, m_apart.join().toBase64());
    show(std::vector<sync::LikelyPair>(m_pairs));
}

void DuplicatesView::retranslate() {
    m_intro->setText(
        tr("These clients look like the same one written down twice. The one you keep gets the phones, e-mails and "
           "addresses of the other; its orders and sales stay with it."));
    m_empty->setTexts(tr("No duplicates"), tr("No two clients share a name, a phone, an e-mail or a tax id."),
                      tr("Back to the list"));
}

void DuplicatesView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    retranslate();
    show(std::vector<sync::LikelyPair>(m_pairs));
}

void DuplicatesView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale) read();
}

void DuplicatesView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) Q_EMIT leaveWanted();
    else QWidget::keyPressEvent(event);
}

}  // namespace mostrador
