#pragma once
// LinesDialog: what an order costs: parts, labour and the rest, line by line. Saves through the workspace when the
// person says so, and keeps the lines when that is refused. Window-modal; deletes itself. GUI thread.

#include <QDialog>

#include "models/records/edit.h"
#include "ui/tables/pagecontext.h"

namespace mostrador {

class Banner;
class Button;
class House;
class Label;
class LinesEditor;

class LinesDialog : public QDialog {
    Q_OBJECT
public:
    // `house` outlives the dialog.
    LinesDialog(const PageContext& context, const House& house, const Record& order, QWidget* parent);

    void reject() override;  // asks before changed lines are lost

Q_SIGNALS:
    void saved();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void save();
    [[nodiscard]] Edit changes() const;

    PageContext m_context;
    Record m_order;
    bool m_saving = false;
    Banner* m_problem;
    LinesEditor* m_lines;
    Button *m_cancel, *m_save;
};

}  // namespace mostrador
