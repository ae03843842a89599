#include "ui/widgets/progress.h"

#include <QEvent>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

namespace mostrador {

namespace {

constexpr int stepMs = 33;
constexpr int steps = 30;  // a turn in one second

}  // namespace

Spinner::Spinner(int edge, QWidget* parent) : QWidget(parent) {
    setFixedSize(edge, edge);
    setAccessibleName(tr("Working"));
    m_timer.setInterval(stepMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_step = (m_step + 1) % steps;
        update();
    });
}

void Spinner::showEvent(QShowEvent*) { m_timer.start(); }

void Spinner::hideEvent(QHideEvent*) { m_timer.stop(); }

void Spinner::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("Working"));
}

void Spinner::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(2, 2, -2, -2);
    painter.setPen(QPen(t.border, 2));
    painter.drawEllipse(box);
    painter.setPen(QPen(t.accentText, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(box, -m_step * 16 * 360 / steps + 90 * 16, -100 * 16);
}

ProgressLine::ProgressLine(QWidget* parent)
    : QWidget(parent),
      m_bar(new QProgressBar(this)),
      m_words(new Label(QString(), TextRole::Caption, Label::Strength::Muted, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_bar);
    column->addWidget(m_words);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_bar->setRange(0, 1000);
    m_words->setWordWrap(true);
}

void ProgressLine::setProgress(qint64 done, qint64 total, const QString& words) {
    // Permille: counts of bytes do not fit the bar's int.
    m_bar->setValue(total > 0 ? static_cast<int>(qBound<qint64>(0, done, total) * 1000 / total) : 0);
    m_bar->setAccessibleName(words);
    m_words->setText(words);
}

}  // namespace mostrador
