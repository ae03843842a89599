#pragma once
// FittingRow: a row of controls over a list. When it gets too narrow for all of them, those that matter least give way
// one after the other instead of lying over each other. GUI thread.

#include <QList>
#include <QWidget>
#include <functional>

class QHBoxLayout;

namespace mostrador {

class FittingRow : public QWidget {
    Q_OBJECT
public:
    explicit FittingRow(QWidget* parent = nullptr);

    [[nodiscard]] QHBoxLayout* row() const { return m_row; }
    // The first one given gives way first. `shorten(true)` makes it smaller (the default hides it), `shorten(false)`
    // brings it back.
    void addYielding(QWidget* widget, std::function<void(bool)> shorten = {});
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void fit();

    struct Yielding {
        std::function<void(bool)> shorten;
        int freed = 0;  // pixels, by the last time it gave way
    };
    [[nodiscard]] int needed() const;

    QHBoxLayout* m_row;
    QList<Yielding> m_yielding;
    qsizetype m_shortened = 0;  // so many of them have given way
};

}  // namespace mostrador
