#pragma once
// SignaturePad: paper to sign on with mouse, finger or pen. SignatureDialog: the same with its buttons, for a screen
// that is turned round to the client; window-modal, deletes itself. GUI thread.

#include <QDialog>
#include <QPolygonF>
#include <QWidget>

namespace mostrador {

class Button;

class SignaturePad : public QWidget {
    Q_OBJECT
public:
    explicit SignaturePad(QWidget* parent = nullptr);

    [[nodiscard]] bool isEmpty() const { return m_strokes.isEmpty(); }
    void clear();
    [[nodiscard]] QImage picture() const;  // dark ink on white, cut to the signature with a margin
    [[nodiscard]] QSize sizeHint() const override { return {560, 220}; }

Q_SIGNALS:
    void changed();

protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void tabletEvent(QTabletEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void begin(const QPointF& at);
    void extend(const QPointF& at);
    void draw(QPainter& painter) const;

    QList<QPolygonF> m_strokes;
};

class SignatureDialog : public QDialog {
    Q_OBJECT
public:
    // `what`: "Signature at reception"; `agrees`: what is signed for.
    SignatureDialog(const QString& what, const QString& agrees, QWidget* parent);

Q_SIGNALS:
    void signedNow(const QImage& signature);

private:
    void keep();

    SignaturePad* m_pad;
    Button* m_keep;
};

}  // namespace mostrador
