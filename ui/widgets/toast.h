#pragma once
// Toast and ToastHost: short messages over the bottom of a window, with at most one action ("Undo"). A toast lives 10 s
// unless the pointer or the keyboard focus rests on it. The host overlays its parent and owns the toasts. GUI thread.

#include <QFrame>
#include <QTimer>

#include "ui/theme/tokens.h"

namespace mostrador {

class Button;
class Label;

class Toast : public QFrame {
    Q_OBJECT
public:
    static constexpr int lifeMs = 10'000;

    Toast(const QString& text, const QString& action, Tone tone, QWidget* parent);

    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isPaused() const { return m_paused; }
    [[nodiscard]] Button* actionButton() const { return m_action; }  // null without an action

public Q_SLOTS:
    void triggerAction();
    void dismiss();

Q_SIGNALS:
    void actionTriggered();  // at most once, and never after closed()
    void closed();           // exactly once, whatever ended it

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void pause();
    void resume();
    void recolor();

    Tone m_tone;
    bool m_paused = false;
    bool m_done = false;
    int m_leftMs = lifeMs;
    QTimer m_timer;
    Label* m_text;
    Button* m_action = nullptr;
    Button* m_close;
};

class ToastHost : public QObject {
    Q_OBJECT
public:
    // Toasts appear over `area`, which also owns the host.
    explicit ToastHost(QWidget* area);

    // The toast deletes itself when closed; connect to its signals with a context. At most three are shown: the oldest
    // gives way.
    Toast* show(const QString& text, Tone tone = Tone::Neutral, const QString& action = QString());
    // The usual case after a change; the action reads "Undo".
    Toast* showUndo(const QString& text);
    [[nodiscard]] QList<Toast*> toasts() const { return m_toasts; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();

    QWidget* m_area;
    QList<Toast*> m_toasts;
};

}  // namespace mostrador
