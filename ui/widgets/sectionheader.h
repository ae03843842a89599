#pragma once
// SectionHeader: a heading inside a page or panel, with room for buttons at its end. GUI thread.

#include <QWidget>

class QHBoxLayout;

namespace mostrador {

class Label;

class SectionHeader : public QWidget {
    Q_OBJECT
public:
    explicit SectionHeader(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setNote(const QString& note);  // muted, after the title: "3 of 12"
    void addAction(QWidget* widget);    // takes ownership
    using QWidget::addAction;

private:
    Label* m_title;
    Label* m_note;
    QHBoxLayout* m_row;
};

}  // namespace mostrador
