#pragma once
// AddressEditor: edits the addresses of a client, a card each, keeping the ids of their elements. GUI thread.

#include <QList>
#include <QWidget>
#include <functional>

#include "models/records/value.h"

class QVBoxLayout;

namespace mostrador {

class AddressCard;
class Button;

class AddressEditor : public QWidget {
    Q_OBJECT
public:
    explicit AddressEditor(std::function<std::int64_t()> newId, QWidget* parent = nullptr);

    void setAddresses(const SetValue& addresses);  // does not emit
    // Blank cards are left out; an address that is as it was stays equal to what it was.
    [[nodiscard]] SetValue addresses() const;
    void setError(std::int64_t id, const QString& message);
    void clearErrors();
    void setEditable(bool editable);
    [[nodiscard]] Button* addButton() const { return m_add; }

Q_SIGNALS:
    void edited();  // by the user

protected:
    void changeEvent(QEvent* event) override;

private:
    AddressCard* append(const SetElement& element);
    void choosePrimary(const AddressCard* card);
    void remove(AddressCard* card);
    void renumber();

    std::function<std::int64_t()> m_newId;
    SetValue m_before;
    bool m_editable = true;
    QVBoxLayout* m_column;
    Button* m_add;
    QList<AddressCard*> m_cards;
};

}  // namespace mostrador
