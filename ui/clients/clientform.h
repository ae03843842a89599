#pragma once
// ClientForm: the inputs of a client, one per field of its table: labels, limits, required marks and validation come
// from there. Knows what the person changed against the record it was given, and keeps it when that record changes
// underneath or a save is refused. GUI thread.

#include <QHash>
#include <QWidget>
#include <functional>
#include <vector>

#include "models/records/edit.h"

class QBoxLayout;
class QComboBox;
class QPlainTextEdit;
class QVBoxLayout;

namespace mostrador {

class AddressEditor;
class FormField;
class LineEdit;
class ListEditor;
class Random;
class SectionHeader;
class TagEditor;

class ClientForm : public QWidget {
    Q_OBJECT
public:
    // `random` (ids of added phones …) outlives the form.
    explicit ClientForm(Random& random, QWidget* parent = nullptr);

    // Fills the inputs. Fields outside `editable` are shown but locked.
    void begin(const Record& record, bool creating, FieldMask editable);
    // Puts an edit on top of the record, as if the person had typed it.
    void apply(const Edit& edit);
    void setMoney(int digits, const QString& currency);

    [[nodiscard]] const Record& base() const { return m_base; }
    [[nodiscard]] bool isCreating() const { return m_creating; }
    [[nodiscard]] Record value() const;  // the record with what was typed
    [[nodiscard]] Edit edit() const;
    [[nodiscard]] bool isDirty() const;

    // Marks what is wrong and puts the focus on the first; true when nothing is.
    bool validate();
    // Shows a refusal at its field; false when it is about none of them.
    bool showRefusal(const Error& error);
    // `hints`: messages by field; every other field loses its warning.
    void setWarnings(const QHash<FieldIndex, QString>& hints);

    // The record changed underneath. Takes over what the person has not touched; the answer names the fields that both
    // changed to different values: they keep the person's until takeTheirs().
    [[nodiscard]] FieldMask rebase(const Record& fresh);
    void takeTheirs(FieldMask fields);

    void focusFirst();
    [[nodiscard]] FormField* field(FieldIndex index) const;  // null when the form does not show it

Q_SIGNALS:
    void edited();  // by the user

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Binding {
        FieldIndex field;
        FormField* row;
        std::function<void(const Value&)> show;
        std::function<Value(const Value& before)> read;
        std::function<void(bool)> setEditable;
    };

    void build();
    QVBoxLayout* section(SectionHeader*& header, QVBoxLayout* column);
    LineEdit* addLine(FieldIndex field, QBoxLayout* into, int stretch = 0);
    QComboBox* addChoice(FieldIndex field, QBoxLayout* into, int stretch = 0);
    void addLists(QVBoxLayout* contact, QVBoxLayout* addresses, QVBoxLayout* tags);
    void addNotes(QBoxLayout* into);
    void addAmount(QBoxLayout* into);
    FormField* addRow(FieldIndex field, QWidget* editor, QBoxLayout* into, int stretch);
    void retranslate();
    void nameRows();
    void onEdited();
    void checkTaxId();
    bool markSet(FieldIndex field, const SetEdit& change);
    void mark(FieldIndex field, const Error& error);
    void markElement(FieldIndex field, std::int64_t element, const QString& message);
    [[nodiscard]] SetValue tagsAsTyped(const SetValue& before);
    [[nodiscard]] std::int64_t newId();

    Random& m_random;
    Record m_base;
    bool m_creating = false;
    std::int64_t m_lastId = 0;  // of elements of a record that is being made
    int m_digits = 2;
    QString m_currency;
    std::vector<Binding> m_bindings;
    QHash<FieldIndex, QString> m_hints;
    QHash<QString, std::int64_t> m_tagIds;  // of tags that were added here
    SectionHeader *m_identity = nullptr, *m_contact = nullptr, *m_addressHead = nullptr, *m_more = nullptr;
    QComboBox *m_kind = nullptr, *m_taxIdType = nullptr;
    LineEdit *m_taxId = nullptr, *m_amount = nullptr;
    ListEditor *m_phones = nullptr, *m_emails = nullptr;
    AddressEditor* m_addresses = nullptr;
    TagEditor* m_tags = nullptr;
    QPlainTextEdit* m_notes = nullptr;
};

}  // namespace mostrador
