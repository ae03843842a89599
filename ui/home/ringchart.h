#pragma once
// RingChart: parts of a whole as a ring with the sum in its middle. The words stand in a legend beside it, in the same
// colours (colorOf). GUI thread.

#include <QWidget>
#include <vector>

namespace mostrador {

class RingChart : public QWidget {
    Q_OBJECT
public:
    explicit RingChart(QWidget* parent = nullptr);

    struct Part {
        std::int64_t value = 0;
        int color = 0;  // which of the colours
    };
    void setParts(std::vector<Part> parts, const QString& middle, const QString& under);
    [[nodiscard]] static QColor colorOf(int number, bool dark);
    [[nodiscard]] QSize sizeHint() const override { return {160, 160}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Part> m_parts;
    QString m_middle, m_under;
};

}  // namespace mostrador
