#pragma once
// StatusCard: the state of synchronization in words, last contact, next try, the last error, and the two switches: sync
// now and work locally. GUI thread; owned by the sync page.

#include <QFrame>
#include <QTimer>

#include "ui/synccentre/syncpicture.h"

class QCheckBox;

namespace mostrador {

class Button;
class Clock;
class Label;
class NoteLine;
class ProgressLine;
class SymbolView;

class StatusCard : public QFrame {
    Q_OBJECT
public:
    // `clock` outlives this.
    explicit StatusCard(const Clock& clock, QWidget* parent = nullptr);
    void setPicture(const SyncPicture& picture);

Q_SIGNALS:
    void syncNowRequested();
    void workLocallyChosen(bool local);
    void connectRequested();  // working alone: go to a server
    void signInRequested();   // the server wants a new sign-in

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void showProgress();
    [[nodiscard]] QString details() const;
    [[nodiscard]] QString nextTry() const;
    [[nodiscard]] bool wantsSignIn() const;

    const Clock& m_clock;
    SyncPicture m_picture;
    SymbolView* m_symbol;
    Label* m_title;
    Label* m_details;
    NoteLine* m_trouble;
    ProgressLine* m_progress;
    QCheckBox* m_local;
    Button* m_now;
    Button* m_connect;
    Button* m_signIn;
    QTimer m_tick;  // counts down to the next try
};

}  // namespace mostrador
