#pragma once
// Helpers that look at a tree of widgets the way a screen reader or the Tab key does.

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStringList>
#include <QWidget>

namespace mostrador::test {

// Controls a person can reach that have no accessible name; empty is good.
inline QStringList unnamedControls(const QWidget& root) {
    QStringList found;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus && qobject_cast<QAbstractButton*>(widget) == nullptr) continue;
        if (qobject_cast<QAbstractButton*>(widget) == nullptr && qobject_cast<QLineEdit*>(widget) == nullptr &&
            qobject_cast<QComboBox*>(widget) == nullptr && qobject_cast<QPlainTextEdit*>(widget) == nullptr) {
            continue;
        }
        if (!widget->isVisibleTo(&root)) continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        if (accessible == nullptr || accessible->text(QAccessible::Name).isEmpty()) {
            found.append(QString::fromLatin1(widget->metaObject()->className()));
        }
    }
    return found;
}

// Class names in the order of the Tab key, starting after `first`, each widget once.
inline QList<QWidget*> tabOrder(QWidget* first) {
    QList<QWidget*> order;
    for (QWidget* next = first->nextInFocusChain(); next != nullptr && next != first; next = next->nextInFocusChain()) {
        if (next->focusPolicy() & Qt::TabFocus && next->isVisibleTo(first->window()) && next->isEnabled())
            order.append(next);
    }
    return order;
}

}  // namespace mostrador::test
