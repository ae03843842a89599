#pragma once
// ListEditorRow: one element of a ListEditor: kind, value, primary mark, remove. Owned by its editor. GUI thread.

#include "ui/widgets/listeditor.h"

class QComboBox;

namespace mostrador {

class LineEdit;
class NoteLine;

class ListEditorRow : public QWidget {
    Q_OBJECT
public:
    ListEditorRow(const ListItem& item, QWidget* parent);

    [[nodiscard]] QString id() const { return m_item.id; }
    [[nodiscard]] ListItem item() const;
    [[nodiscard]] bool isBlank() const;
    void setTexts(const ListTexts& texts, int number);
    void setPrimary(bool primary);
    void setError(const QString& message);
    void setReadOnly(bool readOnly);
    void focusValue();
    void linkTabOrder(QWidget* before, QWidget* after);

Q_SIGNALS:
    void edited();
    void removeRequested();
    void primaryRequested();

private:
    void refreshPrimary();

    ListItem m_item;
    QString m_name;
    bool m_withPrimary = false;
    QComboBox* m_kind;
    LineEdit* m_value;
    Button* m_primary;
    Button* m_remove;
    NoteLine* m_note;
};

}  // namespace mostrador
