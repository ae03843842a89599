#pragma once
// FigureTile: one figure of the dashboard with what it counts; pressed, it opens the list behind it. GUI thread.

#include <QAbstractButton>

#include "ui/theme/symbols.h"

namespace mostrador {

class FigureTile : public QAbstractButton {
    Q_OBJECT
public:
    explicit FigureTile(Symbol symbol, QWidget* parent = nullptr);

    // `note` below: "12 sales".
    void setFigure(const QString& label, const QString& figure, const QString& note);
    [[nodiscard]] QString figure() const { return m_figure; }
    [[nodiscard]] QSize sizeHint() const override { return {180, 92}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Symbol m_symbol;
    QString m_label, m_figure, m_note;
};

}  // namespace mostrador
