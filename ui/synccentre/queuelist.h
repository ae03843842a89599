#pragma once
// QueueList: the changes that wait here or are on their way, a row each; those never sent can be withdrawn. Rows are
// reused, so a busy queue does not flicker. GUI thread.

#include <QWidget>

#include "ui/synccentre/syncpicture.h"

class QVBoxLayout;

namespace mostrador {

class Label;
class QueueRow;

class QueueList : public QWidget {
    Q_OBJECT
public:
    explicit QueueList(QWidget* parent = nullptr);
    void setEntries(const std::vector<QueueEntry>& entries, std::int64_t total);

Q_SIGNALS:
    void withdrawRequested(qint64 n);
    void openRequested(mostrador::TableId table, const mostrador::Uuid& record);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    std::vector<QueueEntry> m_entries;
    std::int64_t m_total = 0;
    QVBoxLayout* m_rows;
    QList<QueueRow*> m_shown;
    Label* m_more;
};

}  // namespace mostrador
