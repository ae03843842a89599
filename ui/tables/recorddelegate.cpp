#include "ui/tables/recorddelegate.h"

#include <QApplication>
#include <QPainter>

#include "sync/replica/types.h"
#include "ui/tables/roles.h"
#include "ui/theme/fonts.h"
#include "ui/theme/paint.h"
#include "ui/widgets/avatar.h"

namespace mostrador {

namespace {

constexpr int initialsEdge = 24;
constexpr int stateEdge = 16;
constexpr int pillHeight = 22;
constexpr int pillSymbol = 14;

void paintPill(QPainter& painter, const QRect& cell, Qt::LayoutDirection direction, const table::Pill& pill,
               const Tokens& t) {
    if (pill.text.isEmpty()) return;
    const ToneColors& tone = t.tone(pill.tone);
    const QFont font = fonts::font(TextRole::CaptionStrong);
    painter.setFont(font);
    const int words = QFontMetrics(font).horizontalAdvance(pill.text);
    const int width = qMin(cell.width(), 7 + pillSymbol + 5 + words + 10);
    const QRect box(cell.x(), cell.center().y() - pillHeight / 2 + 1, width, pillHeight);
    const auto place = [&](const QRect& r) { return QStyle::visualRect(direction, cell, r); };
    paint::roundedBox(painter, place(box), pillHeight / 2.0, tone.background, QColor());
    symbols::paint(painter, place(QRect(box.x() + 7, box.y() + (pillHeight - pillSymbol) / 2, pillSymbol, pillSymbol)),
                   pill.symbol, tone.foreground);
    const int from = 7 + pillSymbol + 5;
    paint::textElided(painter, place(box.adjusted(from, 0, -6, 0)), Qt::AlignLeft | Qt::AlignVCenter, pill.text,
                      tone.foreground);
}

}  // namespace

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem cell(option);
    cell.state.setFlag(QStyle::State_MouseOver, index.row() == m_hovered);
    const QStyle* style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);

    const Tokens& t = tokensOf(cell.widget);
    painter->save();
    QRect box = cell.rect.adjusted(padding, 0, -padding, -1);
    const auto place = [&](const QRect& r) { return QStyle::visualRect(cell.direction, cell.rect, r); };
    if (const QVariant pill = index.data(role::Pill); pill.isValid()) {
        paintPill(*painter, box, cell.direction, pill.value<table::Pill>(), t);
        painter->restore();
        return;
    }
    const QString person = index.data(role::Person).toString();
    if (!person.isEmpty()) {
        const QRect circle(box.x(), box.y() + (box.height() - initialsEdge) / 2 + 1, initialsEdge, initialsEdge);
        Avatar::paint(*painter, place(circle), person, t.dark);
        box.setLeft(box.left() + initialsEdge + 10);
    }
    const auto state = static_cast<sync::RecordState>(index.data(role::State).toInt());
    if (index.column() == 0 && state != sync::RecordState::Confirmed) {
        const QRect sign(box.right() - stateEdge + 1, box.y() + (box.height() - stateEdge) / 2 + 1, stateEdge,
                         stateEdge);
        const bool refused = state == sync::RecordState::WillProbablyBeRefused;
        symbols::paint(*painter, place(sign), refused ? Symbol::Alert : Symbol::Clock,
                       refused ? t.warn.foreground : t.textMuted);
        box.setRight(sign.left() - 6);
    }
    painter->setFont(index.data(Qt::FontRole).value<QFont>());
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    const QColor ink = !cell.state.testFlag(QStyle::State_Enabled) ? t.textDisabled : t.text;
    paint::textElided(*painter, place(box), static_cast<int>(alignment), index.data(Qt::DisplayRole).toString(), ink);
    painter->restore();
}

}  // namespace mostrador
