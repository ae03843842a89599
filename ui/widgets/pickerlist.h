#pragma once
// PickerList: what a Picker found, hanging below its line. Never takes the focus. GUI thread.

#include <QAbstractListModel>
#include <QListView>

#include "ui/widgets/picker.h"

namespace mostrador {

class PickerList : public QListView {
    Q_OBJECT
public:
    static constexpr int rowsMax = 8;
    static constexpr int rowHeight = 34;

    explicit PickerList(QWidget* parent);

    void setChoices(const QList<Choice>& choices);
    void setEmptyText(const QString& text) { m_emptyText = text; }
    [[nodiscard]] const QList<Choice>& choices() const { return m_choices; }
    [[nodiscard]] int current() const { return currentIndex().row(); }
    void step(int rows);
    bool setCurrent(const Uuid& id);  // false: it is not among the choices
    [[nodiscard]] int neededHeight() const;

Q_SIGNALS:
    void clickedChoice(int row);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    class Model;
    QList<Choice> m_choices;
    Model* m_model;
    QString m_emptyText;
};

}  // namespace mostrador
