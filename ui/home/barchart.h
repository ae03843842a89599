#pragma once
// BarChart: an amount per day as bars, today's in the accent. The day under the pointer, or the one the arrow keys are
// on, is told above the bars. GUI thread.

#include <QWidget>
#include <functional>
#include <vector>

namespace mostrador {

class BarChart : public QWidget {
    Q_OBJECT
public:
    explicit BarChart(QWidget* parent = nullptr);

    struct Bar {
        std::int64_t value = 0;
        QString label;  // below the bar, where there is room
        QString said;   // "12 March: 199.90 USD"
    };
    void setBars(std::vector<Bar> bars, int today);
    [[nodiscard]] QSize sizeHint() const override { return {360, 190}; }
    [[nodiscard]] int current() const { return m_current; }  // -1: none

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void setCurrent(int bar);
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] QRectF barBox(int bar) const;

    std::vector<Bar> m_bars;
    int m_today = -1;
    int m_current = -1;
};

}  // namespace mostrador
