#include "ui/synccentre/queuelist.h"

#include <QEvent>
#include <QVBoxLayout>

#include "ui/synccentre/queuerow.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

namespace mostrador {

QueueList::QueueList(QWidget* parent)
    : QWidget(parent),
      m_rows(new QVBoxLayout),
      m_more(new Label(QString(), TextRole::Caption, Label::Strength::Muted, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    m_more->setContentsMargins(space::l, space::m, space::l, space::m);
    column->addWidget(m_more);
    setObjectName(QStringLiteral("sync.queue"));
}

void QueueList::setEntries(const std::vector<QueueEntry>& entries, std::int64_t total) {
    if (entries == m_entries && total == m_total) return;
    m_entries = entries;
    m_total = total;
    fill();
}

void QueueList::fill() {
    const auto wanted = static_cast<qsizetype>(m_entries.size());
    while (m_shown.size() > wanted) delete m_shown.takeLast();
    while (m_shown.size() < wanted) {
        auto* row = new QueueRow(this);
        connect(row, &QueueRow::withdrawRequested, this, &QueueList::withdrawRequested);
        connect(row, &QueueRow::openRequested, this, &QueueList::openRequested);
        m_shown.append(row);
        m_rows->addWidget(row);
    }
    const std::int64_t rest = m_total - static_cast<std::int64_t>(m_entries.size());
    for (qsizetype i = 0; i < wanted; ++i) {
        m_shown.at(i)->setEntry(m_entries[static_cast<std::size_t>(i)]);
        m_shown.at(i)->setLast(i == wanted - 1 && rest <= 0);
    }
    m_more->setVisible(rest > 0 && !m_entries.empty());
    m_more->setText(tr("and %1 more").arg(words::number(rest)));
}

void QueueList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) fill();
}

}  // namespace mostrador
