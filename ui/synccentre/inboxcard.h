#pragma once
// InboxCard: one thing a person must see: what was refused or replaced, why, by whom, both values, and what can be
// done. GUI thread; owned by the sync page.

#include <QFrame>

#include "ui/synccentre/syncpicture.h"

class QGridLayout;

namespace mostrador {

class Button;
class Label;
class StatusPill;
class SymbolView;

class InboxCard : public QFrame {
    Q_OBJECT
public:
    explicit InboxCard(const InboxEntry& entry, QWidget* parent = nullptr);
    [[nodiscard]] const InboxEntry& entry() const { return m_entry; }

Q_SIGNALS:
    void editRequested();     // correct it in its form and send it again
    void retryRequested();    // the same once more
    void resolveRequested();  // seen, or given up
    void openRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fillValues();
    void retranslate();
    [[nodiscard]] bool refused() const { return m_entry.item.kind == sync::InboxKind::Refused; }

    InboxEntry m_entry;
    SymbolView* m_symbol;
    Label* m_title;
    Label* m_what;
    Label* m_reason;
    QGridLayout* m_values;
    StatusPill* m_kind;
    Button* m_edit;
    Button* m_open;
    Button* m_resolve;
};

}  // namespace mostrador
