#pragma once
// ClientPicker: whose order it is: found by name, phone or tax id while typing, or written down as a new client on the
// spot. GUI thread; the replica outlives it.

#include <QWidget>

#include "models/base/uuid.h"

namespace mostrador {

namespace sync {
class Replica;
}
class Button;
class FormField;
class Label;
class LineEdit;
class Picker;

class ClientPicker : public QWidget {
    Q_OBJECT
public:
    explicit ClientPicker(sync::Replica& replica, QWidget* parent = nullptr);

    void clear();
    void setClient(const Uuid& client, const QString& name);
    void setMayCreate(bool may);

    [[nodiscard]] Uuid client() const;  // nil: none, or a new one
    [[nodiscard]] bool isNew() const { return m_new; }
    [[nodiscard]] QString newName() const;
    [[nodiscard]] QString newPhone() const;
    [[nodiscard]] bool isEmpty() const { return client().isNil() && !m_new; }
    void setError(const QString& error);
    void focusEditor();

Q_SIGNALS:
    void changed();  // by the person

protected:
    void changeEvent(QEvent* event) override;

private:
    void startNew(const QString& typed);
    void showMode();
    void retranslate();

    bool m_new = false;
    Picker* m_picker;
    FormField* m_pickerRow;
    QWidget* m_head;
    Label* m_title;
    Button* m_back;
    LineEdit *m_newName, *m_newPhone;
    FormField *m_newNameRow, *m_newPhoneRow;
};

}  // namespace mostrador
