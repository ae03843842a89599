#pragma once
// FlowLayout: places items in lines, wrapping like words. For tags and chips. GUI thread.

#include <QLayout>
#include <QList>

namespace mostrador {

class FlowLayout : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(int gap, QWidget* parent = nullptr);
    ~FlowLayout() override;

    // Keeps `widget` at the end whatever is inserted later.
    void insertBefore(QWidget* inserted, const QWidget* before);

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    void setGeometry(const QRect& rect) override;

private:
    int place(const QRect& rect, bool apply) const;  // returns the height

    int m_gap;
    QList<QLayoutItem*> m_items;
};

}  // namespace mostrador
