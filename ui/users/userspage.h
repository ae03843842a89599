#pragma once
// UsersPage: the people who sign in: list, invitation, roles, suspension, passwords. Records are changed here at once;
// codes, passwords and signing out elsewhere exist only on the server and say so when it cannot be reached. GUI thread.

#include <functional>

#include "models/base/uuid.h"
#include "ui/tables/pagecontext.h"
#include "ui/widgets/page.h"

namespace mostrador {

class Button;
class Label;
class RecordTableModel;
class RecordTablePane;
class SearchField;
class UserNames;
class UserPanel;

class UsersPage : public Page {
    Q_OBJECT
public:
    explicit UsersPage(const PageContext& context, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("users"); }
    QString title() const override;
    Symbol symbol() const override { return Symbol::User; }
    QList<QAction*> pageActions() const override { return m_actions; }
    void activated() override;

    void openUser(const Uuid& user);
    // Asks before unsaved input would be lost; `proceed` runs when there is none or it was given up.
    void whenSettled(std::function<void()> proceed);
    [[nodiscard]] bool hasUnsavedInput() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeToolbar();
    void makeActions();
    void connectAll();
    void retranslate();
    void showRights();
    void newUser();

    PageContext m_context;
    UserNames* m_names;
    RecordTableModel* m_model;
    RecordTablePane* m_pane;
    UserPanel* m_panel;
    SearchField* m_search;
    Label* m_count;
    Button* m_columns;
    Button* m_new;
    QAction* m_find;
    QAction* m_create;
    QList<QAction*> m_actions;
};

}  // namespace mostrador
