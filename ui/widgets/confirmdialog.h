#pragma once
// ConfirmDialog: asks before something that cannot be undone. Asynchronous: ask() returns at once, no nested loop; the
// answer comes to the callback on the GUI thread, at most once, and not after `context` is gone. The safe answer has
// the focus when the question is dangerous.

#include <QDialog>
#include <functional>

#include "ui/theme/tokens.h"

namespace mostrador {

class Button;

struct Question {
    QString title;    // "Discard 3 changes?"
    QString text;     // what will happen, in full
    QString confirm;  // the verb: "Discard"
    QString cancel;   // empty: "Cancel"
    bool dangerous = false;
};

class ConfirmDialog : public QDialog {
    Q_OBJECT
public:
    // Window-modal over `parent`; deletes itself. `answer(true)` on confirm, `answer(false)` on cancel, Esc or close.
    static ConfirmDialog* ask(const Question& question, QWidget* parent, QObject* context,
                              std::function<void(bool)> answer);

    [[nodiscard]] Button* confirmButton() const { return m_confirm; }
    [[nodiscard]] Button* cancelButton() const { return m_cancel; }

private:
    ConfirmDialog(const Question& question, QWidget* parent);

    Button* m_confirm;
    Button* m_cancel;
};

}  // namespace mostrador
