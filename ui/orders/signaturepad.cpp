#include "ui/orders/signaturepad.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QTabletEvent>
#include <QTouchEvent>
#include <QVBoxLayout>

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

namespace mostrador {

namespace {

constexpr qreal penWidth = 2.5;
constexpr int margin = 16;
const QColor ink(16, 24, 64);  // on paper in every look: what is stored is printed too

}  // namespace

SignaturePad::SignaturePad(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("orders.sign.pad"));
    setAttribute(Qt::WA_AcceptTouchEvents);
    setCursor(Qt::CrossCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(280, 140);
    setAccessibleName(tr("Sign here"));
}

void SignaturePad::clear() {
    m_strokes.clear();
    update();
    Q_EMIT changed();
}

void SignaturePad::begin(const QPointF& at) {
    m_strokes.append(QPolygonF{at});
    extend(at);
}

void SignaturePad::extend(const QPointF& at) {
    if (m_strokes.isEmpty()) return;
    m_strokes.last().append(at);
    update();
    Q_EMIT changed();
}

bool SignaturePad::event(QEvent* event) {
    const bool touch = event->type() == QEvent::TouchBegin || event->type() == QEvent::TouchUpdate ||
                       event->type() == QEvent::TouchEnd;
    if (!touch) return QWidget::event(event);
    const auto* touched = static_cast<QTouchEvent*>(event);
    if (!touched->points().isEmpty()) {
        const QEventPoint& finger = touched->points().first();
        if (finger.state() == QEventPoint::Pressed) begin(finger.position());
        else if (finger.state() == QEventPoint::Updated) extend(finger.position());
    }
    event->accept();
    return true;
}

void SignaturePad::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) begin(event->position());
}

void SignaturePad::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons().testFlag(Qt::LeftButton)) extend(event->position());
}

void SignaturePad::tabletEvent(QTabletEvent* event) {
    if (event->type() == QEvent::TabletPress) begin(event->position());
    else if (event->type() == QEvent::TabletMove && event->pressure() > 0) extend(event->position());
    event->accept();
}

void SignaturePad::draw(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, penWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF& stroke : m_strokes) painter.drawPolyline(stroke);
}

QImage SignaturePad::picture() const {
    if (isEmpty()) return {};
    QRectF bounds;
    for (const QPolygonF& stroke : m_strokes) bounds |= stroke.boundingRect().adjusted(-1, -1, 1, 1);
    const QRect cut = bounds.toAlignedRect().adjusted(-margin, -margin, margin, margin);
    QImage image(cut.size() * 2, QImage::Format_RGB32);  // twice, so that it prints sharp
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(2, 2);
    painter.translate(-cut.topLeft());
    draw(painter);
    return image;
}

void SignaturePad::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    painter.setPen(t.borderStrong);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.setPen(QPen(QColor(160, 160, 160), 1, Qt::DashLine));
    const int base = height() * 3 / 4;
    painter.drawLine(space::xl, base, width() - space::xl, base);
    draw(painter);
}

SignatureDialog::SignatureDialog(const QString& what, const QString& agrees, QWidget* parent)
    : QDialog(parent), m_pad(new SignaturePad(this)), m_keep(new Button(tr("Keep"), ButtonVariant::Primary, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(what);
    setObjectName(QStringLiteral("orders.sign"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(new Label(what, TextRole::Subtitle, Label::Strength::Normal, this));
    auto* text = new Label(agrees, TextRole::Body, Label::Strength::Normal, this);
    text->setWordWrap(true);
    column->addWidget(text);
    column->addWidget(m_pad, 1);
    auto* again = new Button(tr("Clear"), ButtonVariant::Quiet, this);
    auto* leave = new Button(tr("Cancel"), ButtonVariant::Secondary, this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(again);
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_keep);
    column->addLayout(buttons);
    m_keep->setObjectName(QStringLiteral("orders.sign.keep"));
    m_keep->setEnabled(false);
    connect(again, &QPushButton::clicked, m_pad, &SignaturePad::clear);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &SignatureDialog::keep);
    connect(m_pad, &SignaturePad::changed, this, [this] { m_keep->setEnabled(!m_pad->isEmpty()); });
}

void SignatureDialog::keep() {
    Q_EMIT signedNow(m_pad->picture());
    accept();
}

}  // namespace mostrador
