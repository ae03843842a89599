#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>

namespace mostrador {

SearchField::SearchField(QWidget* parent)
    : LineEdit(parent), m_clear(addAction(symbols::icon(Symbol::Close, true), QLineEdit::TrailingPosition)) {
    setSymbol(Symbol::Search);
    setMinimumWidth(200);
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, &SearchField::onTextChanged);
    retranslate();
}

void SearchField::setPrompt(const QString& prompt) {
    setPlaceholderText(prompt);
    setAccessibleName(prompt);
}

void SearchField::onTextChanged() {
    m_clear->setVisible(!text().isEmpty());
    const QString now = text().trimmed();
    if (now == m_last) return;
    m_last = now;
    Q_EMIT searchChanged(now);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        event->accept();
        return;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT moveToResults();
        event->accept();
        return;
    }
    LineEdit::keyPressEvent(event);
}

void SearchField::retranslate() {
    m_clear->setText(tr("Clear search"));
    m_clear->setToolTip(m_clear->text());
}

void SearchField::changeEvent(QEvent* event) {
    LineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
