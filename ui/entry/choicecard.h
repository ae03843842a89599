#pragma once
// ChoiceCard: one of a few large choices, with a symbol (or a face), a title and a line that says what it means. Works
// as a radio button inside its parent: arrows move, space chooses. GUI thread.

#include <QAbstractButton>
#include <optional>

#include "ui/theme/symbols.h"

namespace mostrador {

class ChoiceCard : public QAbstractButton {
    Q_OBJECT
public:
    // Without a symbol the card shows the avatar of its title (a person).
    explicit ChoiceCard(std::optional<Symbol> symbol, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect textArea(int width) const;

    std::optional<Symbol> m_symbol;
    QString m_text;
};

}  // namespace mostrador
