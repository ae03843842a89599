#pragma once
// QueueRow: one waiting change: kind and title of the record, what changed, its state and age. GUI thread; owned by
// QueueList.

#include <QFrame>

#include "ui/synccentre/syncpicture.h"

namespace mostrador {

class Button;
class Label;
class NoteLine;
class StatusPill;
class SymbolView;

class QueueRow : public QFrame {
    Q_OBJECT
public:
    explicit QueueRow(QWidget* parent = nullptr);
    void setEntry(const QueueEntry& entry);
    void setLast(bool last);  // no line below it: the card ends there

Q_SIGNALS:
    void withdrawRequested(qint64 n);
    void openRequested(mostrador::TableId table, const mostrador::Uuid& record);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QueueEntry m_entry;
    bool m_last = false;
    SymbolView* m_symbol;
    Label* m_title;
    Label* m_what;
    NoteLine* m_trouble;
    Label* m_age;
    StatusPill* m_state;
    Button* m_open;
    Button* m_withdraw;
};

[[nodiscard]] Symbol symbolOf(std::optional<TableId> table);

}  // namespace mostrador
