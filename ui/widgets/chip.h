#pragma once
// Chip: one tag with an optional remove button. GUI thread; owned by its parent.

#include <QWidget>

namespace mostrador {

class Button;

class Chip : public QWidget {
    Q_OBJECT
public:
    Chip(const QString& text, bool removable, QWidget* parent = nullptr);
    [[nodiscard]] QString text() const { return m_text; }

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

}  // namespace mostrador
