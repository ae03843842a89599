#include "ui/orders/carddelegate.h"

#include <QPainter>

#include "models/base/clock.h"
#include "models/records/order.h"
#include "ui/orders/ordernames.h"
#include "ui/orders/orderwords.h"
#include "ui/tables/recordtablemodel.h"
#include "ui/tables/words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/paint.h"
#include "ui/widgets/avatar.h"

namespace mostrador {

namespace {

constexpr int gap = 4;  // around a card
constexpr int inner = 10;
constexpr int lineHeight = 18;
constexpr int initials = 20;
constexpr int sign = 14;

void text(QPainter& painter, const QRect& box, TextRole role, const QString& words, const QColor& ink) {
    painter.setFont(fonts::font(role));
    paint::textElided(painter, box, Qt::AlignLeft | Qt::AlignVCenter, words, ink);
}

}  // namespace

CardDelegate::CardDelegate(const RecordTableModel& model, const OrderNames& names, const Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_names(names), m_clock(clock) {}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {160, height}; }

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Record* row = m_model.recordAt(index.row());
    if (row == nullptr) return;
    const Tokens& t = tokensOf(option.widget);
    const QRect card = option.rect.adjusted(gap, gap / 2, -gap, -gap / 2);
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const bool focused = current && option.widget != nullptr && option.widget->hasFocus();
    painter->save();
    paint::roundedBox(*painter, card, radius::control, t.surface, current ? t.borderStrong : t.border);
    if (focused) paint::focusRing(*painter, card, radius::control, t);
    QRect line(card.x() + inner, card.y() + 7, card.width() - 2 * inner, lineHeight);
    const auto place = [&](const QRect& r) { return QStyle::visualRect(option.direction, card, r); };

    QRect head = line;
    const std::string_view priority = row->text(order::Priority);
    if (priority == "urgente" || priority == "alta") {
        const QRect star(head.right() - sign + 1, head.y() + 2, sign, sign);
        symbols::paint(*painter, place(star), Symbol::StarFilled,
                       priority == "urgente" ? t.danger.foreground : t.warn.foreground);
        head.setRight(star.left() - 4);
    }
    text(*painter, place(head), TextRole::BodyStrong, words::of(row->text(order::Number)), t.text);
    line.translate(0, lineHeight + 1);
    text(*painter, place(line), TextRole::Body, m_names.client(*row), t.text);
    line.translate(0, lineHeight);
    text(*painter, place(line), TextRole::Caption, m_names.equipment(*row), t.textMuted);
    line.translate(0, lineHeight + 2);

    const QString technician = m_names.technician(*row);
    if (!technician.isEmpty()) {
        const QRect circle(line.right() - initials + 1, line.y(), initials, initials);
        Avatar::paint(*painter, place(circle), technician, t.dark);
        line.setRight(circle.left() - 6);
    }
    if (const std::int64_t at = row->integer(order::PromisedAt); at != 0) {
        const bool late = orderwords::isLate(*row, m_clock.utcMs());
        const QColor ink = late ? t.danger.foreground : t.textMuted;
        symbols::paint(*painter, place(QRect(line.x(), line.y() + 2, sign, sign)),
                       late ? Symbol::Alert : Symbol::Calendar, ink);
        text(*painter, place(line.adjusted(sign + 6, 0, 0, 0)), late ? TextRole::CaptionStrong : TextRole::Caption,
             orderwords::promised(at), ink);
    }
    painter->restore();
}

}  // namespace mostrador
