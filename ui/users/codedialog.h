#pragma once
// CodeDialog: shows a one-time code once, with a copy button and until when it serves. Deletes itself. GUI thread.

#include <QDialog>

namespace mostrador {

class CodeDialog : public QDialog {
    Q_OBJECT
public:
    // `until`: UTC ms.
    CodeDialog(const QString& name, const QString& code, qint64 until, QWidget* parent);
};

}  // namespace mostrador
