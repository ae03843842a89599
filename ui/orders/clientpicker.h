#pragma once
// ClientPicker: whose order it is: found by name, phone or tax id while typing, or written down as a new client on the
// spot. GUI thread; the replica outlives it.

#include <QWidget>

#include "models/records/record.h"
#include "sync/transport/qt_post.h"

class QListWidget;
class QListWidgetItem;

namespace mostrador {

namespace sync {
class Replica;
}
class Button;
class FormField;
class Label;
class LineEdit;
class SearchField;

class ClientPicker : public QWidget {
    Q_OBJECT
public:
    explicit ClientPicker(sync::Replica& replica, QWidget* parent = nullptr);

    void clear();
    void setClient(const Uuid& client, const QString& name);
    void setMayCreate(bool may);

    [[nodiscard]] const Uuid& client() const { return m_client; }  // nil: none, or a new one
    [[nodiscard]] bool isNew() const { return m_new; }
    [[nodiscard]] QString newName() const;
    [[nodiscard]] QString newPhone() const;
    [[nodiscard]] bool isEmpty() const { return m_client.isNil() && !m_new; }
    void setError(const QString& error);
    void focusEditor();

Q_SIGNALS:
    void changed();  // by the person

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void look(const QString& text);
    void take(const QListWidgetItem* item);
    void startNew();
    void showMode();
    void retranslate();

    sync::Replica& m_replica;
    sync::QtPost m_post;
    int m_era = 0;
    char m_slot = 0;
    Uuid m_client;
    bool m_new = false;
    bool m_mayCreate = false;
    SearchField* m_search;
    FormField* m_searchRow;
    QListWidget* m_found;
    QWidget* m_chosen;
    Label* m_name;
    Button* m_change;
    LineEdit *m_newName, *m_newPhone;
    FormField *m_newNameRow, *m_newPhoneRow;
};

}  // namespace mostrador
