#include "ui/widgets/pickerlist.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/theme/fonts.h"
#include "ui/theme/paint.h"

namespace mostrador {

namespace {

enum PickerRole { Detail = Qt::UserRole + 1, Figure };

// Title, muted detail, figure at the right end.
class ChoiceDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& t = tokensOf(option.widget);
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            paint::roundedBox(*painter, option.rect.adjusted(4, 1, -4, -1), radius::control, t.selected, QColor());
        QRect box = option.rect.adjusted(space::m, 0, -space::m, 0);
        const QString figure = index.data(Figure).toString();
        painter->setFont(fonts::font(TextRole::Figures));
        if (!figure.isEmpty()) {
            const int width = painter->fontMetrics().horizontalAdvance(figure);
            paint::textElided(*painter, box, Qt::AlignRight | Qt::AlignVCenter, figure, t.textMuted);
            box.setRight(box.right() - width - space::m);
        }
        painter->setFont(fonts::font(TextRole::BodyStrong));
        const QString title = index.data(Qt::DisplayRole).toString();
        const int wide = painter->fontMetrics().horizontalAdvance(title);
        paint::textElided(*painter, box, Qt::AlignLeft | Qt::AlignVCenter, title, t.text);
        box.setLeft(box.left() + wide + space::s);
        painter->setFont(fonts::font(TextRole::Caption));
        if (box.width() > space::xl)
            paint::textElided(*painter, box, Qt::AlignLeft | Qt::AlignVCenter, index.data(Detail).toString(),
                              t.textMuted);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {200, PickerList::rowHeight};
    }
};

}  // namespace

class PickerList::Model : public QAbstractListModel {
public:
    Model(const QList<Choice>& choices, QObject* parent) : QAbstractListModel(parent), m_choices(choices) {}
    void began() { beginResetModel(); }
    void ended() { endResetModel(); }
    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_choices.size());
    }
    QVariant data(const QModelIndex& index, int role) const override {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
        const Choice& one = m_choices[index.row()];
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return one.title;
        if (role == Detail) return one.detail;
        if (role == Figure) return one.figure;
        if (role == Qt::AccessibleTextRole) return QString(one.title + u' ' + one.detail + u' ' + one.figure);
        return {};
    }

private:
    const QList<Choice>& m_choices;
};

PickerList::PickerList(QWidget* parent) : QListView(parent), m_model(new Model(m_choices, this)) {
    setModel(m_model);
    setItemDelegate(new ChoiceDelegate(this));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::StyledPanel);
    setViewportMargins(0, space::xs, 0, space::xs);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::clicked, this, [this](const QModelIndex& at) { Q_EMIT clickedChoice(at.row()); });
}

void PickerList::setChoices(const QList<Choice>& choices) {
    m_model->began();
    m_choices = choices;
    m_model->ended();
    if (!choices.isEmpty()) setCurrentIndex(m_model->index(0));
}

void PickerList::step(int rows) {
    const int count = m_model->rowCount();
    if (count == 0) return;
    setCurrentIndex(m_model->index(qBound(0, current() + rows, count - 1)));
}

bool PickerList::setCurrent(const Uuid& id) {
    for (int row = 0; row < m_choices.size(); ++row) {
        if (m_choices[row].id != id) continue;
        setCurrentIndex(m_model->index(row));
        return true;
    }
    return false;
}

int PickerList::neededHeight() const {
    const int rows = qBound(1, static_cast<int>(m_choices.size()), rowsMax);
    return rows * rowHeight + 2 * space::xs + 2 * frameWidth();
}

// The margins around the rows are the frame's: unfilled they would show what lies below.
bool PickerList::event(QEvent* event) {
    if (event->type() == QEvent::Paint) {
        const Tokens& t = tokensOf(this);
        QPainter painter(this);
        paint::roundedBox(painter, rect(), radius::card, t.raised, t.border);
    }
    return QListView::event(event);
}

void PickerList::paintEvent(QPaintEvent* event) {
    const Tokens& t = tokensOf(this);
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), t.raised);
        if (m_choices.isEmpty()) {
            painter.setFont(fonts::font(TextRole::Body));
            paint::textElided(painter, viewport()->rect().adjusted(space::m, 0, -space::m, 0),
                              Qt::AlignLeft | Qt::AlignVCenter, m_emptyText, t.textMuted);
        }
    }
    QListView::paintEvent(event);
}

}  // namespace mostrador
