#pragma once
// Avatar: the initials of a person on a colour that depends only on the name. Decoration beside the written name, but
// it carries the name for screen readers when it stands alone. GUI thread.

#include <QLabel>

namespace mostrador {

class Avatar : public QLabel {
    Q_OBJECT
public:
    explicit Avatar(int edge = 32, QWidget* parent = nullptr);
    void setPerson(const QString& name);

    [[nodiscard]] static QString initialsOf(const QString& name);  // at most two letters
    static void paint(QPainter& painter, const QRect& rect, const QString& name, bool dark);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
};

}  // namespace mostrador
