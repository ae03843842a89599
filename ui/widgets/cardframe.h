#pragma once
// CardFrame: a quiet box with an outline on the page's sunken ground. GUI thread.

#include <QFrame>

namespace mostrador {

class CardFrame : public QFrame {
    Q_OBJECT
public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace mostrador
