#include "ui/widgets/toast.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

namespace mostrador {

namespace {

constexpr int shadowEdge = 6;

}  // namespace

Toast::Toast(const QString& text, const QString& action, Tone tone, QWidget* parent)
    : QFrame(parent),
      m_tone(tone),
      m_text(new Label(text, TextRole::Body, Label::Strength::Normal, this)),
      m_close(Button::iconOnly(Symbol::Close, tr("Close message"), this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l + shadowEdge + (tone == Tone::Neutral ? 0 : 26), space::xs + shadowEdge,
                            space::xs + shadowEdge, space::xs + shadowEdge);
    row->setSpacing(space::s);
    row->addWidget(m_text, 1);
    m_text->setWordWrap(text.size() > 80);
    if (!action.isEmpty()) {
        m_action = new Button(action, ButtonVariant::Quiet, this);
        m_action->setFont(fonts::font(TextRole::BodyStrong));
        m_action->setProperty(property::inverse, true);
        row->addWidget(m_action);
        connect(m_action, &QPushButton::clicked, this, &Toast::triggerAction);
        m_action->installEventFilter(this);
    }
    row->addWidget(m_close);
    m_close->setProperty(property::inverse, true);
    m_close->installEventFilter(this);
    connect(m_close, &QPushButton::clicked, this, &Toast::dismiss);
    setAccessibleName(text);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Toast::dismiss);
    m_timer.start(m_leftMs);
    recolor();
}

QString Toast::text() const { return m_text->text(); }

void Toast::triggerAction() {
    if (m_done || m_action == nullptr) return;
    m_done = true;
    m_timer.stop();
    Q_EMIT actionTriggered();
    Q_EMIT closed();
}

void Toast::dismiss() {
    if (m_done) return;
    m_done = true;
    m_timer.stop();
    Q_EMIT closed();
}

void Toast::pause() {
    if (m_paused || m_done) return;
    m_paused = true;
    m_leftMs = qMax(m_timer.remainingTime(), 1'000);
    m_timer.stop();
}

void Toast::resume() {
    if (!m_paused || m_done) return;
    if (underMouse() || m_close->hasFocus() || (m_action != nullptr && m_action->hasFocus())) return;
    m_paused = false;
    m_timer.start(m_leftMs);
}

void Toast::enterEvent(QEnterEvent*) { pause(); }

void Toast::leaveEvent(QEvent*) { resume(); }

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) pause();
    if (event->type() == QEvent::FocusOut) resume();
    return QFrame::eventFilter(watched, event);
}

void Toast::recolor() {
    // Inverted: a toast must stand out of any page, in both looks.
    const Tokens& t = tokensOf(this);
    QPalette palette;
    palette.setColor(QPalette::WindowText, t.dark ? t.text : t.tipText);
    m_text->setPalette(palette);
}

void Toast::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) recolor();
    if (event->type() == QEvent::LanguageChange) m_close->setName(tr("Close message"));
}

void Toast::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    QColor shade = t.shadow;
    for (int i = 0; i < shadowEdge; ++i) {
        shade.setAlpha(t.shadow.alpha() * (i + 1) / (shadowEdge * 5));
        paint::roundedBox(painter, rect().adjusted(i, i + 1, -i, -i), radius::card + shadowEdge - i, shade, QColor());
    }
    const QRect box = rect().adjusted(shadowEdge, shadowEdge, -shadowEdge, -shadowEdge);
    paint::roundedBox(painter, box, radius::card, t.dark ? QColor(0x2f363b) : t.tipBackground,
                      t.dark ? t.borderStrong : QColor());
    if (m_tone == Tone::Neutral) return;
    const Symbol symbol = m_tone == Tone::Ok     ? Symbol::CheckCircle
                          : m_tone == Tone::Info ? Symbol::Info
                                                 : Symbol::Alert;
    // On the inverted box the dark set's tones are the ones that read.
    symbols::paint(painter, QRect(box.x() + space::m, box.center().y() - 8, 18, 18), symbol,
                   darkTokens().tone(m_tone).foreground);
}

ToastHost::ToastHost(QWidget* area) : QObject(area), m_area(area) {
    Q_ASSERT(area);
    area->installEventFilter(this);
}

Toast* ToastHost::show(const QString& text, Tone tone, const QString& action) {
    while (m_toasts.size() >= 3) m_toasts.first()->dismiss();
    auto* toast = new Toast(text, action, tone, m_area);
    m_toasts.append(toast);
    connect(toast, &Toast::closed, this, [this, toast] {
        m_toasts.removeOne(toast);
        toast->hide();
        toast->deleteLater();
        arrange();
    });
    toast->show();
    arrange();
    QAccessibleEvent alert(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    return toast;
}

Toast* ToastHost::showUndo(const QString& text) { return show(text, Tone::Neutral, tr("Undo")); }

bool ToastHost::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_area && event->type() == QEvent::Resize) arrange();
    return QObject::eventFilter(watched, event);
}

void ToastHost::arrange() {
    int bottom = m_area->height() - space::l;
    for (auto it = m_toasts.rbegin(); it != m_toasts.rend(); ++it) {
        Toast* toast = *it;
        const int width = qBound(0, toast->sizeHint().width(), m_area->width() - 2 * space::l);
        const int height = qMax(toast->sizeHint().height(), toast->heightForWidth(width));
        toast->setGeometry((m_area->width() - width) / 2, bottom - height, width, height);
        toast->raise();
        bottom -= height - space::xs;
    }
}

}  // namespace mostrador
