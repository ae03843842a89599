#include "ui/widgets/emptystate.h"

#include <QVBoxLayout>

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/symbolview.h"

namespace mostrador {

EmptyState::EmptyState(Symbol symbol, QWidget* parent)
    : QWidget(parent),
      m_picture(new SymbolView(symbol, 28, Tone::Accent, true, this)),
      m_title(new Label(TextRole::Subtitle, this)),
      m_text(new Label(QString(), TextRole::Body, Label::Strength::Muted, this)),
      m_action(new Button(QString(), ButtonVariant::Primary, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(space::s);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(space::s);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setWordWrap(true);
    m_action->setVisible(false);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::setSymbol(Symbol symbol) { m_picture->setSymbol(symbol, Tone::Accent); }

void EmptyState::setTexts(const QString& title, const QString& text, const QString& action) {
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setFocusProxy(action.isEmpty() ? nullptr : m_action);
}

}  // namespace mostrador
