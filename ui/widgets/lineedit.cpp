#include "ui/widgets/lineedit.h"

#include <QAction>
#include <QEvent>
#include <QToolButton>

#include "ui/theme/variants.h"

namespace mostrador {

LineEdit::LineEdit(QWidget* parent) : QLineEdit(parent) {}

void LineEdit::setSymbol(Symbol symbol) {
    const auto* action = addAction(symbols::icon(symbol, true), QLineEdit::LeadingPosition);
    // Only a picture: it must not be a stop for screen readers.
    for (QObject* owner : action->associatedObjects()) {
        if (auto* button = qobject_cast<QToolButton*>(owner)) {
            button->setCursor(Qt::IBeamCursor);
            button->setAttribute(Qt::WA_TransparentForMouseEvents);
        }
    }
}

void LineEdit::setInvalid(bool invalid) {
    if (isInvalid() == invalid) return;
    setProperty(property::invalid, invalid);
    update();
}

bool LineEdit::isInvalid() const { return property(property::invalid).toBool(); }

void LineEdit::setPassword() {
    if (m_show != nullptr) return;
    m_show = addAction(symbols::icon(Symbol::Eye, true), QLineEdit::TrailingPosition);
    m_show->setCheckable(true);
    connect(m_show, &QAction::toggled, this, &LineEdit::setShown);
    setShown(false);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
}

void LineEdit::setShown(bool shown) {
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_show->setIcon(symbols::icon(shown ? Symbol::EyeOff : Symbol::Eye, true));
    retranslate();
}

void LineEdit::retranslate() {
    if (m_show == nullptr) return;
    m_show->setText(m_show->isChecked() ? tr("Hide password") : tr("Show password"));
    m_show->setToolTip(m_show->text());
}

void LineEdit::changeEvent(QEvent* event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
