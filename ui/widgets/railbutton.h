#pragma once
// RailButton: one place of the Rail. GUI thread; owned by the rail.

#include <QAbstractButton>

#include "ui/theme/symbols.h"

namespace mostrador {

class RailButton : public QAbstractButton {
    Q_OBJECT
public:
    RailButton(Symbol symbol, const QString& label, QWidget* parent);

    void setLabel(const QString& label);
    void setBadge(int count);
    void setShortcutText(const QString& text);  // for the tool tip
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void describe();
    [[nodiscard]] QString badgeText() const;

    Symbol m_symbol;
    int m_badge = 0;
    QString m_shortcut;
    bool m_ring = false;  // focus came by keyboard
};

}  // namespace mostrador
