#pragma once
// ListEditor: edits a mergeable set such as phones or e-mails. Each row keeps the id of its element for its whole life,
// so two people who edit different rows are both kept. Rows left empty are not reported. GUI thread.

#include <QList>
#include <QWidget>
#include <functional>

class QVBoxLayout;

namespace mostrador {

class Button;
class ListEditorRow;

struct ListItem {
    QString id;  // never empty for an item that came from outside
    QString value;
    QString kind;  // one of the kinds' codes; empty when there are no kinds
    bool primary = false;

    bool operator==(const ListItem&) const = default;
};

struct ListKind {
    QString code;   // stored
    QString label;  // shown
};

// What the rows look like; given once, replaced on a language change.
struct ListTexts {
    QString addLabel;       // "Add phone"
    QString itemName;       // "Phone": accessible name of the inputs, numbered
    QString placeholder;    // "+52 55 1234 5678"
    QList<ListKind> kinds;  // empty: no kind column
    bool withPrimary = false;
};

class ListEditor : public QWidget {
    Q_OBJECT
public:
    // `newId` makes the id of an added row.
    ListEditor(ListTexts texts, std::function<QString()> newId, QWidget* parent = nullptr);

    void setTexts(ListTexts texts);
    // Replaces all rows; an empty list shows one blank row. Does not emit edited().
    void setItems(const QList<ListItem>& items);
    // Non-blank rows in order, values trimmed.
    [[nodiscard]] QList<ListItem> items() const;
    // Marks the row of that element; an empty message clears it.
    void setItemError(const QString& id, const QString& message);
    void clearErrors();
    void setReadOnly(bool readOnly);

public Q_SLOTS:
    void addRow();

Q_SIGNALS:
    void edited();  // by the user: typed, kind or primary chosen, row added or removed

protected:
    void changeEvent(QEvent* event) override;

private:
    ListEditorRow* append(const ListItem& item);
    void removeRow(ListEditorRow* row);
    void choosePrimary(ListEditorRow* row);
    void renumber();

    ListTexts m_texts;
    std::function<QString()> m_newId;
    bool m_readOnly = false;
    QVBoxLayout* m_column;
    Button* m_add;
    QList<ListEditorRow*> m_rows;
};

}  // namespace mostrador
