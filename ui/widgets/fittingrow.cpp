#include "ui/widgets/fittingrow.h"

#include <QEvent>
#include <QHBoxLayout>

namespace mostrador {

FittingRow::FittingRow(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this)) {
    m_row->setSizeConstraint(QLayout::SetNoConstraint);  // that it is too narrow is this row's own affair
}

void FittingRow::addYielding(QWidget* widget, std::function<void(bool)> shorten) {
    if (!shorten) shorten = [widget](bool shorter) { widget->setVisible(!shorter); };
    m_yielding.append({std::move(shorten), 0});
}

QSize FittingRow::minimumSizeHint() const { return {0, m_row->minimumSize().height()}; }

int FittingRow::needed() const {
    m_row->invalidate();
    return m_row->totalMinimumSize().width();
}

// Changes nothing where all is well: each change asks for a new layout, and that for another look here.
void FittingRow::fit() {
    while (m_shortened > 0 && needed() + m_yielding[m_shortened - 1].freed <= width())
        m_yielding[--m_shortened].shorten(false);
    while (m_shortened < m_yielding.size() && needed() > width()) {
        Yielding& next = m_yielding[m_shortened++];
        const int before = needed();
        next.shorten(true);
        next.freed = before - needed();
    }
}

void FittingRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

// A count with more digits, a longer language: the same width may hold less than before.
bool FittingRow::event(QEvent* event) {
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) fit();
    return handled;
}

}  // namespace mostrador
