#pragma once
// EquipmentPicker: which thing of the client the order is about: one he brought before, a new one written down here, or
// just a word for it. GUI thread; the replica outlives it.

#include <QWidget>

#include "models/records/edit.h"
#include "sync/transport/qt_post.h"

class QBoxLayout;
class QComboBox;

namespace mostrador {

namespace sync {
class Replica;
}
class FormField;
class LineEdit;

class EquipmentPicker : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Known, New, Word };

    explicit EquipmentPicker(sync::Replica& replica, QWidget* parent = nullptr);

    void clear();  // what was typed
    // Offers what that client has; `chosen` nil: the last thing of one who has any, unless another one is typed
    // already.
    void setClient(const Uuid& client, const Uuid& chosen = {});
    void setItem(const QString& item);
    void setMayHaveSecret(bool may);

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] Uuid equipment() const;  // Known
    [[nodiscard]] QString item() const;    // Word
    [[nodiscard]] Edit newEquipment() const;
    [[nodiscard]] QString newSecret() const;
    [[nodiscard]] bool isEmpty() const;  // what it is has not been said
    void setError(const QString& error);
    void focusEditor();

Q_SIGNALS:
    void changed();  // by the person

protected:
    void changeEvent(QEvent* event) override;

private:
    void showKind();
    void retranslate();
    LineEdit* addLine(FormField*& row, QBoxLayout* into, const char* name);

    sync::Replica& m_replica;
    sync::QtPost m_post;
    int m_era = 0;
    char m_slot = 0;
    bool m_mayHaveSecret = false;
    QComboBox* m_choice;
    FormField* m_choiceRow;
    LineEdit *m_item, *m_kind, *m_brand, *m_model, *m_serial, *m_accessories, *m_secret;
    FormField *m_itemRow, *m_kindRow, *m_brandRow, *m_modelRow, *m_serialRow, *m_accessoriesRow, *m_secretRow;
};

}  // namespace mostrador
