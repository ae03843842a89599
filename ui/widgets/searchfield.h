#pragma once
// SearchField: a line with the lens, a clear button and Esc to clear. Text is reported at once on every change: the
// search behind it is local and cancels its own predecessor. GUI thread.

#include "ui/widgets/lineedit.h"

namespace mostrador {

class SearchField : public LineEdit {
    Q_OBJECT
public:
    explicit SearchField(QWidget* parent = nullptr);
    // Placeholder and accessible name in one.
    void setPrompt(const QString& prompt);

Q_SIGNALS:
    void searchChanged(const QString& text);  // trimmed; not emitted when only outer spaces changed
    void moveToResults();                     // Down or Enter

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void onTextChanged();
    void retranslate();

    QAction* m_clear;
    QString m_last;
};

}  // namespace mostrador
