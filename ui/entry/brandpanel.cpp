#include "ui/entry/brandpanel.h"

#include <QIcon>
#include <QLinearGradient>
#include <QPainter>

#include "ui/theme/fonts.h"
#include "ui/theme/paint.h"

namespace mostrador {

namespace {

constexpr int wide = 268;
constexpr int side = 32;
constexpr int stepTop = 176;
constexpr int stepGap = 44;

// The panel keeps its own deep blue in every look: it is the product's face, and white on it is 9:1.
const QColor top(0x11, 0x4a, 0x60);
const QColor bottom(0x0a, 0x2a, 0x3e);
const QColor quiet(0xb9, 0xd3, 0xe6);
const QColor faint(0x7f, 0xa6, 0xc2);
const QColor gold(0xff, 0xd1, 0x66);

}  // namespace

BrandPanel::BrandPanel(QWidget* parent) : QWidget(parent) { setFixedWidth(wide); }

void BrandPanel::setSentence(const QString& sentence) {
    m_sentence = sentence;
    describe();
}

void BrandPanel::setSteps(const QStringList& steps) {
    m_steps = steps;
    describe();
}

void BrandPanel::setCurrentStep(int index) {
    m_current = index;
    describe();
}

void BrandPanel::setFootnote(const QString& text) {
    m_footnote = text;
    update();
}

void BrandPanel::describe() {
    setAccessibleName(
        m_steps.isEmpty()
            ? m_sentence
            : tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_steps.size()).arg(m_steps.value(m_current)));
    update();
}

void BrandPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient shade(0, 0, 0, height());
    shade.setColorAt(0, top);
    shade.setColorAt(1, bottom);
    painter.fillRect(rect(), shade);
    static const QIcon mark(QStringLiteral(":/mostrador/icons/mostrador.svg"));
    mark.paint(&painter, QRect(side, 40, 44, 44));
    painter.setFont(fonts::font(TextRole::Display));
    painter.setPen(Qt::white);
    painter.drawText(QRect(side, 94, width() - 2 * side, 36), Qt::AlignLeft | Qt::AlignVCenter,
                     QStringLiteral("Mostrador"));
    painter.setFont(fonts::font(TextRole::Body));
    painter.setPen(quiet);
    if (m_steps.isEmpty()) {
        painter.drawText(QRect(side, 138, width() - 2 * side, 200), static_cast<int>(Qt::AlignLeft) | Qt::TextWordWrap,
                         m_sentence);
    }
    for (int i = 0; i < m_steps.size(); ++i) {
        const int y = stepTop + i * stepGap;
        const QRect dot(side, y, 26, 26);
        const bool done = i < m_current;
        const bool here = i == m_current;
        if (i > 0) painter.fillRect(QRectF(side + 12.5, y - stepGap + 28, 1, stepGap - 30), QColor(255, 255, 255, 60));
        paint::roundedBox(painter, dot, 13,
                          here   ? gold
                          : done ? QColor(255, 255, 255, 40)
                                 : QColor(),
                          here ? gold : faint);
        if (done) {
            symbols::paint(painter, dot.adjusted(6, 6, -6, -6), Symbol::Check, Qt::white);
        } else {
            painter.setFont(fonts::font(TextRole::CaptionStrong));
            painter.setPen(here ? bottom : quiet);
            painter.drawText(dot, Qt::AlignCenter, QString::number(i + 1));
        }
        painter.setFont(fonts::font(here ? TextRole::BodyStrong : TextRole::Body));
        paint::textElided(painter, QRect(side + 38, y, width() - side - 50, 26), Qt::AlignLeft | Qt::AlignVCenter,
                          m_steps.at(i), here ? QColor(Qt::white) : quiet);
    }
    painter.setFont(fonts::font(TextRole::Caption));
    paint::textElided(painter, QRect(side, height() - 40, width() - 2 * side, 20), Qt::AlignLeft | Qt::AlignVCenter,
                      m_footnote, faint);
}

}  // namespace mostrador
