#pragma once
// SidePanel: the details at the right of a page. Has a title bar with close, a scrolling body and an optional foot for
// buttons; its width is dragged at the left edge and remembered. Esc inside asks to close. GUI thread.

#include <QFrame>

class QHBoxLayout;
class QScrollArea;

namespace mostrador {

class Button;
class Label;
class UiState;

class SidePanel : public QFrame {
    Q_OBJECT
public:
    // `state` outlives the panel; `key` such as "clients/panel".
    SidePanel(UiState& state, const QString& key, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setBody(QWidget* body);           // takes ownership; replaces the old one
    void addTitleWidget(QWidget* widget);  // before the close button
    void addFootWidget(QWidget* widget);   // shows the foot; from left to right, at the right end
    [[nodiscard]] bool isOpen() const { return !isHidden(); }
    void open();
    void close();
    QSize sizeHint() const override;

Q_SIGNALS:
    void closeRequested();  // by button or Esc; the owner decides (unsaved work) and calls close()

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setPanelWidth(int width);
    void fit();
    [[nodiscard]] bool onGrip(const QPoint& at) const;

    UiState& m_state;
    QString m_key;
    int m_wide;
    bool m_dragging = false;
    Label* m_title;
    QHBoxLayout* m_head;
    QScrollArea* m_scroll;
    QWidget* m_foot;
    QHBoxLayout* m_footRow;
    Button* m_close;
};

}  // namespace mostrador
