#include "ui/widgets/noteline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include "ui/theme/symbols.h"
#include "ui/widgets/label.h"

namespace mostrador {

NoteLine::NoteLine(QWidget* parent) : QWidget(parent), m_text(new Label(TextRole::Caption, this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text);
    m_text->setWordWrap(true);
    setVisible(false);
}

QString NoteLine::text() const { return m_text->text(); }

void NoteLine::setNote(const QString& text, Tone tone) {
    m_tone = tone;
    m_text->setText(text);
    layout()->setContentsMargins(tone == Tone::Neutral ? 0 : 20, 0, 0, 0);
    recolor();
    setVisible(!text.isEmpty());
    update();
}

void NoteLine::recolor() {
    if (m_tone == Tone::Neutral) {
        m_text->setPalette(QPalette());
        m_text->setStrength(Label::Strength::Muted);
        return;
    }
    QPalette palette;
    palette.setColor(QPalette::WindowText, tokensOf(this).tone(m_tone).foreground);
    m_text->setStrength(Label::Strength::Normal);
    m_text->setPalette(palette);
}

void NoteLine::paintEvent(QPaintEvent*) {
    if (m_tone == Tone::Neutral || text().isEmpty()) return;
    QPainter painter(this);
    const Symbol symbol = m_tone == Tone::Ok     ? Symbol::CheckCircle
                          : m_tone == Tone::Info ? Symbol::Info
                                                 : Symbol::Alert;
    symbols::paint(painter, QRect(0, 0, 15, 15), symbol, tokensOf(this).tone(m_tone).foreground);
}

void NoteLine::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) recolor();
}

}  // namespace mostrador
