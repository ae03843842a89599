#pragma once
// ReceiptDialog: the receipt of a sale to look at, to print, to save as a PDF. Window-modal, deletes itself. GUI
// thread.

#include <QDialog>

#include "sync/transport/qt_post.h"
#include "ui/tables/pagecontext.h"

namespace mostrador {

class Banner;
class Button;
class ReceiptPaper;
class Uuid;

class ReceiptDialog : public QDialog {
    Q_OBJECT
public:
    ReceiptDialog(const PageContext& context, const Uuid& sale, std::int64_t change, QWidget* parent);

private:
    void read(const Uuid& sale, std::int64_t change);
    void print();
    void save();

    PageContext m_context;
    sync::QtPost m_post;
    ReceiptPaper* m_paper;
    Banner* m_problem;
    Button *m_print, *m_save;
};

}  // namespace mostrador
