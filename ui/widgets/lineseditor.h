#pragma once
// LinesEditor: the lines of a document with their sum, all by the keyboard: typing or Enter opens a cell; Enter takes
// it and goes on to the next line, Tab to the next figure; Del removes the line, arrows walk. Products are found by a
// Picker; a text without a product is a line too where the page allows it. GUI thread.

#include <QWidget>

#include "ui/widgets/linesmodel.h"

class QTableView;

namespace mostrador {

class Button;
class Label;
class LinesDelegate;

class LinesEditor : public QWidget {
    Q_OBJECT
public:
    LinesEditor(PickerSource products, std::function<std::int64_t()> newId, QWidget* parent = nullptr);

    [[nodiscard]] LinesModel& model() { return *m_model; }
    [[nodiscard]] const LinesModel& model() const { return *m_model; }
    [[nodiscard]] QTableView& view() { return *m_view; }
    void setRules(const LinesRules& rules);
    void setLines(const SetValue& lines);
    [[nodiscard]] SetValue lines() const { return m_model->lines(); }
    void setReadOnly(bool readOnly);
    void setHasFreeText(bool allowed);
    void setSumShown(bool shown);  // a page with a sum of its own hides this one
    void editCell(int row, LinesModel::Column column);
    void focusLines();  // the blank row, ready to type

Q_SIGNALS:
    void linesEdited();
    void linesLeft();  // Enter on the blank line, or in the last one where no blank one follows

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void goOn(int row, int column, bool byTab);
    void leaveLines();
    void showSum();
    void retranslate();

    LinesModel* m_model;
    LinesDelegate* m_delegate;
    QTableView* m_view;
    Button* m_remove;
    QWidget* m_foot;
    Label *m_net, *m_tax, *m_total;
};

}  // namespace mostrador
