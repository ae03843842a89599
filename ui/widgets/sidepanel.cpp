#include "ui/widgets/sidepanel.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/uistate.h"

namespace mostrador {

namespace {

constexpr int narrowest = 320;
constexpr int widest = 720;
constexpr int usual = 400;
constexpr int beside = 360;  // of the page, for what the panel stands beside
constexpr int grip = 6;

}  // namespace

SidePanel::SidePanel(UiState& state, const QString& key, QWidget* parent)
    : QFrame(parent),
      m_state(state),
      m_key(key + QStringLiteral("/width")),
      m_wide(qBound(narrowest, state.number(m_key, usual), widest)),
      m_title(new Label(TextRole::Subtitle, this)),
      m_head(new QHBoxLayout),
      m_scroll(new QScrollArea(this)),
      m_foot(new QWidget(this)),
      m_footRow(new QHBoxLayout(m_foot)),
      m_close(Button::iconOnly(Symbol::Close, tr("Close panel"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grip, 0, 0, 0);
    column->setSpacing(0);
    m_head->setContentsMargins(space::l - grip, space::s, space::s, space::s);
    m_head->setSpacing(space::xs);
    m_head->addWidget(m_title, 1);
    m_head->addWidget(m_close);
    column->addLayout(m_head);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_scroll, 1);
    m_footRow->setContentsMargins(space::l - grip, space::m, space::l, space::m);
    m_footRow->addStretch();
    column->addWidget(m_foot);
    m_foot->setVisible(false);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setPanelWidth(m_wide);
    setVisible(false);
    if (parent != nullptr) parent->installEventFilter(this);
    connect(m_close, &QPushButton::clicked, this, &SidePanel::closeRequested);
}

void SidePanel::setTitle(const QString& title) {
    m_title->setText(title);
    setAccessibleName(title);
}

void SidePanel::setBody(QWidget* body) {
    m_scroll->setWidget(body);
    body->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
}

void SidePanel::addTitleWidget(QWidget* widget) { m_head->insertWidget(m_head->count() - 1, widget); }

void SidePanel::addFootWidget(QWidget* widget) {
    m_footRow->addWidget(widget);
    m_foot->setVisible(true);
}

void SidePanel::open() {
    fit();
    setVisible(true);
}

void SidePanel::close() { setVisible(false); }

QSize SidePanel::sizeHint() const { return {m_wide, QFrame::sizeHint().height()}; }

void SidePanel::setPanelWidth(int width) {
    m_wide = qBound(narrowest, width, widest);
    fit();
}

// In a narrow window the panel gives way before the list beside it can no longer be read.
void SidePanel::fit() {
    const int room = parentWidget() != nullptr && parentWidget()->isVisible() ? parentWidget()->width() : widest * 2;
    setFixedWidth(qBound(narrowest, room - beside, m_wide));
}

bool SidePanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) fit();
    return QFrame::eventFilter(watched, event);
}

bool SidePanel::onGrip(const QPoint& at) const {
    return layoutDirection() == Qt::LeftToRight ? at.x() < grip : at.x() >= width() - grip;
}

void SidePanel::mousePressEvent(QMouseEvent* event) {
    m_dragging = event->button() == Qt::LeftButton && onGrip(event->position().toPoint());
}

void SidePanel::mouseMoveEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    if (m_dragging) setPanelWidth(layoutDirection() == Qt::LeftToRight ? width() - at.x() : at.x());
    if (m_dragging || onGrip(at)) setCursor(Qt::SplitHCursor);
    else unsetCursor();
}

void SidePanel::mouseReleaseEvent(QMouseEvent*) {
    if (!m_dragging) return;
    m_dragging = false;
    m_state.setNumber(m_key, m_wide);
}

void SidePanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) Q_EMIT closeRequested();
    else QFrame::keyPressEvent(event);
}

void SidePanel::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) m_close->setName(tr("Close panel"));
}

void SidePanel::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(layoutDirection() == Qt::LeftToRight ? 0 : width() - 1, 0, 1, height()), t.border);
    if (m_foot->isVisible()) painter.fillRect(QRect(0, m_foot->y(), width(), 1), t.border);
}

}  // namespace mostrador
