#include "ui/orders/filetile.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include "models/records/attachment.h"
#include "ui/tables/words.h"
#include "ui/theme/paint.h"
#include "ui/theme/symbols.h"
#include "ui/theme/tokens.h"

namespace mostrador {

namespace {

constexpr int lineHeight = 18;

}  // namespace

FileTile::FileTile(FileEntry entry, bool mayRemove, QWidget* parent)
    : QAbstractButton(parent), m_entry(std::move(entry)), m_mayRemove(mayRemove) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    name();
}

QSize FileTile::sizeHint() const { return {edge + 2 * space::s, edge + 2 * lineHeight + 2 * space::s}; }

QString FileTile::caption() const {
    const QString size = locale().formattedDataSize(m_entry.record.integer(attachment::Bytes), 0);
    switch (m_entry.presence) {
        case FilePresence::Here: return tr("Here, %1", "a file's content and its size").arg(size);
        case FilePresence::Waiting: return tr("Waiting to be sent");
        case FilePresence::Refused: return tr("Not taken by the server");
        case FilePresence::Elsewhere: return tr("Fetch, %1", "a file's content and its size").arg(size);
        case FilePresence::Coming: return tr("Fetching…");
    }
    return {};
}

QString FileTile::problem(const Error& error) {
    if (error.field != "contenido") return words::described(error);
    if (error.code == ErrorCode::NetworkDown)
        return tr("This file is not on this computer yet, and there is no connection to the server now.");
    if (error.code == ErrorCode::NotFound)
        return tr("This file has not reached the server yet: it is still on the computer that added it.");
    if (error.code == ErrorCode::StorageCorrupt)
        return tr("What came is not this file. Try again; if it happens again, tell your administrator.");
    if (error.code == ErrorCode::StorageFull)
        return tr("The server has no room for more files. It stays here and is tried again; tell your administrator.");
    if (error.code == ErrorCode::TooLarge) return tr("Files may have at most 10 MB. Choose a smaller one.");
    if (error.code == ErrorCode::FieldRequired) return tr("This file is empty.");
    return words::described(error);
}

void FileTile::setPresence(FilePresence presence) {
    m_entry.presence = presence;
    name();
    update();
}

void FileTile::name() {
    const QString file = words::of(m_entry.record.text(attachment::Name));
    setAccessibleName(file + QStringLiteral(", ") + caption());
    QString tip = file + QLatin1Char('\n') + caption();
    if (m_entry.refusal) tip += QLatin1Char('\n') + problem(*m_entry.refusal);
    setToolTip(tip);
}

void FileTile::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    paint::roundedBox(painter, rect(), radius::control, underMouse() ? t.selected : t.surface,
                      hasFocus() ? t.focus : t.border);
    const QRect frame(space::s, space::s, edge, edge);
    if (m_entry.picture.isNull()) {
        const Symbol symbol = m_entry.presence == FilePresence::Elsewhere ? Symbol::Import : Symbol::Note;
        symbols::paint(painter, frame.adjusted(edge / 3, edge / 3, -edge / 3, -edge / 3), symbol, t.textMuted);
    } else {
        const QSize size = m_entry.picture.size().scaled(frame.size(), Qt::KeepAspectRatio);
        QRect at(QPoint(), size);
        at.moveCenter(frame.center());
        painter.drawImage(at, m_entry.picture);
    }
    const auto line = [&](int row, const QString& text, const QColor& color) {
        const QRect at(space::s, frame.bottom() + 1 + row * lineHeight, edge, lineHeight);
        painter.setPen(color);
        painter.drawText(at, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(text, Qt::ElideMiddle, edge));
    };
    line(0, words::of(m_entry.record.text(attachment::Name)), t.text);
    const Tone tone = m_entry.presence == FilePresence::Refused ? Tone::Danger : Tone::Info;
    line(1, caption(), m_entry.presence == FilePresence::Here ? t.textMuted : t.tone(tone).foreground);
}

void FileTile::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) click();
    else if (event->key() == Qt::Key_Delete && m_mayRemove) Q_EMIT removeWanted();
    else QAbstractButton::keyPressEvent(event);
}

void FileTile::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(symbols::icon(Symbol::Eye), tr("Open")), &QAction::triggered, this, [this] { click(); });
    if (m_entry.presence == FilePresence::Refused)
        connect(menu->addAction(symbols::icon(Symbol::Sync), tr("Send again")), &QAction::triggered, this,
                &FileTile::sendWanted);
    if (m_mayRemove)
        connect(menu->addAction(symbols::icon(Symbol::Trash), tr("Remove")), &QAction::triggered, this,
                &FileTile::removeWanted);
    menu->popup(event->globalPos());
}

void FileTile::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) name();
}

}  // namespace mostrador
