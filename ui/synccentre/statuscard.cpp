#include "ui/synccentre/statuscard.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

#include "models/base/clock.h"
#include "ui/tables/words.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/noteline.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/symbolview.h"

namespace mostrador {

StatusCard::StatusCard(const Clock& clock, QWidget* parent)
    : QFrame(parent),
      m_clock(clock),
      m_symbol(new SymbolView(Symbol::Sync, 24, Tone::Neutral, true, this)),
      m_title(new Label(TextRole::Title, this)),
      m_details(new Label(QString(), TextRole::Body, Label::Strength::Muted, this)),
      m_trouble(new NoteLine(this)),
      m_progress(new ProgressLine(this)),
      m_local(new QCheckBox(this)),
      m_now(new Button(Symbol::Refresh, QString(), ButtonVariant::Primary, this)),
      m_connect(new Button(Symbol::Server, QString(), ButtonVariant::Primary, this)),
      m_signIn(new Button(Symbol::Key, QString(), ButtonVariant::Primary, this)) {
    m_title->setObjectName(QStringLiteral("sync.state"));
    m_details->setObjectName(QStringLiteral("sync.details"));
    m_trouble->setObjectName(QStringLiteral("sync.error"));
    m_local->setObjectName(QStringLiteral("sync.local"));
    m_now->setObjectName(QStringLiteral("sync.now"));
    m_connect->setObjectName(QStringLiteral("sync.connect"));
    m_signIn->setObjectName(QStringLiteral("sync.signIn"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    row->setSpacing(space::l);
    row->addWidget(m_symbol, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(space::xs);
    m_details->setWordWrap(true);
    words->addWidget(m_title);
    words->addWidget(m_details);
    words->addWidget(m_trouble);
    words->addWidget(m_progress);
    words->addSpacing(space::xs);
    words->addWidget(m_local, 0, Qt::AlignLeft);
    row->addLayout(words, 1);
    for (Button* button : {m_signIn, m_connect, m_now}) row->addWidget(button, 0, Qt::AlignTop);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (isVisible()) m_details->setText(details());
    });
    connect(m_now, &QPushButton::clicked, this, &StatusCard::syncNowRequested);
    connect(m_connect, &QPushButton::clicked, this, &StatusCard::connectRequested);
    connect(m_signIn, &QPushButton::clicked, this, &StatusCard::signInRequested);
    connect(m_local, &QCheckBox::clicked, this, &StatusCard::workLocallyChosen);
}

void StatusCard::setPicture(const SyncPicture& picture) {
    m_picture = picture;
    refresh();
}

bool StatusCard::wantsSignIn() const {
    const auto& blocked = m_picture.status.blocked;
    return blocked && (blocked->code == ErrorCode::SignInNeeded || blocked->code == ErrorCode::TokenExpired ||
                       blocked->code == ErrorCode::TokenRevoked);
}

QString StatusCard::nextTry() const {
    const std::int64_t left = m_picture.status.nextTryAt - m_clock.utcMs();
    if (m_picture.status.nextTryAt == 0 || m_picture.status.forcedLocal) return {};
    if (left <= 1000) return tr("trying again now");
    const int seconds = static_cast<int>((left + 999) / 1000);
    return seconds < 120 ? tr("next try in %n second(s)", "", seconds)
                         : tr("next try %1").arg(words::when(m_picture.status.nextTryAt));
}

QString StatusCard::details() const {
    const sync::SyncStatus& status = m_picture.status;
    if (m_picture.alone)
        return tr("Everything is kept on this computer. Connect to a server to work with other computers.");
    QStringList parts;
    if (status.forcedLocal) parts.append(tr("You work locally; nothing is sent or received until you switch it off"));
    else if (status.state == sync::SyncState::Live)
        parts.append(status.pushLive ? tr("Changes of others appear at once")
                                     : tr("Changes of others are asked for every few minutes"));
    parts.append(status.lastContactAt > 0 ? tr("last contact %1").arg(words::when(status.lastContactAt))
                                          : tr("no contact with the server yet"));
    if (const QString next = nextTry(); !next.isEmpty()) parts.append(next);
    QString text = parts.join(QStringLiteral(" · "));
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

void StatusCard::showProgress() {
    const sync::SyncStatus& status = m_picture.status;
    m_progress->setVisible(!m_picture.alone && status.state == sync::SyncState::CatchingUp);
    const QLocale locale;
    const QString rows =
        status.rowsTotal > 0
            ? tr("%1 of %2 records").arg(words::number(status.rowsDone), words::number(status.rowsTotal))
            : tr("%1 records").arg(words::number(status.rowsDone));
    m_progress->setProgress(
        status.percent, status.rowsTotal > 0 ? 100 : 0,
        tr("%1 · %2 · %3 %", "rows · bytes · percent")
            .arg(rows, locale.formattedDataSize(status.bytesDone, 1), locale.toString(status.percent)));
}

void StatusCard::refresh() {
    const SyncState state = syncStateOf(m_picture);
    const sync::SyncStatus& status = m_picture.status;
    m_symbol->setSymbol(syncwords::symbol(state.kind), syncwords::tone(state.kind));
    m_title->setText(syncwords::text(state));
    m_details->setText(details());
    const std::optional<Error>& trouble = status.blocked ? status.blocked : status.lastError;
    m_trouble->setNote(trouble && !m_picture.alone && !status.forcedLocal ? words::described(*trouble) : QString(),
                       status.blocked ? Tone::Danger : Tone::Warn);
    showProgress();
    m_local->setText(tr("&Work locally: send and receive nothing for now"));
    m_local->setVisible(!m_picture.alone);
    m_local->setChecked(status.forcedLocal);
    m_now->setText(tr("Sync now"));
    m_now->setToolTip(tr("Sync now (F5)"));
    m_now->setVisible(!m_picture.alone && !wantsSignIn());
    m_now->setEnabled(!status.forcedLocal);
    m_connect->setText(tr("Connect to a server…"));
    m_connect->setVisible(m_picture.alone);
    m_signIn->setText(tr("Sign in again"));
    m_signIn->setVisible(!m_picture.alone && wantsSignIn());
    for (Button* button : {m_now, m_connect, m_signIn}) button->setAccessibleName(button->text());
    setAccessibleName(m_title->text());
    if (status.nextTryAt > 0) m_tick.start();
    else m_tick.stop();
}

void StatusCard::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    paint::roundedBox(painter, rect(), radius::large, t.surface, t.border);
}

void StatusCard::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) refresh();
}

}  // namespace mostrador
