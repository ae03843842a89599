#pragma once
// LineEdit: one line of text with the program's look, an optional leading symbol, an error outline, and a password
// mode with a "show" button. GUI thread.

#include <QLineEdit>
#include <optional>

#include "ui/theme/symbols.h"

namespace mostrador {

class LineEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit LineEdit(QWidget* parent = nullptr);

    void setSymbol(Symbol symbol);
    void setInvalid(bool invalid);
    [[nodiscard]] bool isInvalid() const;
    // Hides what is typed and adds the button that shows it.
    void setPassword();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void setShown(bool shown);

    std::optional<Symbol> m_symbol;
    QAction* m_show = nullptr;
};

}  // namespace mostrador
