#pragma once
// Page: one destination of the navigation rail. The window knows pages only by this. A page is made with the window's
// stack as its later parent: addPage() takes ownership. All calls on the GUI thread.

#include <QList>
#include <QWidget>
#include <functional>

#include "ui/theme/symbols.h"

class QAction;

namespace mostrador {

class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    // Stable name for settings and links ("clients"); never translated.
    [[nodiscard]] virtual QString id() const = 0;
    // In the current language; asked again after a language change.
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual Symbol symbol() const = 0;
    // What can be done here, with text and shortcut; active only while the page is shown.
    [[nodiscard]] virtual QList<QAction*> pageActions() const { return {}; }
    // The page has just come to the front: put the focus where work starts.
    virtual void activated() {}
    // Something typed here would be lost if the program ended now.
    [[nodiscard]] virtual bool hasUnsavedInput() const { return false; }
    // Asks before unsaved input would be lost; `proceed` runs when there is none or it was given up.
    virtual void whenSettled(std::function<void()> proceed) { proceed(); }

Q_SIGNALS:
    void badgeChanged(int count);  // 0 hides the badge on the rail
};

}  // namespace mostrador
