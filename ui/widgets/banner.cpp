#include "ui/widgets/banner.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/symbolview.h"

namespace mostrador {

namespace {

Symbol symbolOf(Tone tone) {
    switch (tone) {
        case Tone::Ok: return Symbol::CheckCircle;
        case Tone::Warn:
        case Tone::Danger: return Symbol::Alert;
        case Tone::Neutral:
        case Tone::Accent:
        case Tone::Info: break;
    }
    return Symbol::Info;
}

}  // namespace

Banner::Banner(QWidget* parent)
    : QFrame(parent),
      m_symbol(new SymbolView(Symbol::Info, 18, Tone::Info, false, this)),
      m_text(new Label(TextRole::Body, this)),
      m_action(new Button(QString(), ButtonVariant::Secondary, this)),
      m_close(Button::iconOnly(Symbol::Close, tr("Close message"), this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::s, space::s, space::s);
    row->setSpacing(space::m);
    row->addWidget(m_symbol);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_text->setWordWrap(true);
    m_text->setMinimumHeight(28);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setVisible(false);
    setVisible(false);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    connect(m_close, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
}

void Banner::setMessage(Tone tone, const QString& text, const QString& action) {
    const bool news = text != m_text->text();
    m_tone = tone;
    m_symbol->setSymbol(symbolOf(tone), tone);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    update();
    if (news && isVisible() && (tone == Tone::Warn || tone == Tone::Danger)) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void Banner::setClosable(bool closable) { m_close->setVisible(closable); }

QString Banner::text() const { return m_text->text(); }

void Banner::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    const ToneColors& tone = t.tone(m_tone);
    // A tone strong enough for a pill is too loud over a whole banner.
    const auto half = [&t](int tint, int base) {
        return t.dark ? (tint * 5 + base * 5) / 10 : (tint * 7 + base * 3) / 10;
    };
    const QColor fill(half(tone.background.red(), t.surface.red()), half(tone.background.green(), t.surface.green()),
                      half(tone.background.blue(), t.surface.blue()));
    QPainter painter(this);
    paint::roundedBox(painter, rect(), radius::card, fill, tone.border);
}

void Banner::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) m_close->setName(tr("Close message"));
}

}  // namespace mostrador
