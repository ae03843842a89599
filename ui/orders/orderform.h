#pragma once
// OrderForm: an order to write down or to change: whose, what, what is wrong, until when. Gives the commands that keep
// it; knows what the person changed against the record it was given. GUI thread.

#include <QWidget>
#include <functional>
#include <vector>

#include "models/base/uuid.h"
#include "sync/replica/types.h"
#include "ui/orders/orderloader.h"

class QBoxLayout;
class QComboBox;
class QPlainTextEdit;
class QVBoxLayout;

namespace mostrador {

class Clock;
class ClientPicker;
class EquipmentPicker;
class FormField;
class LineEdit;
class People;
class PromisedEdit;
class SectionHeader;

class OrderForm : public QWidget {
    Q_OBJECT
public:
    // All outlive the form.
    OrderForm(sync::Replica& replica, const People& people, const Clock& clock, QWidget* parent = nullptr);

    struct Rights {
        bool newClients = false;
        bool secret = false;
    };
    void create(const Uuid& id, const Rights& rights);
    void edit(const OrderPicture& picture, const Rights& rights);
    // Puts an edit on top of the record, as if the person had typed it.
    void apply(const Edit& edit);
    // A refused creation, with its id and its number, which may stand on a slip. An empty name: the client is not here.
    void takeBack(const Uuid& id, const Edit& edit, const QString& clientName);
    // The record changed underneath: takes over what the person has not touched; names the fields both changed.
    [[nodiscard]] FieldMask rebase(const Record& fresh);

    [[nodiscard]] const Record& base() const { return m_base; }
    [[nodiscard]] bool isCreating() const { return m_creating; }
    [[nodiscard]] bool isDirty() const;
    // Marks what is wrong and puts the focus on the first; true when nothing is.
    bool validate();
    // Shows a refusal at its field; false when it is about none of them.
    bool showRefusal(const Error& error);
    // What keeps the input: the client and the equipment where they are new, then the order. Empty: nothing changed.
    [[nodiscard]] sync::NumberedDrafts drafts(IdSource& ids) const;

    void focusFirst();

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Binding {
        FieldIndex field;
        FormField* row;
        std::function<void(const Value&)> show;
        std::function<Value(const Value& before)> read;
    };

    void build();
    void addLine(FieldIndex field, QBoxLayout* into);
    void addText(FieldIndex field, QBoxLayout* into, int height);
    void addPriority(QBoxLayout* into);
    void addTechnician(QBoxLayout* into);
    void addPromised(QBoxLayout* into);
    FormField* addRow(FieldIndex field, QWidget* editor, QBoxLayout* into);
    void begin(const Record& record, bool creating);
    [[nodiscard]] Record value() const;  // what the bindings hold
    [[nodiscard]] FormField* field(FieldIndex index) const;
    void retranslate();

    sync::Replica& m_replica;
    const People& m_people;
    const Clock& m_clock;
    Record m_base;
    bool m_creating = false;
    std::vector<Binding> m_bindings;
    SectionHeader *m_who, *m_what, *m_how;
    ClientPicker* m_client;
    EquipmentPicker* m_equipment;
    Edit m_back;      // of a refused creation: its number, and what the form does not show
    Uuid m_thingsOf;  // whose equipment is offered
    QComboBox *m_priority, *m_technician;
    PromisedEdit* m_promised;
};

}  // namespace mostrador
