#pragma once
// SyncCentrePage: what is waiting, what needs a decision, and how the connection is (C-29, C-30). Shows a SyncPicture;
// asks with signals, and the composition root acts. GUI thread.

#include "ui/synccentre/syncpicture.h"
#include "ui/widgets/page.h"

class QVBoxLayout;

namespace mostrador {

class Clock;
class EmptyState;
class InboxCard;
class Label;
class QueueList;
class SectionHeader;
class StatusCard;

class SyncCentrePage : public Page {
    Q_OBJECT
public:
    // `clock` outlives the page.
    explicit SyncCentrePage(const Clock& clock, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("sync"); }
    QString title() const override;
    Symbol symbol() const override { return Symbol::Sync; }
    void activated() override;

    void setPicture(const SyncPicture& picture);

Q_SIGNALS:
    void syncNowRequested();
    void workLocallyChosen(bool local);
    void connectRequested();
    void signInRequested();
    void withdrawRequested(qint64 n);
    void editAndResendRequested(const mostrador::sync::InboxItem& item);
    void retryRequested(const mostrador::sync::InboxItem& item);
    void resolveRequested(const mostrador::Uuid& item);
    void openRequested(mostrador::TableId table, const mostrador::Uuid& record);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void fillInbox();
    void addCard(const InboxEntry& entry);

    SyncPicture m_picture;
    StatusCard* m_status;
    SectionHeader* m_inboxHead;
    QVBoxLayout* m_inbox;
    QList<InboxCard*> m_cards;
    SectionHeader* m_queueHead;
    QWidget* m_queueBox;
    QueueList* m_queue;
    EmptyState* m_nothing;
    Label* m_device;
};

}  // namespace mostrador
