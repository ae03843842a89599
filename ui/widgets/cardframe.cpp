#include "ui/widgets/cardframe.h"

#include <QPainter>

#include "ui/theme/paint.h"

namespace mostrador {

void CardFrame::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    paint::roundedBox(painter, rect(), radius::large, t.surface, t.border);
}

}  // namespace mostrador
