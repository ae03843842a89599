#pragma once
// AddressCard: one address of an AddressEditor. Owned by its editor. GUI thread.

#include <QFrame>
#include <array>

#include "models/records/value.h"

namespace mostrador {

class Button;
class Label;
class LineEdit;

class AddressCard : public QFrame {
    Q_OBJECT
public:
    AddressCard(const SetElement& element, QWidget* parent);

    [[nodiscard]] std::int64_t id() const { return m_element.id; }
    [[nodiscard]] bool isPrimary() const { return m_primary; }
    [[nodiscard]] bool isBlank() const;
    // The element with what was typed, but for the primary mark, which the editor decides.
    [[nodiscard]] SetElement element() const;
    void setPrimary(bool primary);
    void setNumber(int number);  // from 1: names the inputs
    void setEditable(bool editable);
    void setError(const QString& message);  // of the street
    void focusStreet();

Q_SIGNALS:
    void edited();
    void removeRequested();
    void primaryRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SetElement m_element;
    bool m_primary = false;
    int m_number = 1;
    std::array<LineEdit*, 6> m_lines{};  // by part, without the primary mark
    Label* m_title;
    Label* m_error;
    Button* m_star;
    Button* m_remove;
};

}  // namespace mostrador
