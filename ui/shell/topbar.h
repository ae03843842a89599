#pragma once
// TopBar: title of the current page at the left, sync indicator at the right. GUI thread; owned by the window.

#include <QWidget>

namespace mostrador {

class Label;
class SyncIndicator;

class TopBar : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    [[nodiscard]] SyncIndicator* syncIndicator() const { return m_sync; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Label* m_title;
    SyncIndicator* m_sync;
};

}  // namespace mostrador
