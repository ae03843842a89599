#pragma once
// UserForm: the inputs of a user: name, sign-in name (suggested from the name while a new user is typed), e-mail,
// roles, team, language. Knows what the person changed against the record it was given. GUI thread.

#include <QList>
#include <QWidget>

#include "models/records/edit.h"
#include "models/rules/permissions.h"

class QCheckBox;
class QComboBox;

namespace mostrador {

class FormField;
class Label;
class LineEdit;
class Random;
class SectionHeader;

class UserForm : public QWidget {
    Q_OBJECT
public:
    // `random` (ids of added roles) outlives the form.
    explicit UserForm(Random& random, QWidget* parent = nullptr);

    // Without `full` only the profile can be changed: name, e-mail, language.
    void begin(const Record& record, bool creating, bool full);
    [[nodiscard]] const Record& base() const { return m_base; }
    [[nodiscard]] bool isCreating() const { return m_creating; }
    [[nodiscard]] Record value() const;
    [[nodiscard]] Edit edit() const;
    [[nodiscard]] bool isDirty() const;
    bool validate();                       // marks what is wrong; true when nothing is
    bool showRefusal(const Error& error);  // false when it is about none of the fields
    // The record changed underneath: what the person has not touched follows it.
    void rebase(const Record& fresh);
    void focusFirst();

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    FormField* addLine(FieldIndex field, LineEdit*& line);
    void show(const Record& record);
    void suggest();
    void retranslate();
    [[nodiscard]] SetValue chosenRoles() const;
    [[nodiscard]] FormField* fieldNamed(std::string_view publicName) const;

    Random& m_random;
    Record m_base;
    bool m_creating = false;
    bool m_userNameTyped = false;
    LineEdit *m_name = nullptr, *m_userName = nullptr, *m_email = nullptr, *m_team = nullptr;
    QComboBox* m_language = nullptr;
    QWidget* m_rolesBox = nullptr;
    QList<QCheckBox*> m_roles;  // in the order of Role
    QList<Label*> m_hints;
    std::vector<std::int64_t> m_roleIds;  // of roles that may be added here
    QList<std::pair<FieldIndex, FormField*>> m_fields;
};

}  // namespace mostrador
