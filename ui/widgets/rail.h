#pragma once
// Rail: the navigation at the left: symbol, label, badge and current marker per place. Ctrl+1…9 go to the first nine;
// inside the rail Up and Down move. Knows nothing of pages. GUI thread.

#include <QWidget>

#include "ui/theme/symbols.h"

class QVBoxLayout;

namespace mostrador {

class Label;
class RailButton;

class Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(QWidget* parent = nullptr);

    // Returns the index. `label` may change later with setLabel (language).
    int addPlace(Symbol symbol, const QString& label);
    void setLabel(int index, const QString& label);
    void setBadge(int index, int count);
    void setCurrent(int index);  // does not emit
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] int count() const { return static_cast<int>(m_buttons.size()); }
    // Name of the organisation at the top.
    void setHeading(const QString& name);
    // Something below the places (the user menu). Takes ownership.
    void setFooter(QWidget* footer);

Q_SIGNALS:
    void chosen(int index);  // by mouse, keyboard or shortcut; not for the current place

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void choose(int index);
    void retranslate();

    int m_current = -1;
    QString m_headingText;
    Label* m_heading;
    QVBoxLayout* m_places;
    QVBoxLayout* m_foot;
    QList<RailButton*> m_buttons;
};

}  // namespace mostrador
