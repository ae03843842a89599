#pragma once
// PlacesDialog: where stock lies: shops, store rooms, vans. Names and addresses are changed in place; new ones are
// added. One command a changed place. GUI thread.

#include <deque>

#include "sync/transport/qt_post.h"
#include "ui/tables/formdialog.h"
#include "ui/tables/pagecontext.h"

class QVBoxLayout;

namespace mostrador {

class LineEdit;

class PlacesDialog : public FormDialog {
    Q_OBJECT
public:
    PlacesDialog(const PageContext& context, QWidget* parent);

protected:
    void send() override;
    void onAnswer(const Result<sync::Receipt>& answer) override;

private:
    struct Row {
        Record before;
        bool isNew = false;
        LineEdit* name = nullptr;
        LineEdit* address = nullptr;
    };
    void append(const Record& place, bool isNew);
    void read();
    [[nodiscard]] Edit editOf(const Row& row) const;

    PageContext m_context;
    sync::QtPost m_post;
    QVBoxLayout* m_rows;
    Button* m_add;
    QList<Row> m_all;
    std::deque<Command> m_commands;  // still to run
};

}  // namespace mostrador
